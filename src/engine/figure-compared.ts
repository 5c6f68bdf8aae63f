import { decimalToRational, formatDecimal, rationalToDecimal, shownDecimals } from "../money/decimal.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../money/rational.ts";
import { divideHalfEven } from "../money/rounding.ts";
import type { ExpectedFigure, FigureValue, StepTime } from "../scenario/scenario.ts";
import { isoTime } from "../trace/iso-time.ts";
import type { Compared } from "./step-record.ts";
import { ownValue } from "../own-value.ts";

/** The second that a moment stands for; undefined where its deadline is not known. */
export type TimeOf = (time: StepTime) => bigint | undefined;

const NONE = "none";
const [ZERO, ONE] = [rational(0n), rational(1n)];

/**
 * Figures that have no last decimal, and the decimals that are shown of them at least beside a bound: a value is compared in
 * its own decimals, half to even, and bounds exactly.
 */
const CONTINUOUS: Readonly<Record<string, number>> = { rate: 6, cost: 2 };

/** Beyond it two figures that differ are shown alike. */
const MOST_DECIMALS = 30;

/**
 * A figure held against what it must be, exactly.
 *
 * @param found In the unit of what is expected: minor units, whole numbers, seconds; undefined where there is none.
 */
export function figureCompared(
  expected: ExpectedFigure,
  found: Rational | undefined,
  timeOf: TimeOf = () => undefined,
): Compared {
  const { figure, subject, is, value, to, status } = expected;
  const [middle, end] = [exactly(value, timeOf), to === undefined ? undefined : exactly(to, timeOf)];
  const asset = "minor" in value ? value.asset.code : "";
  const isContinuous = Object.hasOwn(CONTINUOUS, figure);
  const isRounded = isContinuous && (is === "=" || is === "!=");
  const own = "units" in value ? value.decimals : 0;
  const decimals = isRounded ? own : Math.max(own, ownValue(CONTINUOUS, figure) ?? 0);
  const named = {
    name: figure,
    subject,
    asset,
    expected: middle === undefined ? NONE : textOf(value, timeOf),
    ...(is === "=" ? {} : { is }),
    ...(to === undefined ? {} : { to: textOf(to, timeOf) }),
    ...(status === undefined ? {} : { status }),
  };
  if (found === undefined || middle === undefined || (to !== undefined && end === undefined))
    return { ...named, actual: found === undefined ? NONE : foundText(value, found, decimals), met: false };
  const compared = isRounded ? rounded(found, decimals) : found;
  const short = shortOf({
    ...expected,
    found: compared,
    middle,
    end: end ?? middle,
    step: isContinuous ? ZERO : ONE,
  });
  const shown =
    compared === found
      ? decimalsApart(found, [middle, ...(end === undefined ? [] : [end])], decimals)
      : decimals;
  const actual = foundText(value, compared, shown);
  if (short === undefined) return { ...named, actual, met: true };
  const missedBy =
    is === "!=" || short.numerator === 0n ? {} : { missedBy: distanceText(value, short, shown) };
  return { ...named, actual, met: false, ...missedBy };
}

interface Held extends Pick<ExpectedFigure, "is"> {
  readonly found: Rational;
  readonly middle: Rational;
  /** The upper bound, or the greatest distance. */
  readonly end: Rational;
  /** From one value to the next; zero where there is none. */
  readonly step: Rational;
}

/** How far a figure is from the nearest value that would do, zero where it lies on a bound; undefined where it does. */
function shortOf({ is, found, middle, end, step }: Held): Rational | undefined {
  const under = subtractRationals(middle, found);
  const distance = absoluteRational(under);
  const over = subtractRationals(found, is === "between" || is === "outside" ? end : middle);
  const strictly = (short: Rational): Rational | undefined =>
    short.numerator >= 0n ? addRationals(short, step) : undefined;
  if (is === "=") return atLeast(distance);
  if (is === "!=") return distance.numerator === 0n ? step : undefined;
  if (is === ">=") return atLeast(under);
  if (is === "<=") return atLeast(over);
  if (is === ">") return strictly(under);
  if (is === "<") return strictly(over);
  if (is === "between") return atLeast(under) ?? atLeast(over);
  if (is === "within") return atLeast(subtractRationals(distance, end));
  if (is === "beyond") return strictly(subtractRationals(end, distance));
  // Outside: to the nearer of both bounds.
  const [down, up] = [absoluteRational(under), absoluteRational(over)];
  if (under.numerator > 0n || over.numerator > 0n) return undefined;
  return addRationals(compareRationals(down, up) < 0 ? down : up, step);
}

function atLeast(short: Rational): Rational | undefined {
  return short.numerator > 0n ? short : undefined;
}

/** What a value stands for: minor units, a number, or seconds. */
function exactly(value: FigureValue, timeOf: TimeOf): Rational | undefined {
  if ("minor" in value) return rational(value.minor);
  if ("units" in value) return decimalToRational(value);
  const seconds = "after" in value ? value.after : timeOf(value);
  return seconds === undefined ? undefined : rational(seconds);
}

function textOf(value: FigureValue, timeOf: TimeOf): string {
  if ("minor" in value) return value.minor.toString();
  if ("units" in value) return formatDecimal(value);
  if ("after" in value) return value.after.toString();
  const seconds = timeOf(value);
  return seconds === undefined ? NONE : isoTime(seconds);
}

/** A figure in the form of what it was held against. */
function foundText(like: FigureValue, found: Rational, decimals: number): string {
  if ("minor" in like) return (found.numerator / found.denominator).toString();
  if ("units" in like) return formatDecimal(rationalToDecimal(found, decimals, divideHalfEven));
  return isoTime(found.numerator);
}

function distanceText(like: FigureValue, distance: Rational, decimals: number): string {
  if (!("units" in like)) return (distance.numerator / distance.denominator).toString();
  const near = rationalToDecimal(distance, decimals, divideHalfEven);
  if (near.units !== 0n) return formatDecimal(near);
  return formatDecimal(rationalToDecimal(distance, shownDecimals(distance, decimals), divideHalfEven));
}

function rounded(found: Rational, decimals: number): Rational {
  return decimalToRational(rationalToDecimal(found, decimals, divideHalfEven));
}

/** As many decimals as show that a figure is not one of the bounds that it is near. */
function decimalsApart(found: Rational, bounds: readonly Rational[], decimals: number): number {
  const isAlike = (shown: number): boolean =>
    bounds.some(
      (bound) => compareRationals(bound, found) !== 0 && compareRationals(rounded(found, shown), bound) === 0,
    );
  let shown = decimals;
  while (shown < MOST_DECIMALS && isAlike(shown)) shown += 1;
  return shown;
}
