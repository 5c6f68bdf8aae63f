import { formatDecimal, powerOfTen, shownDecimals } from "../money/decimal.ts";
import { divideHalfEven } from "../money/rounding.ts";
import { rationalOf } from "../trace/trace-figures.ts";
import type { TraceFraction, TraceRate } from "../trace/trace.ts";

/** Digits shown of a figure that has no last one. */
export const SHOWN_DECIMALS = 6;

/** The least figure of six digits. */
const SIX_DIGITS = 100_000n;

/** Digits after the point within which a decimal has to end to be shown whole. */
const LONGEST = 12;

/**
 * A fraction in units of 10^-decimals, rounded once, half to even.
 *
 * @returns The units, and whether they are the whole fraction: no digit was left out.
 */
export function roundedUnits(
  fraction: TraceFraction,
  decimals: number,
): { readonly units: bigint; readonly exact: boolean } {
  const { numerator, denominator } = rationalOf(fraction);
  const scaled = numerator * powerOfTen(decimals);
  return { units: divideHalfEven(scaled, denominator), exact: scaled % denominator === 0n };
}

/**
 * A fraction shown with a number of decimals, or with more where what is not zero would be shown as zero.
 *
 * @param scale Decimals of the unit that the fraction counts: 2 where it is cents that are shown as euros.
 */
export function visibleUnits(
  fraction: TraceFraction,
  decimals: number,
  scale: number,
): { readonly units: bigint; readonly exact: boolean; readonly decimals: number } {
  const rounded = roundedUnits(fraction, decimals - scale);
  if (rounded.units !== 0n || rounded.exact) return { ...rounded, decimals };
  const more = shownDecimals(rationalOf(fraction), decimals - scale);
  return { ...roundedUnits(fraction, more), decimals: more + scale };
}

/** The decimal digits of a fraction, as few as it has; `undefined` where they do not end within twelve places. */
export function endingDecimal(fraction: TraceFraction): string | undefined {
  const { numerator, denominator } = rationalOf(fraction);
  for (let decimals = 0; decimals <= LONGEST; decimals += 1) {
    const scaled = numerator * powerOfTen(decimals);
    if (scaled % denominator === 0n) return formatDecimal({ units: scaled / denominator, decimals });
  }
  return undefined;
}

/** Six decimals of a figure that has no last one; of a small one, six from the first that is not zero. */
export function significantDigits(fraction: TraceFraction): string {
  for (let decimals = SHOWN_DECIMALS; ; decimals += 1) {
    const { units } = roundedUnits(fraction, decimals);
    if (units >= SIX_DIGITS || fraction.numerator === "0") return formatDecimal({ units, decimals });
  }
}

/** `7.5829 ÷ 1.0404`: what is quoted the other way round divides. */
export function formulaOf(legs: NonNullable<TraceRate["legs"]>): string {
  const times = legs.filter(({ reversed }) => !reversed).map(digitsOf);
  const by = legs.filter(({ reversed }) => reversed).map(digitsOf);
  return [times.length === 0 ? "1" : times.join(" × "), ...by].join(" ÷ ");
}

/** The digits of a fraction where they end, otherwise the fraction. */
export function digitsOf(fraction: TraceFraction): string {
  return endingDecimal(fraction) ?? `${fraction.numerator}/${fraction.denominator}`;
}
