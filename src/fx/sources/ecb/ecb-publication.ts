import { DAY, daysSinceEpoch, weekday, civilDate } from "../../civil-date.ts";
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
  const which = weekday(day);
  if (which === 0n || which === 6n) return false;
  const date = civilDate(day);
  const name = `${date.month}-${date.day}`;
  if (name === "1-1" || name === "12-25") return false;
  if (name === "12-31") return date.year !== 1999n && date.year !== 2001n;
  if (date.year < 2000n) return true;
  const easter = easterSunday(date.year);
  return name !== "5-1" && name !== "12-26" && day !== easter - 2n && day !== easter + 1n;
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

/**
 * Easter Sunday of the Gregorian calendar, days since 1970-01-01 ("Anonymous Gregorian algorithm", Nature, 20 April
 * 1876; in integers only).
 */
function easterSunday(year: bigint): bigint {
  const golden = year % 19n;
  const [century, ofCentury] = [year / 100n, year % 100n];
  const correction = (century - (century + 8n) / 25n + 1n) / 3n;
  const epact = (19n * golden + century - century / 4n - correction + 15n) % 30n;
  const toSunday = (32n + 2n * (century % 4n) + 2n * (ofCentury / 4n) - epact - (ofCentury % 4n)) % 7n;
  const late = (golden + 11n * epact + 22n * toSunday) / 451n;
  const fromMarch = epact + toSunday - 7n * late + 114n;
  return daysSinceEpoch({ year, month: fromMarch / 31n, day: (fromMarch % 31n) + 1n });
}
