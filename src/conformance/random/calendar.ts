/** Seconds. */
export const HOUR = 3_600n;
export const DAY = 86_400n;

/** Days since 1970-01-01 of a date of the calendar; months from 1. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** 0 on a Sunday to 6 on a Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `2025-01-24`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** `2025-01-24T14:59:59Z`. */
export function isoTime(unix: bigint): string {
  return new Date(Number(unix) * 1_000).toISOString().replace(".000", "");
}

/** Seconds by which New York is behind UTC: summer time since 2007 by the Energy Policy Act of 2005. */
export function behindInNewYork(unix: bigint): bigint {
  const year = new Date(Number(unix) * 1_000).getUTCFullYear();
  const begins = BigInt(sundayFrom(dayOf(year, 3, 8))) * DAY + 7n * HOUR;
  const ends = BigInt(sundayFrom(dayOf(year, 11, 1))) * DAY + 6n * HOUR;
  return (unix >= begins && unix < ends ? 4n : 5n) * HOUR;
}

/** Seconds by which Frankfurt is ahead of UTC: summer time by Directive 2000/84/EC. */
export function aheadInFrankfurt(unix: bigint): bigint {
  const year = new Date(Number(unix) * 1_000).getUTCFullYear();
  const begins = BigInt(sundayFrom(dayOf(year, 3, 25))) * DAY + HOUR;
  const ends = BigInt(sundayFrom(dayOf(year, 10, 25))) * DAY + HOUR;
  return (unix >= begins && unix < ends ? 2n : 1n) * HOUR;
}

function sundayFrom(day: number): number {
  return day + ((7 - weekdayOf(day)) % 7);
}

/** Whether TARGET is open, from 2002 on: closed at weekends, on 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
export function isTargetDay(day: number): boolean {
  if ([0, 6].includes(weekdayOf(day))) return false;
  const date = isoDay(day);
  if (["01-01", "05-01", "12-25", "12-26"].includes(date.slice(5))) return false;
  const easter = easterSunday(parseInt(date.slice(0, 4), 10));
  return day !== easter - 2 && day !== easter + 1;
}

/** Easter Sunday by Gauss, with the two exceptions; for 1900 to 2099, where M is 24 and N is 5. */
function easterSunday(year: number): number {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10) ? 7 : 0;
  return dayOf(year, 3, 22) + d + e - late;
}
