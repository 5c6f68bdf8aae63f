import { toBeHex } from "ethers";
import { PAYMENT_TERMS_TYPE } from "../../../src/escrow/payment-terms.ts";

/** Bits of the fields of the terms that do not fill their word, and which word they are. */
export const NARROW_FIELDS: readonly {
  readonly name: string;
  readonly word: number;
  readonly bits: number;
}[] = PAYMENT_TERMS_TYPE.PaymentTerms.flatMap(({ name, type }, word) => {
  const bits = type === "address" ? 160 : parseInt(type.replace(/^\D+/, ""), 10);
  return type.startsWith("bytes") || bits === 256 ? [] : [{ name, word, bits }];
});

/** The calldata with bit number `bit` of a word of its arguments flipped. */
export function flipBit(data: string, word: number, bit: number): string {
  const [start, end] = [10 + word * 64, 10 + (word + 1) * 64];
  const flipped = BigInt(`0x${data.slice(start, end)}`) ^ (1n << BigInt(bit));
  return data.slice(0, start) + toBeHex(flipped, 32).slice(2) + data.slice(end);
}
