import { civilDate, DAY, daysSinceEpoch, weekday } from "./civil-date.ts";

const HOUR = 3_600n;

/**
 * Seconds to add to UTC for the clock of New York: −5 h, or −4 h from the second Sunday of March at 02:00 to the first
 * Sunday of November at 02:00 (Energy Policy Act of 2005, in force since 2007; earlier years are not asked about).
 *
 * @param unix Unix seconds.
 */
export function newYorkOffset(unix: bigint): bigint {
  const { year } = civilDate((unix - 5n * HOUR) / DAY);
  // Both changes happen at 02:00 on the clock in force before them: 07:00 and 06:00 UTC.
  const begins = nthSunday(year, 3n, 2n) * DAY + 7n * HOUR;
  const ends = nthSunday(year, 11n, 1n) * DAY + 6n * HOUR;
  return unix >= begins && unix < ends ? -4n * HOUR : -5n * HOUR;
}

function nthSunday(year: bigint, month: bigint, which: bigint): bigint {
  const first = daysSinceEpoch({ year, month, day: 1n });
  const toSunday = (7n - weekday(first)) % 7n;
  return first + toSunday + 7n * (which - 1n);
}
