import { DAY, weekday } from "../civil-date.ts";
import {
  EMPTY_LISTS,
  FX_HOLIDAYS,
  NO_HOLIDAYS,
  closedSeconds,
  isMarketOpen,
  type MarketHours,
} from "../oracle/market-hours.ts";
import { isBusinessDay, type BankDays } from "./bank-calendar.ts";
import { namedDays } from "./days/named-days.ts";

/** A day on which a market closes. */
export interface MarketHoliday {
  /** Days since 1970-01-01. */
  readonly day: bigint;
  /** Second of the day, UTC, from which on it is closed; 0 for a whole day. */
  readonly closedFrom: bigint;
}

/** Whether a market trades at a second, by its week and, in place of the calendar of it, by days of its own. */
export function isTradingOn(
  hours: MarketHours,
  holidays: readonly MarketHoliday[] | undefined,
  unix: bigint,
): boolean {
  if (holidays === undefined) return isMarketOpen(hours, unix);
  const isHoliday = holidays.some(({ day, closedFrom }) => day === unix / DAY && closedFrom <= unix % DAY);
  return !isHoliday && isMarketOpen({ ...hours, calendar: NO_HOLIDAYS }, unix);
}

/** Days before a moment in which what was closed still decides how old an answer may be. */
const BEFORE = 14n;

/**
 * The days of a time on which a pair's market is closed besides its week: the calendar's holidays, whole days in UTC, and
 * those of the FX market, which a list on chain is in place of.
 *
 * @param from Unix seconds.
 * @param until Unix seconds.
 * @throws CALENDAR_YEAR_MISSING
 */
export function marketHolidays(calendar: BankDays, from: bigint, until: bigint): MarketHoliday[] {
  const [first, last] = [from / DAY - BEFORE, until / DAY + BEFORE];
  const weekend = calendar.weekend ?? namedDays(calendar.days).weekend;
  const found: MarketHoliday[] = [];
  for (let day = first; day <= last; day += 1n) {
    const isHoliday = !weekend.includes(weekday(day)) && !isBusinessDay(calendar, day);
    const closed = isHoliday ? DAY : closedSeconds(FX_HOLIDAYS, EMPTY_LISTS, day);
    if (closed > 0n) found.push({ day, closedFrom: DAY - closed });
  }
  return found;
}
