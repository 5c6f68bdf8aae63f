import { DAY } from "../civil-date.ts";
import { closedSeconds, EMPTY_LISTS, type HolidayLists } from "./holidays.ts";
import { isMarketOpen, WEEK, type MarketHours } from "./market-hours.ts";
import { summerTimeShift } from "./summer-time.ts";

/** How many days closings and openings are looked for; nobody asks about a market that is closed for longer. */
const HORIZON = 14n;
const MINUTE = 60n;
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
