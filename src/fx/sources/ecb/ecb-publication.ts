import { DAY, daysSinceEpoch } from "../../civil-date.ts";
import { isTargetDay } from "../../calendars/days/target.ts";
import { summerTimeShift } from "../../oracle/summer-time.ts";

const MINUTE = 60n;
const HOUR = 60n * MINUTE;
/** Frankfurt's standard time is an hour ahead of UTC. */
const FRANKFURT = HOUR;

/** The first day whose rates came at the later hour (European Central Bank, press release of 7 December 2015). */
const LATER_SINCE = daysSinceEpoch({ year: 2016n, month: 7n, day: 1n });

/**
 * When the reference rates of a day are published and may first be used, by the clocks of Frankfurt: about 14:30 until
 * 30 June 2016, about 16:00 since (European Central Bank, press release of 7 December 2015). A payment in the morning
 * uses those of the day before. Whether the day has rates at all is `isEcbPublicationDay`'s to answer.
 *
 * @param day Days since 1970-01-01.
 * @returns Unix seconds.
 * @example
 * ```ts
 * // 15 January 2015 is day 16,450 since 1970; the rates came out at 13:30 UTC.
 * ecbPublishedAt(16_450n); // 1421328600n
 * ```
 */
export function ecbPublishedAt(day: bigint): bigint {
  const hour = day < LATER_SINCE ? 14n * HOUR + 30n * MINUTE : 16n * HOUR;
  const inWinter = day * DAY + hour - FRANKFURT;
  // Clocks change on Sundays at 01:00 UTC, long before either hour.
  return inWinter - summerTimeShift("european-union", inWinter);
}

/**
 * Whether reference rates are published on a day: Mondays to Fridays on which TARGET is open. It is closed on 1 January
 * and 25 December, since 2000 on Good Friday, Easter Monday, 1 May and 26 December too, and was on 31 December of 1999
 * and 2001 (European Central Bank, "TARGET closing days", decision of 14 December 2000 for the years from 2002).
 *
 * @param day Days since 1970-01-01; the calendar is meant for 1999 and later.
 */
export function isEcbPublicationDay(day: bigint): boolean {
  return isTargetDay(day);
}

/**
 * When reference rates are published next after a moment: strictly later, so that at the second of a publication it is
 * the following one.
 *
 * @param unix Unix seconds.
 * @returns Unix seconds.
 * @example
 * ```ts
 * // From Friday 24 January 2025, 20:00 UTC: on Monday at 15:00 UTC.
 * nextEcbPublication(1_737_748_800n); // 1737990000n
 * ```
 */
export function nextEcbPublication(unix: bigint): bigint {
  let day = unix / DAY;
  while (!isEcbPublicationDay(day) || ecbPublishedAt(day) <= unix) day += 1n;
  return ecbPublishedAt(day);
}
