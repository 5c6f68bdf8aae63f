import { civilDate, DAY, daysSinceEpoch, weekday } from "../civil-date.ts";

/** Whose summer time moves a clock, in the order of the contract's enum. */
export const SUMMER_TIMES = ["none", "united-states", "european-union"] as const;
/** Whose summer time moves a clock: `european-union`. */
export type SummerTime = (typeof SUMMER_TIMES)[number];

const HOUR = 3_600n;

/**
 * Seconds by which local time is ahead of standard time: an hour in summer, otherwise nothing.
 *
 * - United States: from the second Sunday of March to the first of November, at 02:00 by the clock in force in New
 *   York (Energy Policy Act of 2005, in force since 2007; earlier years are not asked about).
 * - European Union: from the last Sunday of March to the last of October, at 01:00 UTC everywhere (Directive
 *   2000/84/EC; the dates have been these since 1996).
 *
 * @param unix Unix seconds, from 0.
 * @example summerTimeShift("european-union", 1_720_000_000n); // 3600n, in July 2024
 */
export function summerTimeShift(rule: SummerTime, unix: bigint): bigint {
  if (rule === "none") return 0n;
  const { year } = civilDate(unix / DAY);
  const [begins, ends] =
    rule === "united-states"
      ? [sundayFrom(year, 3n, 8n) + 7n * HOUR, sundayFrom(year, 11n, 1n) + 6n * HOUR]
      : [sundayFrom(year, 3n, 25n) + HOUR, sundayFrom(year, 10n, 25n) + HOUR];
  return unix >= begins && unix < ends ? HOUR : 0n;
}

/** Midnight, UTC, of the first Sunday on or after a day: the last of a month with 31 days is on or after its 25th. */
function sundayFrom(year: bigint, month: bigint, day: bigint): bigint {
  const from = daysSinceEpoch({ year, month, day });
  return (from + ((7n - weekday(from)) % 7n)) * DAY;
}

/**
 * Unix seconds as ISO 8601 in UTC, in integers only: `2025-01-23T15:30:00Z`.
 *
 * @param unix From year 0 to 9999.
 */
export function utcTime(unix: bigint): string {
  const second = ((unix % DAY) + DAY) % DAY;
  const clock = [second / 3_600n, (second / 60n) % 60n, second % 60n].map(twoDigits).join(":");
  return `${utcDay((unix - second) / DAY)}T${clock}Z`;
}

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
export function utcDay(daysSinceEpoch: bigint): string {
  const { year, month, day } = civilDate(daysSinceEpoch);
  return `${year.toString().padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: bigint): string {
  return value.toString().padStart(2, "0");
}
