/**
 * A short ASCII code as a contract's fixed bytes, `DE` as `bytes2`: a letter a byte, zeros after it.
 *
 * @param length How many bytes; not fewer than the code has letters.
 * @example codeBytes("DE", 2); // "0x4445"
 */
export function codeBytes(code: string, length: number): string {
  const bytes = Array.from(new TextEncoder().encode(code), (byte) => byte.toString(16).padStart(2, "0"));
  return `0x${bytes.join("").padEnd(2 * length, "0")}`;
}

/**
 * An ISO 4217 code as the contracts' `CurrencyCode`, which is `bytes3`; an empty code is all zeros. A token, whose own
 * price the oracle quotes, goes by its `priceCode`.
 */
export function currencyBytes(code: string): string {
  return codeBytes(code.length > LETTERS ? priceCode(code) : code, LETTERS);
}

/** Letters of an ISO 4217 code. */
const LETTERS = 3;

/**
 * The code under which the oracle quotes a token's own price: an X, which no country's currency begins with, and the
 * next two letters of its symbol: XUS for XUSD, and for USDX.
 */
function priceCode(symbol: string): string {
  return `X${symbol.replace(/^X/, "")}`.slice(0, LETTERS);
}
