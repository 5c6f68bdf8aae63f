import { civilDate, DAY } from "../civil-date.ts";

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
