import { hexlify, toUtf8Bytes, zeroPadBytes } from "ethers";

/** A short ASCII code as the contracts take it: `EUR` for bytes3 is 0x455552. */
export function codeBytes(code: string, length: number): string {
  return zeroPadBytes(hexlify(toUtf8Bytes(code)), length);
}

/** An ISO 4217 code as the contracts' `CurrencyCode`. */
export function currencyCode(code: string): string {
  return codeBytes(code, 3);
}
