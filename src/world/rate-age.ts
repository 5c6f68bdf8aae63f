import { ecbMaximumAge, type Publisher } from "../fx/reporting/publisher.ts";
import { GRACE_PERIOD, MAXIMUM_RATE_AGE } from "./system-plan.ts";

/** How often a rate is published. */
export interface Published {
  readonly publisher?: Publisher;
  /** Seconds; a day unless given. */
  readonly heartbeat?: bigint;
}

/**
 * Seconds that a rate is good for from its publication on: until the next one, and an hour. Of a heartbeat that is less
 * than a day it is a day and an hour all the same, so that a file need not think of it.
 *
 * @param publishedAt Unix seconds; a publisher with days of its own has a longer wait after some of them.
 */
export function maximumAgeOf({ publisher, heartbeat = 0n }: Published, publishedAt: bigint): bigint {
  if (publisher !== undefined) return ecbMaximumAge(publishedAt);
  const age = heartbeat + GRACE_PERIOD;
  return age > MAXIMUM_RATE_AGE ? age : MAXIMUM_RATE_AGE;
}
