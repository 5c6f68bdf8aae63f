import { SettlementError } from "../../errors/settlement-error.ts";
import { civilDate, daysSinceEpoch } from "../civil-date.ts";
import { utcDay } from "../oracle/summer-time.ts";
import { isBusinessDay, type BankDays } from "./bank-calendar.ts";

/** How a date that is no business day is moved to one, after ISDA's business day conventions. */
export const ROLLS = ["following", "modified-following"] as const;
/** A business day convention: `modified-following` stays in the month. */
export type Roll = (typeof ROLLS)[number];

/** The most days in a row without one business day that are taken for a calendar and not for a mistake. */
export const MOST_CLOSED_DAYS = 62n;

/** The most business days, weeks or months that a value date may be away. */
export const MOST_BUSINESS_DAYS = 366n;

/** How far a value date is from the trade day: business days, or weeks or months by the calendar. */
export interface Tenor {
  readonly count: bigint;
  readonly unit: "business-day" | "week" | "month";
}

/** `T+2`, as a tenor is written. */
export function tenorText({ count, unit }: Tenor): string {
  return `T+${count}${unit === "week" ? "W" : unit === "month" ? "M" : ""}`;
}

/** On the trade day itself: what a scenario settles on that states nothing else. */
export const SAME_DAY: Tenor = { count: 0n, unit: "business-day" };

/** Whether banks of all the calendars work on a day; every day is one where there are none. */
function isJointBusinessDay(calendars: readonly BankDays[], day: bigint): boolean {
  return calendars.every((calendar) => isBusinessDay(calendar, day));
}

/** The first business day on a day or after it. @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING */
export function onOrAfter(calendars: readonly BankDays[], day: bigint): bigint {
  for (let tried = day; tried <= day + MOST_CLOSED_DAYS; tried += 1n)
    if (isJointBusinessDay(calendars, tried)) return tried;
  throw neverOpen(day);
}

/** The last business day on a day or before it. @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING */
function onOrBefore(calendars: readonly BankDays[], day: bigint): bigint {
  for (let tried = day; tried >= day - MOST_CLOSED_DAYS; tried -= 1n)
    if (isJointBusinessDay(calendars, tried)) return tried;
  throw neverOpen(day);
}

function neverOpen(day: bigint): SettlementError {
  return new SettlementError("CALENDAR_NEVER_OPEN", { day: utcDay(day), most: MOST_CLOSED_DAYS });
}

/**
 * So many business days after a day: each one counts that comes after it. None at all: the day itself, moved on to a
 * business day.
 *
 * @param count From 0.
 * @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function addBusinessDays(calendars: readonly BankDays[], day: bigint, count: bigint): bigint {
  let reached = count === 0n ? onOrAfter(calendars, day) : day;
  for (let counted = 0n; counted < count; counted += 1n) reached = onOrAfter(calendars, reached + 1n);
  return reached;
}

/** A date moved to a business day; modified following goes back where following would leave the month. */
export function rolled(calendars: readonly BankDays[], day: bigint, roll: Roll): bigint {
  const following = onOrAfter(calendars, day);
  if (roll === "following" || isSameMonth(following, day)) return following;
  return onOrBefore(calendars, day);
}

function isSameMonth(one: bigint, other: bigint): boolean {
  const [left, right] = [civilDate(one), civilDate(other)];
  return left.year === right.year && left.month === right.month;
}

/** The same day of a later month, or its last day where it is shorter: 31 January and a month is 28 or 29 February. */
export function addMonths(day: bigint, count: bigint): bigint {
  const { year, month, day: ofMonth } = civilDate(day);
  const months = year * 12n + month - 1n + count;
  const first = { year: months / 12n, month: (months % 12n) + 1n, day: 1n };
  const after = months + 1n;
  const last = daysSinceEpoch({ year: after / 12n, month: (after % 12n) + 1n, day: 1n }) - 1n;
  const same = daysSinceEpoch(first) + ofMonth - 1n;
  return same < last ? same : last;
}

/**
 * The value date of what is traded on a day. Business days are counted in all the calendars at once; weeks and months are
 * the calendar's, and the roll moves them, as it moves a trade day on which not all of them work. What modified following
 * would take back before the trade day follows after all: nothing is of value before it is agreed.
 *
 * @param trade Days since 1970-01-01.
 * @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function valueDateOf(
  calendars: readonly BankDays[],
  trade: bigint,
  { count, unit }: Tenor,
  roll: Roll,
): bigint {
  if (unit === "business-day" && count > 0n) return addBusinessDays(calendars, trade, count);
  const wanted = unit === "week" ? trade + 7n * count : unit === "month" ? addMonths(trade, count) : trade;
  const moved = rolled(calendars, wanted, roll);
  return moved < trade ? onOrAfter(calendars, wanted) : moved;
}
