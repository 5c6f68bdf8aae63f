import { DAY } from "../../civil-date.ts";
import { summerTimeShift } from "../../guards/summer-time.ts";

const HOUR = 3_600n;
/** Frankfurt's standard time is an hour ahead of UTC. */
const FRANKFURT = HOUR;
const PUBLISHED = 16n * HOUR;

/**
 * When the reference rates of a day are published and may first be used: 16:00 in Frankfurt, which is 15:00 UTC in
 * winter and 14:00 in summer ("around 16:00 CET", says the bank). A payment in the morning uses those of the day
 * before.
 *
 * @param day Days since 1970-01-01.
 * @returns Unix seconds.
 */
export function ecbPublishedAt(day: bigint): bigint {
  const inWinter = day * DAY + PUBLISHED - FRANKFURT;
  // Clocks change on Sundays at 01:00 UTC, long before either hour.
  return inWinter - summerTimeShift("european-union", inWinter);
}
