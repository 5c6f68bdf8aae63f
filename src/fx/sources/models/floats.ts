import { type Decimal, formatDecimal } from "../../../money/decimal.ts";
import { divideHalfUp } from "../../../money/rounding.ts";
import { rational, type Rational } from "../../../money/rational.ts";

/**
 * The only door between the exact figures of `src/fx` and the floats that models of chance are computed in. Three ways
 * in, for parameters; one way out, which rounds a model's level to the feed's decimals at once. Nothing that comes out
 * is ever let in again.
 */

/** 365.25 days: what a model's rates of change are per. */
const SECONDS_PER_YEAR = 31_557_600;

const MANTISSA_BITS = 52n;
const EXPONENT_BIAS = 1_075n;

/** The float nearest to a parameter. */
export function floatOf(parameter: Decimal): number {
  return Number(formatDecimal(parameter));
}

/** The logarithm of how much a rate grew from one answer to another, both above zero. */
export function logGrowth(before: bigint, after: bigint): number {
  return Math.log(Number(after) / Number(before));
}

/** A number of seconds in years. */
export function yearsOf(seconds: bigint): number {
  return Number(seconds) / SECONDS_PER_YEAR;
}

/** A band that a path is kept in, both edges included, in the feed's decimals. */
export interface PathBand {
  readonly minimum: bigint;
  readonly maximum: bigint;
}

/** A model's level as an answer of the feed. */
export interface QuantisedAnswer {
  readonly answer: bigint;
  /** Whether it lay outside the band and was put on the edge of it. */
  readonly clamped: boolean;
}

/**
 * `start × e^level` as an integer: the float e^level is taken at its exact binary value, multiplied, rounded once to
 * the nearest unit of the feed's last decimal with ties away from zero, and put inside the band. With a band above zero
 * the result is always a price.
 *
 * @param start The path's first answer, in the feed's decimals.
 * @param level The logarithm of the growth since then; any float but NaN.
 */
export function quantiseHalfUp(start: bigint, level: number, band: PathBand): QuantisedAnswer {
  const growth = Math.exp(level);
  if (growth === Infinity) return { answer: band.maximum, clamped: true };
  const { numerator, denominator } = exactly(growth);
  const answer = divideHalfUp(start * numerator, denominator);
  if (answer < band.minimum) return { answer: band.minimum, clamped: true };
  if (answer > band.maximum) return { answer: band.maximum, clamped: true };
  return { answer, clamped: false };
}

/** The exact value of a finite float that is not negative, from its bits (IEEE 754, binary64). */
function exactly(value: number): Rational {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = bits >> MANTISSA_BITS;
  const fraction = bits & (2n ** MANTISSA_BITS - 1n);
  // Below 2^-1022 the leading bit is not implied, and the exponent is that of the smallest normal number.
  const [mantissa, power] =
    exponent === 0n
      ? [fraction, 1n - EXPONENT_BIAS]
      : [fraction + 2n ** MANTISSA_BITS, exponent - EXPONENT_BIAS];
  return power >= 0n ? rational(mantissa * 2n ** power) : rational(mantissa, 2n ** -power);
}
