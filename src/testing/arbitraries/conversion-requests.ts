import fc from "fast-check";
import type { ConversionRequest } from "../../conformance/converter/conversion.ts";
import { ROUNDING_NAMES } from "../../conformance/exact/rounding.ts";
import { amounts } from "./amounts.ts";
import { assets } from "./assets.ts";
import { rates } from "./rates.ts";

/**
 * What a converter is asked: an amount of one asset, another asset, and a rate of the two in either direction; shrinks to
 * a small amount of EUR at 1.
 */
export function conversionRequests(): fc.Arbitrary<ConversionRequest> {
  return fc
    .tuple(assets(), assets())
    .filter(([from, to]) => from.code !== to.code)
    .chain(([from, to]) => {
      const rate = fc.boolean().chain((reversed) => {
        const [base, quote] = reversed ? [to.code, from.code] : [from.code, to.code];
        return rates(base, quote);
      });
      return fc
        .tuple(amounts(from), rate, fc.constantFrom(...ROUNDING_NAMES))
        .map(([{ minor: amount }, quoted, rounding]) => ({ amount, from, to, rate: quoted, rounding }));
    });
}
