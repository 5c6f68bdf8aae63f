import { civilDate, daysSinceEpoch, weekday } from "../../civil-date.ts";
import { easterSunday } from "../easter.ts";
import { nthWeekday } from "./day-rule.ts";
import { ownValue } from "../../../own-value.ts";

const MONDAY = 1n;

/** Days that were proclaimed, or moved by proclamation, in the years that the calendar knows: month and day. */
const PROCLAIMED: Readonly<Record<string, readonly string[]>> = {
  // VE Day in place of the first Monday of May.
  "2020": ["5-8"],
  // The Platinum Jubilee, with the spring holiday moved to it, and the Queen's funeral.
  "2022": ["6-2", "6-3", "9-19"],
  // The coronation.
  "2023": ["5-8"],
};

/**
 * Whether banks in England and Wales are open on a day: Mondays to Fridays but the bank holidays (Banking and Financial
 * Dealings Act 1971, schedule 1, and the proclamations under it). New Year's Day, Christmas and Boxing Day on a weekend
 * are kept on the next free weekdays.
 *
 * @param day Days since 1970-01-01, of 2015 to 2027: what was or will be proclaimed for other years is not in it.
 */
export function isEnglishBankDay(day: bigint): boolean {
  const which = weekday(day);
  if (which === 0n || which === 6n) return false;
  const { year, month, day: ofMonth } = civilDate(day);
  const easter = easterSunday(year);
  if (day === easter - 2n || day === easter + 1n) return false;
  if (ownValue(PROCLAIMED, year.toString())?.includes(`${month}-${ofMonth}`) === true) return false;
  if (year !== 2020n && day === nthWeekday(year, 5n, MONDAY, 1n)) return false;
  if (year !== 2022n && day === nthWeekday(year, 5n, MONDAY, 0n)) return false;
  if (day === nthWeekday(year, 8n, MONDAY, 0n)) return false;
  return !keptDays(year).includes(day);
}

/** When 1 January, 25 and 26 December are kept: themselves, or the next weekdays that are no holiday yet. */
function keptDays(year: bigint): bigint[] {
  const kept: bigint[] = [];
  for (const [month, day] of [
    [1n, 1n],
    [12n, 25n],
    [12n, 26n],
  ] as const) {
    let on = daysSinceEpoch({ year, month, day });
    // Boxing Day gives way to a Christmas that has moved, and not the other way round.
    while (weekday(on) === 0n || weekday(on) === 6n || kept.includes(on)) on += 1n;
    kept.push(on);
  }
  return kept;
}
