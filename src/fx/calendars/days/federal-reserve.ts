import { civilDate, weekday } from "../../civil-date.ts";
import { nthWeekday } from "./day-rule.ts";

const [MONDAY, THURSDAY] = [1n, 4n];

/** Juneteenth is kept by the Federal Reserve Banks since 2022. */
const JUNETEENTH_SINCE = 2022n;

/**
 * Whether the Federal Reserve Banks are open on a day: Mondays to Fridays but the federal holidays (5 U.S.C. 6103). One
 * that falls on a Sunday is kept on the Monday after it; for one on a Saturday they are open on the Friday before it
 * (Federal Reserve Bank of Richmond, "Holiday Schedule").
 *
 * @param day Days since 1970-01-01; the calendar is meant for 2007 and later, since when its clocks are known, too.
 */
export function isFederalReserveDay(day: bigint): boolean {
  const which = weekday(day);
  if (which === 0n || which === 6n) return false;
  return !isHoliday(day) && !(which === MONDAY && isHoliday(day - 1n));
}

function isHoliday(day: bigint): boolean {
  const { year, month, day: ofMonth } = civilDate(day);
  const fixed = [
    [1n, 1n],
    ...(year >= JUNETEENTH_SINCE ? [[6n, 19n]] : []),
    [7n, 4n],
    [11n, 11n],
    [12n, 25n],
  ];
  if (fixed.some(([inMonth, on]) => month === inMonth && ofMonth === on)) return true;
  return (
    day === nthWeekday(year, 1n, MONDAY, 3n) ||
    day === nthWeekday(year, 2n, MONDAY, 3n) ||
    day === nthWeekday(year, 5n, MONDAY, 0n) ||
    day === nthWeekday(year, 9n, MONDAY, 1n) ||
    day === nthWeekday(year, 10n, MONDAY, 2n) ||
    day === nthWeekday(year, 11n, THURSDAY, 4n)
  );
}
