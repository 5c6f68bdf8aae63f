import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { divideCeil, divideFloor, divideHalfEven } from "../../../src/money/rounding.ts";

/** A figure as it is printed: `≈-1,234.50 EUR`. */
export interface Figure {
  readonly value: Rational;
  /** Whether digits were left out. */
  readonly approximate: boolean;
  readonly decimals: number;
  /** `EUR`, `%`; empty for a number. */
  readonly unit: string;
}

const FIGURE = /^(≈?)([+-]?)([\d,]+)(?:\.(\d+))?(%|[A-Z][A-Z0-9]*)?$/;

/** Reads a figure; nothing where the text is none. */
export function figure(text: string): Figure | undefined {
  const [all, about, sign, whole = "", part = "", unit = ""] = FIGURE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const units = BigInt(whole.replaceAll(",", "") + part);
  return {
    value: rational(sign === "-" ? -units : units, 10n ** BigInt(part.length)),
    approximate: about === "≈",
    decimals: part.length,
    unit,
  };
}

export const ZERO = rational(0n);
export const sum = (values: readonly Rational[]): Rational => values.reduce(addRationals, ZERO);
export const negative = (value: Rational): Rational => subtractRationals(ZERO, value);
export const isSame = (left: Rational, right: Rational): boolean => compareRationals(left, right) === 0;
export const text = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

/** Whole multiples of a unit of so many decimals, in which an amount is booked. */
const rounded =
  (divide: (numerator: bigint, denominator: bigint) => bigint) =>
  (value: Rational, decimals: number): Rational => {
    const unit = 10n ** BigInt(decimals);
    return rational(divide(value.numerator * unit, value.denominator), unit);
  };

export const down = rounded(divideFloor);
export const up = rounded(divideCeil);
const halfEven = rounded(divideHalfEven);

/**
 * Whether a figure shows a value: all of it, or, marked with ≈, as many digits as it has.
 *
 * @param slack By how much the value itself may be off, where it was made from figures with digits left out.
 */
export function shows({ value, approximate, decimals }: Figure, expected: Rational, slack = ZERO): boolean {
  if (slack.numerator === 0n) return isSame(value, approximate ? halfEven(expected, decimals) : expected);
  const most = approximate ? sum([slack, rational(1n, 2n * 10n ** BigInt(decimals))]) : slack;
  return isWithin(value, expected, most);
}

/** Whether two values are no further apart than so much. */
export function isWithin(left: Rational, right: Rational, most: Rational): boolean {
  return compareRationals(absoluteRational(subtractRationals(left, right)), most) <= 0;
}

/** By how much a value may be off that is shown by a figure. */
export function leftOut({ approximate, decimals }: Figure): Rational {
  return approximate ? rational(1n, 10n ** BigInt(decimals)) : ZERO;
}

/** `base × part`, rounded up to so many decimals: what every fee is. */
export function feeOf(base: Rational, part: Rational, decimals: number): Rational {
  return up(multiplyRationals(base, divideRationals(part, rational(100n))), decimals);
}

/** What is left of a rate when a margin in per cent is taken off it. */
export function lessMargin(rate: Rational, margin: Rational): Rational {
  return multiplyRationals(rate, subtractRationals(rational(1n), divideRationals(margin, rational(100n))));
}

/** Whether a change is one of the amounts, or two of them together, or one less another. */
export function isMadeOf(change: Rational, amounts: readonly Rational[]): boolean {
  const size = change.numerator < 0n ? negative(change) : change;
  return amounts.some(
    (one, at) =>
      isSame(one, size) ||
      amounts.some(
        (other, index) =>
          index !== at && (isSame(sum([one, other]), size) || isSame(subtractRationals(one, other), size)),
      ),
  );
}
