import { civilDate, weekday } from "../../civil-date.ts";
import { easterSunday } from "../easter.ts";

/**
 * Whether TARGET is open on a day: Mondays to Fridays but 1 January and 25 December, since 2000 also Good Friday, Easter
 * Monday, 1 May and 26 December, and 31 December of 1999 and 2001 (European Central Bank, "TARGET closing days", decision
 * of 14 December 2000 for the years from 2002).
 *
 * @param day Days since 1970-01-01; the calendar is meant for 1999 and later.
 */
export function isTargetDay(day: bigint): boolean {
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
