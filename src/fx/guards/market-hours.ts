import { DAY } from "../civil-date.ts";
import { closedSeconds, EMPTY_LISTS, type HolidayLists } from "./holidays.ts";
import { summerTimeShift, type SummerTime } from "./summer-time.ts";

/**
 * When a market trades: one session a week, less holidays. In the terms of `contracts/libraries/MarketHours.sol`,
 * which is the same on chain.
 */
export interface MarketHours {
  /** Minutes from Monday 00:00 UTC, as they are in winter: 0 to 10,079. The first minute of the session. */
  readonly opensAtMinute: bigint;
  /** The first minute after it; equal to `opensAtMinute`: the market does not close for the week's end. */
  readonly closesAtMinute: bigint;
  /** Whose summer time moves both one hour earlier in UTC. */
  readonly summerTime: SummerTime;
  /** 0: no holidays; 1: those of the foreign exchange market; others: the list with that number. */
  readonly calendar: bigint;
}

const MINUTE = 60n;
export const WEEK: bigint = 7n * DAY;
/** 1970-01-01 was a Thursday. */
const SINCE_MONDAY = 3n * DAY;

/**
 * Whether a market trades at a moment: from its opening second up to, not including, its closing second, and before
 * the day's holiday begins.
 *
 * @param unix Unix seconds, from 0.
 * @example isMarketOpen(MENTO_FX, 1_723_237_140n); // Friday 2024-08-09 20:59 UTC: true
 */
export function isMarketOpen(hours: MarketHours, unix: bigint, lists: HolidayLists = EMPTY_LISTS): boolean {
  const holiday = closedSeconds(hours.calendar, lists, unix / DAY);
  return isInSession(hours, unix) && (unix % DAY) + holiday < DAY;
}

// The session may run over the end of the week, as from Sunday evening to Friday it does.
function isInSession({ opensAtMinute, closesAtMinute, summerTime }: MarketHours, unix: bigint): boolean {
  if (opensAtMinute === closesAtMinute) return true;
  const minute = ((unix + summerTimeShift(summerTime, unix) + SINCE_MONDAY) % WEEK) / MINUTE;
  const [opened, notYetClosed] = [minute >= opensAtMinute, minute < closesAtMinute];
  return opensAtMinute < closesAtMinute ? opened && notYetClosed : opened || notYetClosed;
}
