import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY, civilDate, weekday } from "../civil-date.ts";
import { summerTimeShift, utcDay, type SummerTime } from "../oracle/summer-time.ts";
import { namedDays } from "./days/named-days.ts";

/** What a bank does with a booking that reaches it while it is closed, or after its cut-off. */
export const OUTSIDE_POLICIES = ["reject", "next-day"] as const;
/** What a bank does with a booking outside of its hours. */
export type OutsidePolicy = (typeof OUTSIDE_POLICIES)[number];

/** By which of its ends a session over midnight has its date. */
export const DATED_BY = ["opening", "closing"] as const;
/** Which end gives a session over midnight its date. */
export type DatedBy = (typeof DATED_BY)[number];

/** When banks work: days, hours by their own clock, and until when a booking is of the same day. */
export interface BankCalendar {
  /** The named days that it starts from: `target`, `china`. */
  readonly days: string;
  /** Weekdays without work instead of those of `days`, 0 for Sunday to 6 for Saturday. */
  readonly weekend?: readonly bigint[];
  /** Days without work beside those, in days since 1970-01-01. */
  readonly holidays: readonly bigint[];
  /** Days with work although `days`, the weekend or `holidays` have none. */
  readonly open: readonly bigint[];
  /** Seconds of the local day: the first second of a session, and the first one after it; equal: all day. */
  readonly opensAt: bigint;
  readonly closesAt: bigint;
  readonly dated: DatedBy;
  /** Days that end early, with the local second at which they do. */
  readonly earlyCloses: ReadonlyMap<bigint, bigint>;
  /** The first local second at which a booking is the next business day's; the session's end unless given. */
  readonly cutOff?: bigint;
  /** Seconds by which its clocks are ahead of UTC in winter, and whose summer time they keep. */
  readonly utcOffset: bigint;
  readonly summerTime: SummerTime;
  readonly outside: OutsidePolicy;
}

/** Whose days a calendar has that names none: Monday to Friday, without holidays. */
export const USUAL_DAYS = "weekdays";

/** A calendar by the name of its days alone: worked all day, by their clocks, and closed days are refused. */
export function plainCalendar(days: string = USUAL_DAYS): BankCalendar {
  return {
    days,
    holidays: [],
    open: [],
    opensAt: 0n,
    closesAt: 0n,
    dated: "opening",
    earlyCloses: new Map(),
    ...namedDays(days).clock,
    outside: "reject",
  };
}

/** The days alone of a calendar, without any hours: what decides on business days. */
export type BankDays = Pick<BankCalendar, "days" | "weekend" | "holidays" | "open">;

/**
 * Whether banks work on a day.
 *
 * @param day Days since 1970-01-01.
 * @throws CALENDAR_YEAR_MISSING where the named days do not know its year and the calendar lists no day of it.
 */
export function isBusinessDay(calendar: BankDays, day: bigint): boolean {
  const { days, weekend } = calendar;
  const { years, open, holidays } = listedOf(calendar);
  const named = namedDays(days);
  const { year } = civilDate(day);
  if (!years.has(year) && !named.knows(year))
    throw new SettlementError("CALENDAR_YEAR_MISSING", { days, year, years: named.years, day: utcDay(day) });
  if (open.has(day)) return true;
  if (holidays.has(day)) return false;
  const which = weekday(day);
  if (weekend === undefined) return named.knows(year) ? named.isOpen(day) : !named.weekend.includes(which);
  if (weekend.includes(which)) return false;
  // A weekday that is free in the named week works here, unless it is a holiday there, which only a free weekday hides.
  return named.weekend.includes(which) || !named.knows(year) || named.isOpen(day);
}

/** The days that a calendar lists itself, and their years. */
interface Listed {
  readonly years: ReadonlySet<bigint>;
  readonly open: ReadonlySet<bigint>;
  readonly holidays: ReadonlySet<bigint>;
}

/** Made once for each calendar: a day is asked about as often as business days are counted. */
const LISTED = new WeakMap<BankDays, Listed>();

function listedOf(calendar: BankDays): Listed {
  const known = LISTED.get(calendar);
  if (known !== undefined) return known;
  const { holidays, open } = calendar;
  const years = new Set([...holidays, ...open].map((day) => civilDate(day).year));
  const listed = { years, open: new Set(open), holidays: new Set(holidays) };
  LISTED.set(calendar, listed);
  return listed;
}

/** Seconds by which local clocks are ahead of UTC at a moment. */
function aheadOfUtc({ utcOffset, summerTime }: BankCalendar, unix: bigint): bigint {
  return utcOffset + summerTimeShift(summerTime, unix);
}

/** A moment by local clocks: the day, in days since 1970-01-01, and its second. */
export function localTime(
  calendar: BankCalendar,
  unix: bigint,
): { readonly day: bigint; readonly second: bigint } {
  const local = unix + aheadOfUtc(calendar, unix);
  return { day: local / DAY, second: local % DAY };
}

/**
 * The moment at which local clocks show a second of a day. What they show twice in autumn is the first time; what they
 * leave out in spring is as long after midnight as it would have been.
 */
export function unixOfLocal(calendar: BankCalendar, day: bigint, second: bigint): bigint {
  const local = day * DAY + second;
  const standard = local - calendar.utcOffset;
  const summer = standard - 3_600n;
  if (calendar.summerTime === "none") return standard;
  return summerTimeShift(calendar.summerTime, summer) > 0n ? summer : standard;
}

/** Whether a calendar has a session over midnight. */
export function isOverMidnight({ opensAt, closesAt }: BankCalendar): boolean {
  return closesAt < opensAt;
}

/** A business day's session. Unix seconds: its first one, the first at which it is too late for the day, and its end. */
export interface Session {
  readonly opens: bigint;
  readonly cutOff: bigint;
  readonly closes: bigint;
}

/** The session of a day, be it a business day or not. @param day Days since 1970-01-01. */
export function sessionOf(calendar: BankCalendar, day: bigint): Session {
  const { opensAt, closesAt, dated, cutOff, earlyCloses } = calendar;
  const isAllDay = opensAt === closesAt;
  const early = earlyCloses.get(day);
  const opensOn = isOverMidnight(calendar) && dated === "closing" ? day - 1n : day;
  // A second before the opening is that of the day after it.
  const at = (second: bigint): bigint =>
    unixOfLocal(calendar, isOverMidnight(calendar) && second <= opensAt ? opensOn + 1n : opensOn, second);
  const opens = isAllDay ? unixOfLocal(calendar, day, 0n) : unixOfLocal(calendar, opensOn, opensAt);
  const usual = isAllDay ? unixOfLocal(calendar, day + 1n, 0n) : at(closesAt);
  const closes = early === undefined ? usual : least(usual, at(early));
  return { opens, closes, cutOff: cutOff === undefined ? closes : least(closes, at(cutOff)) };
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

/** `16:30`: a second of the day. */
export function clockText(second: bigint): string {
  return [second / 3_600n, (second / 60n) % 60n].map((value) => value.toString().padStart(2, "0")).join(":");
}

/** `08:00-18:00`, and `00:00-24:00` of all day. */
export function hoursText({ opensAt, closesAt }: Pick<BankCalendar, "opensAt" | "closesAt">): string {
  return opensAt === closesAt ? "00:00-24:00" : `${clockText(opensAt)}-${clockText(closesAt)}`;
}
