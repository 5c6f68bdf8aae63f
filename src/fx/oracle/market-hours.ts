import { DAY, civilDate } from "../civil-date.ts";
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

/** Hours that go by a name. */
export interface MarketCalendar extends MarketHours {
  readonly name: string;
}

const [FRIDAY, SUNDAY] = [4n * 1_440n, 6n * 1_440n];

/** Foreign exchange as Mento's MarketHoursBreaker has it: Sunday 23:00 to Friday 21:00 UTC, with its holidays. */
export const MENTO_FX: MarketCalendar = {
  name: "mento-fx",
  opensAtMinute: SUNDAY + 1_380n,
  closesAtMinute: FRIDAY + 1_260n,
  summerTime: "none",
  calendar: FX_HOLIDAYS,
};

/** Foreign exchange as Celo's adapters have it: Sunday 22:00 to Friday 22:00 UTC. */
export const CELO_FX: MarketCalendar = {
  name: "celo-fx",
  opensAtMinute: SUNDAY + 1_320n,
  closesAtMinute: FRIDAY + 1_320n,
  summerTime: "none",
  calendar: NO_HOLIDAYS,
};

/**
 * Foreign exchange by Chainlink's market hours: Sunday 18:00 to Friday 17:00 in New York, five hours later in UTC, without
 * Christmas and New Year's Day ("Selecting data feeds", market hours, Forex; "Data Streams market hours", bank holidays
 * 1 January and 25 December). The day before each ends with New York's trading day, at 17:00 there, which is 22:00 UTC.
 */
export const CHAINLINK_FX: MarketCalendar = {
  name: "chainlink-fx",
  opensAtMinute: SUNDAY + 1_380n,
  closesAtMinute: FRIDAY + 1_320n,
  summerTime: "united-states",
  calendar: FX_HOLIDAYS,
};

/** The FX market's week, Sunday 22:00 to Friday 22:00 UTC, with its holidays: how a pair trades unless a file states it. */
export const FX_WEEK: MarketHours = {
  opensAtMinute: CELO_FX.opensAtMinute,
  closesAtMinute: CELO_FX.closesAtMinute,
  summerTime: CELO_FX.summerTime,
  calendar: FX_HOLIDAYS,
};

/** Days that are searched for a closing or an opening. */
const HORIZON = 14n;
const NOON = DAY / 2n;
const THURSDAY = 3n;

/**
 * When a market that is closed at a moment closed: the first second after the last one that was open.
 *
 * @returns Unix seconds; zero where it has been closed for over two weeks.
 */
export function closedSince(hours: MarketHours, unix: bigint, lists: HolidayLists = EMPTY_LISTS): bigint {
  const today = unix / DAY;
  for (let day = today; day + HORIZON > today && day !== 0n; day -= 1n) {
    const weekly = minuteOn(hours, hours.closesAtMinute, day);
    const holiday = (day + 1n) * DAY - closedSeconds(hours.calendar, lists, day);
    const [later, earlier] = weekly > holiday ? [weekly, holiday] : [holiday, weekly];
    for (const closing of [later, earlier]) {
      if (closing !== 0n && closing <= unix && isMarketOpen(hours, closing - 1n, lists)) return closing;
    }
  }
  return 0n;
}

/**
 * When a market that is closed at a moment opens again.
 *
 * @returns Unix seconds; zero where it stays closed for over two weeks.
 */
export function opensAt(hours: MarketHours, unix: bigint, lists: HolidayLists = EMPTY_LISTS): bigint {
  const today = unix / DAY;
  for (let day = today; day < today + HORIZON; day += 1n) {
    for (const opening of [day * DAY, minuteOn(hours, hours.opensAtMinute, day)]) {
      if (opening > unix && isMarketOpen(hours, opening, lists)) return opening;
    }
  }
  return 0n;
}

/**
 * The second of a day, UTC, at which a minute of the week falls on it; zero where it falls on another day. The summer
 * time of noon counts for the whole day, as in the contract: markets do not open or close while clocks change.
 */
function minuteOn(
  { opensAtMinute, closesAtMinute, summerTime }: MarketHours,
  minute: bigint,
  day: bigint,
): bigint {
  if (opensAtMinute === closesAtMinute) return 0n;
  const shift = summerTimeShift(summerTime, day * DAY + NOON);
  const second = (minute * MINUTE + WEEK - shift) % WEEK;
  return second / DAY === (day + THURSDAY) % 7n ? day * DAY + (second % DAY) : 0n;
}
