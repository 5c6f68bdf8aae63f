import { SettlementError } from "../../errors/settlement-error.ts";
import type { Refusal } from "./refusal.ts";
import { utcTime } from "./summer-time.ts";

/** How old a path may be, by the leg that aged longest, and how far apart its legs, in seconds; equal is good. */
export interface PathLimits {
  readonly maximumAge: bigint;
  readonly maximumSpread: bigint;
}

/** The times of a leg, in Unix seconds. */
export interface LegTimes {
  readonly updatedAt: bigint;
  /** Up to when it ages: now, or the close of a closed market that widens. An answer from after that has no age. */
  readonly agedUntil: bigint;
}

/**
 * What is wrong with the times of a path's legs. A path is as old as its oldest leg, however new the others are; each
 * ages as it does by itself. How far they are apart is counted as it is, whether markets are open or closed.
 *
 * @param legs At least one.
 */
export function pathRefusals(limits: PathLimits, legs: readonly LegTimes[]): Refusal[] {
  const { oldest, newest } = ends(legs);
  const checks: readonly (readonly [Refusal, boolean])[] = [
    ["StalePath", age(mostAged(legs)) > limits.maximumAge],
    ["TimestampSpreadTooHigh", newest - oldest > limits.maximumSpread],
  ];
  return checks.filter(([, refused]) => refused).map(([refusal]) => refusal);
}

/** The error of the first of them; nothing where there is none. */
export function pathRefused(
  pair: string,
  limits: PathLimits,
  legs: readonly LegTimes[],
  now: bigint,
): SettlementError | undefined {
  const [first] = pathRefusals(limits, legs);
  if (first === undefined) return undefined;
  const { maximumAge, maximumSpread } = limits;
  const { oldest, newest } = ends(legs);
  const aged = mostAged(legs);
  return first === "StalePath"
    ? new SettlementError("STALE_PATH", {
        pair,
        updatedAt: utcTime(aged.updatedAt),
        age: age(aged),
        now: utcTime(now),
        maximumAge,
      })
    : new SettlementError("TIMESTAMP_SPREAD_TOO_HIGH", {
        pair,
        oldest: utcTime(oldest),
        newest: utcTime(newest),
        spread: newest - oldest,
        maximumSpread,
      });
}

function ends(legs: readonly LegTimes[]): { oldest: bigint; newest: bigint } {
  const times = legs.map(({ updatedAt }) => updatedAt);
  return {
    oldest: times.reduce((left, right) => (right < left ? right : left)),
    newest: times.reduce((left, right) => (right > left ? right : left)),
  };
}

function mostAged(legs: readonly LegTimes[]): LegTimes {
  return legs.reduce((left, right) => (age(right) > age(left) ? right : left));
}

function age({ updatedAt, agedUntil }: LegTimes): bigint {
  return agedUntil > updatedAt ? agedUntil - updatedAt : 0n;
}
