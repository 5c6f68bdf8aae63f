import { ecbMaximumAge, LONGEST_ECB_GAP, type Publisher } from "../fx/reporting/publisher.ts";
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
  return longest([MAXIMUM_RATE_AGE, heartbeat + GRACE_PERIOD]);
}

/** The most that `maximumAgeOf` gives for any of the rates at any time: what a path over them must bear. */
export function longestAge(rates: readonly Published[]): bigint {
  return longest(
    rates.map((rate) =>
      rate.publisher === undefined ? maximumAgeOf(rate, 0n) : LONGEST_ECB_GAP + GRACE_PERIOD,
    ),
  );
}

function longest(ages: readonly bigint[]): bigint {
  return ages.reduce((most, age) => (age > most ? age : most), MAXIMUM_RATE_AGE);
}
