import { civilDate, DAY, weekday, type CivilDate } from "./civil-date.ts";
import type { MarketCalendar, WeekMoment, YearDay } from "./market-calendar.ts";
import { newYorkOffset } from "./new-york-offset.ts";

/**
 * Whether a market trades at a moment. Opens at its opening second and is closed at its closing second.
 *
 * @param unix Unix seconds, from 0.
 * @example isMarketOpen(MENTO_FX, 1_723_237_140n); // Friday 2024-08-09 20:59 UTC: true
 */
export function isMarketOpen(calendar: MarketCalendar, unix: bigint): boolean {
  const local = unix + (calendar.zone === "UTC" ? 0n : newYorkOffset(unix));
  const days = local / DAY;
  const second = local % DAY;
  const today = civilDate(days);
  const inSession = isWithinSession(calendar, weekday(days) * DAY + second);
  const holiday = calendar.holidays.some((date) => isDay(date, today));
  const closedEarly = calendar.earlyCloses.some((date) => isDay(date, today) && second >= secondOfDay(date));
  return inSession && !holiday && !closedEarly;
}

// The session may run over the end of the week, as from Sunday evening to Friday it does not, but others do.
function isWithinSession(calendar: MarketCalendar, secondOfWeek: bigint): boolean {
  const [opens, closes] = [weekSecond(calendar.opens), weekSecond(calendar.closes)];
  const afterOpening = secondOfWeek >= opens;
  const beforeClosing = secondOfWeek < closes;
  return opens < closes ? afterOpening && beforeClosing : afterOpening || beforeClosing;
}

function isDay(date: YearDay, today: CivilDate): boolean {
  return BigInt(date.month) === today.month && BigInt(date.day) === today.day;
}

function weekSecond(moment: WeekMoment): bigint {
  return BigInt(moment.weekday) * DAY + secondOfDay(moment);
}

function secondOfDay({ hour, minute }: { readonly hour: number; readonly minute: number }): bigint {
  return BigInt(hour * 3_600 + minute * 60);
}
