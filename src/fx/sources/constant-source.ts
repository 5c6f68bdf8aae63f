import type { QuotedFeed } from "./rate-path.ts";
import type { RateSource } from "./rate-source.ts";
import { stepsSource } from "./steps-source.ts";

/**
 * A rate that never moves.
 *
 * @param answer Above zero, in the feed's decimals.
 * @throws PATH_STEPS_INVALID when it is not.
 * @example
 * ```ts
 * const source = constantSource({ base: "EUR", quote: "USD", decimals: 8 }, 108_350_000n);
 * answerAt(source({ from: 0n, until: 60n, every: 60n }), 60n); // 108350000n
 * ```
 */
export function constantSource(feed: QuotedFeed, answer: bigint): RateSource {
  const source = stepsSource(feed, answer, []);
  return (grid) => ({ ...source(grid), source: "constant" });
}
