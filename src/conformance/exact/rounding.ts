import type { Rational } from "./rational.ts";

/**
 * What becomes of the part of a unit that is left over, by names that mean one thing each. `half-up` is away from zero,
 * as in `java.math.RoundingMode`, ICU and Council Regulation (EC) 1103/97; what `Math.round` and dinero's `halfUp` do is
 * `half-ceil`.
 *
 * | name | Java | ECMA-402 | -1.5 | 1.5 | 2.5 |
 * | --- | --- | --- | --- | --- | --- |
 * | `floor` | FLOOR | floor | -2 | 1 | 2 |
 * | `ceil` | CEILING | ceil | -1 | 2 | 3 |
 * | `toward-zero` | DOWN | trunc | -1 | 1 | 2 |
 * | `away-from-zero` | UP | expand | -2 | 2 | 3 |
 * | `half-up` | HALF_UP | halfExpand | -2 | 2 | 3 |
 * | `half-down` | HALF_DOWN | halfTrunc | -1 | 1 | 2 |
 * | `half-even` | HALF_EVEN | halfEven | -2 | 2 | 2 |
 * | `half-ceil` | | halfCeil | -1 | 2 | 3 |
 * | `half-floor` | | halfFloor | -2 | 1 | 2 |
 */
export type RoundingName =
  | "floor"
  | "ceil"
  | "toward-zero"
  | "away-from-zero"
  | "half-up"
  | "half-down"
  | "half-even"
  | "half-ceil"
  | "half-floor";

/** Whether the upper of the two neighbours is taken; `half` compares the fraction with a half. */
type TakesUpper = (fraction: { readonly below: bigint; readonly half: -1 | 0 | 1 }) => boolean;

const NEAREST =
  (tie: (below: bigint) => boolean): TakesUpper =>
  ({ below, half }) =>
    half > 0 || (half === 0 && tie(below));

const UPPER: Readonly<Record<RoundingName, TakesUpper>> = {
  floor: () => false,
  ceil: () => true,
  "toward-zero": ({ below }) => below < 0n,
  "away-from-zero": ({ below }) => below >= 0n,
  "half-up": NEAREST((below) => below >= 0n),
  "half-down": NEAREST((below) => below < 0n),
  "half-even": NEAREST((below) => below % 2n !== 0n),
  "half-ceil": NEAREST(() => true),
  "half-floor": NEAREST(() => false),
};

/** All roundings, in the order in which they are documented. */
export const ROUNDING_NAMES: readonly RoundingName[] = [
  "floor",
  "ceil",
  "toward-zero",
  "away-from-zero",
  "half-up",
  "half-down",
  "half-even",
  "half-ceil",
  "half-floor",
];

/** The whole number that a fraction is rounded to. */
export function rounded({ numerator, denominator }: Rational, rounding: RoundingName): bigint {
  const cut = numerator / denominator;
  const below = numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
  const rest = numerator - below * denominator;
  if (rest === 0n) return below;
  const twice = 2n * rest - denominator;
  const half = twice === 0n ? 0 : twice < 0n ? -1 : 1;
  return UPPER[rounding]({ below, half }) ? below + 1n : below;
}
