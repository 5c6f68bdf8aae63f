import fc from "fast-check";
import type { QuotedPair } from "../../conformance/converter/conversion.ts";
import { formatDecimal, powerOfTen } from "../../money/decimal.ts";

/** Digits after the point that a rate can have. */
const MOST_DECIMALS = 18;

/**
 * A rate of a pair as it is quoted, for one or, now and then, for 100 of the base: short ones such as 1.1, ones of six
 * significant digits, ones of eighteen decimals, far from 1 either way; shrinks to 1.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { rates } from "corridor/testing/arbitraries";
 *
 * const isOfPair = fc.property(rates("EUR", "USD"), ({ base }) => base === "EUR");
 * fc.check(isOfPair).failed; // false
 * ```
 */
export function rates(base: string, quote: string): fc.Arbitrary<QuotedPair> {
  const short = figures(fc.integer({ min: 0, max: 2 }), 10n);
  const usual = figures(fc.integer({ min: 4, max: 6 }), 1_000n);
  const long = figures(fc.integer({ min: 8, max: MOST_DECIMALS }), 100_000n);
  const value = fc.oneof({ withCrossShrink: true }, short, usual, long);
  const per = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(1n), weight: 4 },
    fc.constant(100n),
  );
  return fc.tuple(value, per).map(([{ answer, decimals }, unit]) => ({
    base,
    quote,
    value: formatDecimal({ units: answer, decimals }),
    answer,
    decimals,
    per: unit,
  }));
}

/** Figures above zero, up to a number of whole units; shrinks to 1. */
function figures(
  digits: fc.Arbitrary<number>,
  most: bigint,
): fc.Arbitrary<{ readonly answer: bigint; readonly decimals: number }> {
  return digits.chain((decimals) =>
    fc
      .oneof(
        { withCrossShrink: true },
        fc.constant(powerOfTen(decimals)),
        fc.bigInt({ min: 1n, max: most * powerOfTen(decimals) }),
      )
      .map((answer) => ({ answer, decimals })),
  );
}
