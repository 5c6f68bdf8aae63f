import type { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { readBy } from "../../fields/fields.ts";
import { shortened } from "../../fields/closest-name.ts";
import { MOST_BUSINESS_DAYS, type Tenor } from "../../fx/calendars/business-days.ts";
import { civilDate, daysSinceEpoch } from "../../fx/civil-date.ts";
import { ownValue } from "../../own-value.ts";

const MINUTE = 60n;
const HOUR = 3_600n;
const DAY_MINUTES = 1_440n;

function malformed(text: string, wanted: Parameters<typeof phrase>[0], example: string): SettlementError {
  return new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted: { phrase: wanted, values: {} },
    example,
  });
}

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const [FIRST_YEAR, LAST_YEAR] = [1999n, 2199n];

/** `2025-12-24`, in days since 1970-01-01, of the years 1999 to 2199. @throws FIELD_MALFORMED, for 30 February too */
export function parseDate(text: string): bigint {
  const [year = 0n, month = 0n, day = 0n] = (DATE.exec(text) ?? []).slice(1).map(BigInt);
  const days = daysSinceEpoch({ year, month, day });
  const back = civilDate(days);
  const exists = back.year === year && back.month === month && back.day === day;
  if (exists && year >= FIRST_YEAR && year <= LAST_YEAR) return days;
  throw malformed(text, "date", "2025-12-24");
}

/** More days than a range of holidays has: one that is longer is a mistake in the year. */
const LONGEST_RANGE = 366n;

/** `2025-01-28` or `2025-01-28/2025-02-04`, both ends included. @throws FIELD_MALFORMED, RANGE_REVERSED */
export function parseDates(text: string): bigint[] {
  const [from = "", to = from, ...more] = text.split("/");
  if (more.length > 0) throw malformed(text, "dates", "2025-01-28/2025-02-04");
  const [first, last] = [parseDate(from), parseDate(to)];
  if (last < first) throw new SettlementError("RANGE_REVERSED", { least: from, most: to });
  if (last - first >= LONGEST_RANGE) throw malformed(text, "dates", "2025-01-28/2025-02-04");
  return Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));
}

const CLOCK = /^([0-9]{2}):([0-9]{2})$/;

/** `16:30` or `24:00`, in seconds of a day. @throws FIELD_MALFORMED */
function parseClock(text: string): bigint {
  const [, hours = "99", minutes = "99"] = CLOCK.exec(text) ?? [];
  const total = BigInt(hours) * MINUTE + BigInt(minutes);
  if (BigInt(minutes) < MINUTE && total <= DAY_MINUTES) return total * MINUTE;
  throw malformed(text, "clock-time", "16:30");
}

/** `09:00-17:00`, or `22:00-06:00` over midnight, in seconds of a day; `00:00-24:00` is all day. @throws FIELD_MALFORMED */
export function parseHours(text: string): { readonly opensAt: bigint; readonly closesAt: bigint } {
  const [from = "", to = "", ...more] = text.split("-");
  if (!CLOCK.test(from) || !CLOCK.test(to) || more.length > 0) throw malformed(text, "hours", "09:00-17:00");
  const [opensAt, closesAt] = [parseClock(from), parseClock(to)];
  if (opensAt === 0n && closesAt === 24n * HOUR) return { opensAt: 0n, closesAt: 0n };
  if (opensAt === closesAt || opensAt === 24n * HOUR) throw malformed(text, "hours", "09:00-17:00");
  return { opensAt, closesAt };
}

/** `+08:00`, `-05:00` or `+05:30`, in seconds, from -12:00 to +14:00. @throws FIELD_MALFORMED */
export function parseOffset(text: string): bigint {
  const sign = text.startsWith("-") ? -1n : 1n;
  const [least, most] = [-12n * HOUR, 14n * HOUR];
  if (/^[+-][0-9]{2}:[0-9]{2}$/.test(text)) {
    const offset = sign * parseClock(text.slice(1));
    if (offset >= least && offset <= most) return offset;
  }
  throw malformed(text, "utc-offset", "+08:00");
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** `friday-saturday`, `sunday`, or `none`: 0 for Sunday to 6 for Saturday. @throws FIELD_MALFORMED */
export function parseWeekend(text: string): bigint[] {
  if (text === "none") return [];
  const days = text.split("-").map((name) => WEEKDAYS.indexOf(name));
  const isWrong = days.includes(-1) || new Set(days).size !== days.length || days.length >= WEEKDAYS.length;
  if (isWrong) throw malformed(text, "weekend", "friday-saturday");
  return days.map(BigInt);
}

const TENOR = /^T\+(0|[1-9][0-9]{0,3})([WM]?)$/;
const UNITS: Readonly<Record<string, Tenor["unit"]>> = { W: "week", M: "month" };

/** `T+2` business days, `T+1W` or `T+1M`; at most 366. @throws FIELD_MALFORMED */
export function parseTenor(text: string): Tenor {
  const [, count = "", unit = ""] = TENOR.exec(text) ?? [];
  if (count !== "" && BigInt(count) <= MOST_BUSINESS_DAYS)
    return { count: BigInt(count), unit: ownValue(UNITS, unit) ?? "business-day" };
  throw malformed(text, "tenor", "T+2");
}

/** A time by local clocks. */
export const clockField = (about: string, example: string) =>
  readBy(parseClock, about, example, { pattern: CLOCK });
