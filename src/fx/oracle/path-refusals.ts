import { SettlementError } from "../../errors/settlement-error.ts";
import type { Refusal } from "./refusal.ts";
import { utcTime } from "./summer-time.ts";

/** How old a path may be, by its oldest leg, and how far apart its legs, in seconds; equal is good. */
export interface PathLimits {
  readonly maximumAge: bigint;
  readonly maximumSpread: bigint;
}

/**
 * What is wrong with the times of a path's legs. A path is as old as its oldest leg, however new the others are.
 *
 * @param times When each leg was updated, in Unix seconds; at least one.
 */
export function pathRefusals(limits: PathLimits, times: readonly bigint[], now: bigint): Refusal[] {
  const { oldest, newest } = ends(times);
  const checks: readonly (readonly [Refusal, boolean])[] = [
    ["StalePath", oldest + limits.maximumAge < now],
    ["TimestampSpreadTooHigh", newest - oldest > limits.maximumSpread],
  ];
  return checks.filter(([, refused]) => refused).map(([refusal]) => refusal);
}

/** The error of the first of them; nothing where there is none. */
export function pathRefused(
  pair: string,
  limits: PathLimits,
  times: readonly bigint[],
  now: bigint,
): SettlementError | undefined {
  const [first] = pathRefusals(limits, times, now);
  if (first === undefined) return undefined;
  const { maximumAge, maximumSpread } = limits;
  const { oldest, newest } = ends(times);
  return first === "StalePath"
    ? new SettlementError("STALE_PATH", {
        pair,
        updatedAt: utcTime(oldest),
        age: now - oldest,
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

function ends(times: readonly bigint[]): { oldest: bigint; newest: bigint } {
  return {
    oldest: times.reduce((left, right) => (right < left ? right : left)),
    newest: times.reduce((left, right) => (right > left ? right : left)),
  };
}
