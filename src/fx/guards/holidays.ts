import { civilDate, DAY } from "../civil-date.ts";

/** No holidays at all. */
export const NO_HOLIDAYS = 0n;

/** 25 December and 1 January, and from 22:00 UTC on the days before. */
export const FX_HOLIDAYS = 1n;

/** The first calendar that is a list. */
export const FIRST_LIST = 2n;

/** Of each calendar that is a list: the seconds at the end of a day (days since 1970-01-01) in which it is closed. */
export type HolidayLists = ReadonlyMap<bigint, ReadonlyMap<bigint, bigint>>;

/** No list has anything in it. */
export const EMPTY_LISTS: HolidayLists = new Map();

/** What a list knows of a day that closes at 22:00. */
const TWO_HOURS = 7_200n;

/**
 * The seconds at the end of a day, UTC, in which a calendar is closed: none of an ordinary day, 86,400 of a whole one.
 *
 * @param calendar 0: no holidays; 1: those of the foreign exchange market, as Mento has them; others: a list.
 * @param day Days since 1970-01-01.
 */
export function closedSeconds(calendar: bigint, lists: HolidayLists, day: bigint): bigint {
  if (calendar === NO_HOLIDAYS) return 0n;
  if (calendar !== FX_HOLIDAYS) return lists.get(calendar)?.get(day) ?? 0n;
  if (isFeast(day)) return DAY;
  return isFeast(day + 1n) ? TWO_HOURS : 0n;
}

function isFeast(daysSinceEpoch: bigint): boolean {
  const { month, day } = civilDate(daysSinceEpoch);
  return (month === 12n && day === 25n) || (month === 1n && day === 1n);
}
