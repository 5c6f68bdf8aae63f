import { ecbMaximumAge, type Publisher } from "../fx/reporting/publisher.ts";
import { GRACE_PERIOD, MAXIMUM_RATE_AGE } from "./system-plan.ts";

/** How often a rate is published. */
export interface Published {
  readonly publisher?: Publisher;
  /** Seconds; a day unless given. */
  readonly heartbeat?: bigint;
  /** Seconds by which its feed shows a rate later. */
  readonly delayed?: bigint;
  /** What a file states that an answer is good for, in seconds; it decides by itself. */
  readonly guards?: { readonly maximumAge?: bigint };
}

/**
 * Seconds that a rate is good for from its publication on: until the next one, and an hour. Of a heartbeat that is less
 * than a day it is a day and an hour all the same, so that a file need not think of it. An age of the pair's own guards
 * counts in its place.
 *
 * @param publishedAt Unix seconds; a publisher with days of its own has a longer wait after some of them.
 */
export function maximumAgeOf(
  { publisher, heartbeat = 0n, delayed = 0n, guards }: Published,
  publishedAt: bigint,
): bigint {
  if (guards?.maximumAge !== undefined) return guards.maximumAge;
  // What is taken over waits for a hop, and for the next one after it.
  const later = 2n * delayed;
  if (publisher !== undefined) return ecbMaximumAge(publishedAt) + later;
  const age = heartbeat + GRACE_PERIOD;
  return (age > MAXIMUM_RATE_AGE ? age : MAXIMUM_RATE_AGE) + later;
}
