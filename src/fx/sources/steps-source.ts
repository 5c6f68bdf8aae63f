import { SettlementError } from "../../errors/settlement-error.ts";
import { utcTime } from "../oracle/summer-time.ts";
import type { QuotedFeed, RatePoint } from "./rate-path.ts";
import type { RateSource } from "./rate-source.ts";
import { requireTimeGrid } from "./time-grid.ts";

/** A scripted shock: what the rate becomes, and when. */
export interface RateStep {
  /** Unix seconds. */
  readonly at: bigint;
  /** Above zero, in the feed's decimals. */
  readonly answer: bigint;
}

/**
 * A rate that moves at given times.
 *
 * @param start What it is before the first step.
 * @param steps In order of time, no two at once. Those before the grid have happened already; those after it do not.
 * @throws PATH_STEPS_INVALID
 * @example
 * ```ts
 * const eurUsd = { base: "EUR", quote: "USD", decimals: 8 };
 * const source = stepsSource(eurUsd, 108_350_000n, [{ at: 120n, answer: 107_000_000n }]);
 * const path = source({ from: 0n, until: 180n, every: 60n });
 * [answerAt(path, 119n), answerAt(path, 120n)]; // [108350000n, 107000000n]
 * ```
 */
export function stepsSource(feed: QuotedFeed, start: bigint, steps: readonly RateStep[]): RateSource {
  if (start <= 0n) throw stepsInvalid({ at: 0n, answer: start }, "nothing");
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (step.answer <= 0n || step.at <= (before?.at ?? -1n)) {
      throw stepsInvalid(step, before === undefined ? "the start" : utcTime(before.at));
    }
  }
  return (grid) => {
    requireTimeGrid(grid);
    const past = steps.filter(({ at }) => at <= grid.from);
    const ahead = steps.filter(({ at }) => at > grid.from && at <= grid.until);
    const first = { at: grid.from, answer: past.at(-1)?.answer ?? start };
    const points: RatePoint[] = [first, ...ahead].map(({ at, answer }) => ({ at, answer, carriedDays: 0 }));
    return { ...feed, source: "steps", clamps: 0, points };
  };
}

function stepsInvalid({ at, answer }: RateStep, before: string): SettlementError {
  return new SettlementError("PATH_STEPS_INVALID", { answer, at: utcTime(at), before });
}
