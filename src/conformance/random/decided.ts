import type { ResolvedClaims } from "../converter/claims.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import { unreduced } from "../exact/convert.ts";
import type { Asset } from "../exact/asset.ts";
import { absolute, fraction, over, tenTo, times, type Rational } from "../exact/rational.ts";
import { rounded, type RoundingName } from "../exact/rounding.ts";
import { isClear } from "./clear.ts";

/** What is worked out: an amount over legs, rounded once. */
export interface Working {
  /** Minor units of `from`. */
  readonly amount: bigint;
  readonly from: Asset;
  readonly to: Asset;
  readonly legs: readonly QuotedPair[];
  readonly rounding: RoundingName;
}

/** What big.js and bignumber.js keep of a quotient unless they are set otherwise. */
const USUAL_PLACES = 20;

/**
 * Whether the precision that a converter claims decides a question: whether everybody who works it out with so many
 * digits, or so many decimal places, comes to the right answer, in whatever order the legs are taken and however each step
 * is rounded. The figure before it is rounded, x, is then off by less than a margin, and no point at which the rounding
 * turns over (a whole number or, for the `half-` roundings, a whole number and a half) may be nearer to x than that. Where
 * every step is exact, as with a tie of few digits, the margin is nothing, and x may be such a point.
 *
 * - `digits` p: every step is off by less than 10^(1-p) of itself, a conversion over n legs has 2n + 2 steps (a product and a
 *   division by `per` for each leg, the two shifts between minor and whole units), so that the margin is
 *   (2n + 2) × 10^(1-p) × |x|, and twice that for what the errors make of one another. Amounts, rates and answers must have
 *   p digits at most, since they could not be held otherwise.
 * - `places` q: each leg divides, by the rate or by the units that it is for, and is off by less than 10^-q whole units,
 *   which the legs after it multiply; twice their sum is the margin. Units and rates must have q decimals at most.
 *
 * @param anyPrecision Whether a converter that claims neither is asked everything. Otherwise it is asked what 20 places
 * decide, which is what ten lines over big.js or bignumber.js keep.
 */
export function isDecided(working: Working, claims: ResolvedClaims, anyPrecision: boolean = false): boolean {
  const { digits, places = anyPrecision || digits !== undefined ? undefined : USUAL_PLACES } = claims;
  return (
    (digits === undefined || digitsDecide(working, digits)) &&
    (places === undefined || placesDecide(working, places))
  );
}

function digitsDecide(working: Working, digits: number): boolean {
  const { amount, from, to, legs, rounding } = working;
  const value = unreduced(amount, from, to, legs);
  const held = [amount, rounded(value, rounding), ...legs.map(({ answer }) => answer)];
  if (held.some((figure) => lengthOf(figure) > digits)) return false;
  const steps = BigInt(4 * legs.length + 4);
  const margin = {
    numerator: steps * absolute(value.numerator),
    denominator: value.denominator * 10n ** BigInt(digits - 1),
  };
  if (isClear(value, margin, rounding)) return true;
  return stepsOf(working).every((step) => (extentOf(step)?.digits ?? Infinity) <= digits);
}

function placesDecide(working: Working, places: number): boolean {
  const { amount, from, to, legs, rounding } = working;
  const written = [
    from.decimals,
    to.decimals,
    ...legs.map(({ decimals, per }) => decimals + lengthOf(per) - 1),
  ];
  if (written.some((decimals) => decimals > places)) return false;
  // An error of a leg is multiplied by the legs that come after it.
  let code = from.code;
  let [error, unit] = [0n, 10n ** BigInt(places)];
  for (const { base, quote, answer, decimals, per } of legs) {
    const [up, down] =
      base === code ? [answer, 10n ** BigInt(decimals) * per] : [10n ** BigInt(decimals) * per, answer];
    // error / unit × up / down + 10^-places
    [error, unit] = [error * up + (unit * down) / 10n ** BigInt(places), unit * down];
    code = base === code ? quote : base;
  }
  const margin = { numerator: 2n * error * 10n ** BigInt(to.decimals), denominator: unit };
  if (isClear(unreduced(amount, from, to, legs), margin, rounding)) return true;
  return stepsOf(working).every((step) => (extentOf(step)?.places ?? Infinity) <= places);
}

/** What is left after each leg, in whole units, and the products of what is multiplied and of what is divided by. */
function stepsOf({ amount, from, to, legs }: Working): readonly Rational[] {
  let code = from.code;
  let value = times(fraction(amount), tenTo(-from.decimals));
  let [above, below] = [value, fraction(1n)];
  const steps = [value];
  for (const leg of legs) {
    const isBase = leg.base === code;
    const [figure, per] = [times(fraction(leg.answer), tenTo(-leg.decimals)), fraction(leg.per)];
    above = times(above, isBase ? figure : per);
    below = times(below, isBase ? per : figure);
    value = isBase ? over(times(value, figure), per) : over(times(value, per), figure);
    steps.push(value, above, below);
    code = isBase ? leg.quote : leg.base;
  }
  return [...steps, times(value, tenTo(to.decimals))];
}

/** How many digits, and how many decimals, a fraction has in decimal notation; nothing where it does not end. */
export function extentOf({
  numerator,
  denominator,
}: Rational): { digits: number; places: number } | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return undefined;
  const places = Math.max(twos, fives);
  const written = ((numerator * 10n ** BigInt(places)) / denominator).toString().replace("-", "");
  return { digits: written.replace(/0+$/, "").length, places };
}

function lengthOf(figure: bigint): number {
  return absolute(figure).toString().length;
}
