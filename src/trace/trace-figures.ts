import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import { divideRationals, multiplyRationals, rational, type Rational } from "../money/rational.ts";
import { isoTime } from "./iso-time.ts";
import type { TraceFraction, TraceMoney, TraceRate, TraceTransaction } from "./trace.ts";

/** An amount as the trace has it: minor units as decimal text, and the code of the asset. */
export function traceMoney({ minor, asset }: Money): TraceMoney {
  return { minor: minor.toString(), asset: asset.code };
}

/** A rate as the trace has it; source and time are empty where the rate has none. */
export function traceRate(rate: Rate): TraceRate {
  const legs = legsOf(rate);
  return {
    base: rate.base.code,
    quote: rate.quote.code,
    numerator: rate.numerator.toString(),
    denominator: rate.denominator.toString(),
    source: rate.source ?? "",
    observedAt: rate.observedAt === undefined ? "" : isoTime(rate.observedAt),
    ...(legs.length === 0 ? {} : { legs }),
  };
}

/** The quotations that a rate was made from; none where it is one, or is no longer what they come to. */
function legsOf({ legs = [], numerator, denominator }: Rate): NonNullable<TraceRate["legs"]> {
  if (legs.length === 0 || (legs.length === 1 && legs[0]?.reversed === false)) return [];
  const made = legs
    .map(({ quoted, reversed }) => (reversed ? divideRationals(rational(1n), quoted) : quoted))
    .reduce<Rational>(multiplyRationals, rational(1n));
  if (made.numerator * denominator !== numerator * made.denominator) return [];
  return legs.map(({ quoted, reversed }) => ({
    base: quoted.base.code,
    quote: quoted.quote.code,
    numerator: quoted.numerator.toString(),
    denominator: quoted.denominator.toString(),
    reversed,
  }));
}

/** An exact fraction as the trace has it; `rationalOf` is the way back. */
export function traceFraction({ numerator, denominator }: Rational): TraceFraction {
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

/**
 * A fraction of the trace as an exact figure in lowest terms; a rate of the trace too.
 *
 * @throws DIVISION_BY_ZERO when the denominator is zero, which the trace's schema refuses.
 */
export function rationalOf({ numerator, denominator }: TraceFraction): Rational {
  return rational(BigInt(numerator), BigInt(denominator));
}

/** Gas that transactions of a trace used, in all. */
export function gasOf(transactions: readonly TraceTransaction[]): bigint {
  return transactions.reduce((sum, { gas }) => sum + BigInt(gas), 0n);
}
