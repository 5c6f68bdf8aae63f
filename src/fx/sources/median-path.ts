import { BASIS_POINTS } from "../fee.ts";
import { pointAt, type QuotedFeed, type RatePath, type RatePoint } from "./rate-path.ts";

/** When reports make a median: as the terms of `MedianFeed`. */
export interface MedianRules {
  /** Fresh answers that a median takes. */
  readonly quorum: bigint;
  /** Seconds that an answer is fresh, its last second included; for ever unless given. */
  readonly maximumAge?: bigint;
  /** Basis points by which the highest may be above the lowest; any unless given. */
  readonly maximumSpreadBps?: bigint;
}

/**
 * The median of several paths over time, as `MedianFeed` answers it: of an even number the lower of the two in the middle,
 * and a gap while too few are fresh or they are too far apart. A gap of one of them is no answer of it.
 *
 * @example
 * ```ts
 * const at = (answer: bigint) => ({ base: "EUR", quote: "USD", decimals: 0, source: "steps", clamps: 0, points: [{ at: 0n, answer, carriedDays: 0 }] });
 * medianPath(at(1n), [at(1n), at(4n), at(3n)], { quorum: 2n }).points; // [{ at: 0n, answer: 3n, carriedDays: 0 }]
 * ```
 */
export function medianPath(feed: QuotedFeed, paths: readonly RatePath[], rules: MedianRules): RatePath {
  const points: RatePoint[] = [];
  for (const at of eventsOf(paths, rules)) {
    const answer = medianAt(paths, rules, at);
    const before = points.at(-1);
    // A report of the same answer is fresh again all the same; a gap is one, however long it is.
    if (answer !== undefined || before?.answer !== undefined) points.push({ at, answer, carriedDays: 0 });
  }
  const { base, quote, decimals } = feed;
  return { base, quote, decimals, source: "median", clamps: 0, points };
}

/** Every second at which something is reported, and the first after which it is not fresh any more. */
function eventsOf(paths: readonly RatePath[], { maximumAge }: MedianRules): bigint[] {
  const times = new Set<bigint>();
  for (const { points } of paths)
    for (const { at } of points) {
      times.add(at);
      if (maximumAge !== undefined) times.add(at + maximumAge + 1n);
    }
  return [...times].sort((left, right) => (left < right ? -1 : 1));
}

function medianAt(
  paths: readonly RatePath[],
  { quorum, maximumAge, maximumSpreadBps }: MedianRules,
  unix: bigint,
): bigint | undefined {
  const answers = paths
    .flatMap((path) => pointAt(path, unix) ?? [])
    .filter(({ at }) => maximumAge === undefined || unix - at <= maximumAge)
    .flatMap(({ answer }) => answer ?? [])
    .sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const [lowest, highest] = [answers[0], answers.at(-1)];
  if (BigInt(answers.length) < quorum || lowest === undefined || highest === undefined) return undefined;
  if (maximumSpreadBps !== undefined && (highest - lowest) * BASIS_POINTS > lowest * maximumSpreadBps)
    return undefined;
  return answers[Math.floor((answers.length - 1) / 2)];
}
