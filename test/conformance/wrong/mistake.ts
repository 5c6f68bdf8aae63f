import type { ConversionRequest, QuotedPair } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/converters/library-converter.ts";

/** A converter with one mistake, and the cases that have to notice it, among others. */
export interface WrongConverter {
  readonly mistake: string;
  readonly fails: readonly string[];
  readonly converter: Partial<FullConverter>;
}

/** What is right wherever nothing is wrong. */
export const right = LIBRARY_CONVERTER;

export const power = (decimals: number): bigint => 10n ** BigInt(decimals);

/** A converter whose `convert` is asked something else than it was asked. */
export const asking = (
  change: (request: ConversionRequest) => ConversionRequest,
): Partial<FullConverter> => ({
  convert: (request) => right.convert(change(request)),
});

/** Whether the amount is of the rate's base. */
export const isBase = ({ from, rate }: ConversionRequest): boolean => from.code === rate.base;

/** A quotation of an answer in so many decimals. */
export function quotedAs(answer: bigint, decimals: number): Omit<QuotedPair, "base" | "quote"> {
  const digits = answer.toString().padStart(decimals + 1, "0");
  const value = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
  return { value, answer, decimals, per: 1n };
}
