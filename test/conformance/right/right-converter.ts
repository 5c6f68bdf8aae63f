import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";

/** A converter that is right in all that it offers, and how many cases have to be asked so that this means something. */
export interface RightConverter {
  readonly converter: Converter;
  readonly asked: number;
}

/** Minor units of `to` as a fraction, above and below the line. */
export function ratio({ amount, from, to, rate }: ConversionRequest): readonly [bigint, bigint] {
  const [figure, unit] = [rate.answer, 10n ** BigInt(rate.decimals) * rate.per];
  const [times, over] = from.code === rate.base ? [figure, unit] : [unit, figure];
  return [amount * times * 10n ** BigInt(to.decimals), over * 10n ** BigInt(from.decimals)];
}

/** Whether the rate is a price, and of the two currencies. */
export function isPriced({ from, to, rate: { base, quote, answer } }: ConversionRequest): boolean {
  const other = from.code === base ? quote : from.code === quote ? base : undefined;
  return answer > 0n && to.code === other;
}
