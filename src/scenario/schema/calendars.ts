import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { oneOf, readBy, refuse } from "../../fields/fields.ts";
import {
  clockText,
  DATED_BY,
  hoursText,
  isOverMidnight,
  OUTSIDE_POLICIES,
  plainCalendar,
  USUAL_DAYS,
  type BankCalendar,
  type BankDays,
} from "../../fx/calendars/bank-calendar.ts";
import { ROLLS, tenorText } from "../../fx/calendars/business-days.ts";
import { VALUE_DATE_RULE, type Calendars, type ValueDateRule } from "../../fx/calendars/calendars.ts";
import { DAYS_NAMES, namedDays } from "../../fx/calendars/days/named-days.ts";
import { SUMMER_TIMES, utcDay } from "../../fx/oracle/summer-time.ts";
import {
  clockField,
  parseDate,
  parseDates,
  parseHours,
  parseOffset,
  parseTenor,
  parseWeekend,
} from "./calendar-texts.ts";

/** The most days that a calendar of a file may list under one key. */
const MOST_DAYS = 2_000;
/** The most entries of a list or map in one. */
const MOST_ENTRIES = 500;

const daysName = (about: string) => oneOf(DAYS_NAMES, "days", about, "target");

const dates = (about: string) =>
  z
    .array(readBy(parseDates, "A day, or the first and the last of several.", "2025-01-28/2025-02-04"))
    .max(MOST_ENTRIES)
    .meta({ description: about })
    .transform((ranges, context): bigint[] => {
      const days = ranges.flat();
      if (days.length <= MOST_DAYS) return days;
      return refuse(
        context,
        new SettlementError("FIELD_OUT_OF_RANGE", { text: `${days.length} days`, least: 0, most: MOST_DAYS }),
      );
    })
    .optional();

const dayKeys = {
  days: daysName("The named days that it starts from.").prefault(USUAL_DAYS),
  weekend: readBy(
    parseWeekend,
    "Weekdays without work instead of the named ones: one or more with dashes between them, or none.",
    "friday-saturday",
  ).optional(),
  holidays: dates(
    "Days without work beside those; of a year that the named days do not know, they are all there are.",
  ),
  open: dates("Days with work all the same."),
};

type DaysText = z.output<z.ZodObject<typeof dayKeys>>;

/** A calendar of days alone: what closes a market. */
const daysSchema = z.union([
  daysName("Named days.").transform((days): BankDays => plainCalendar(days)),
  z.strictObject(dayKeys).transform((given, context): BankDays => bankDays(given, context)),
]);

function bankDays({ days, weekend, holidays = [], open = [] }: DaysText, context: z.RefinementCtx): BankDays {
  const twice = open.find((day) => holidays.includes(day));
  if (twice !== undefined) {
    const both = { day: utcDay(twice), first: "holidays", second: "open" };
    return refuse(context, new SettlementError("CALENDAR_DAY_TWICE", both), { path: ["open"] });
  }
  return { days, holidays, open, ...(weekend === undefined ? {} : { weekend }) };
}

const calendarMap = z.strictObject({
  ...dayKeys,
  hours: readBy(
    parseHours,
    "When it books, by its own clocks: from the first minute up to, not including, the second; over midnight where that is earlier.",
    "09:00-17:00",
  ).prefault("00:00-24:00"),
  dated: oneOf(DATED_BY, "end of a session", "Which end gives a session over midnight its day.").prefault(
    "opening",
  ),
  earlyCloses: z
    .record(z.string(), clockField("When the bank closes on that day.", "14:00"))
    .meta({
      description: "Days that end early, with the time at which they do.",
      examples: [{ "2025-12-24": "14:00" }],
    })
    .optional(),
  cutOff: clockField(
    "From when on a booking is the next business day's; the end of its hours unless given.",
    "16:00",
  ).optional(),
  utcOffset: readBy(
    parseOffset,
    "By how much its clocks are ahead of UTC in winter; those of the named days unless given.",
    "+08:00",
  ).optional(),
  summerTime: oneOf(
    SUMMER_TIMES,
    "summer time",
    "Whose summer time its clocks keep; that of the named days, or none where utcOffset is given.",
  ).optional(),
  outside: oneOf(
    OUTSIDE_POLICIES,
    "policy outside of hours",
    "What becomes of a booking outside of its hours or past its cut-off. reject: it is refused; next-day: it is booked, with the next business day as its value date.",
  ).prefault("reject"),
});

type CalendarText = z.output<typeof calendarMap>;

/** When banks work: named days, or days, hours and a cut-off. */
const calendarSchema = z.union([
  daysName("Named days, worked all day; what falls on others is refused.").transform((days): BankCalendar =>
    plainCalendar(days),
  ),
  calendarMap.transform((given, context): BankCalendar => bankCalendar(given, context)),
]);

function bankCalendar(given: CalendarText, context: z.RefinementCtx): BankCalendar {
  const { hours, dated, cutOff, outside, utcOffset, earlyCloses = {} } = given;
  const { clock } = namedDays(given.days);
  const summerTime = given.summerTime ?? (utcOffset === undefined ? clock.summerTime : "none");
  const early = new Map<bigint, bigint>();
  for (const [date, closes] of Object.entries(earlyCloses)) {
    try {
      early.set(parseDate(date), closes);
    } catch (error) {
      if (!(error instanceof SettlementError)) throw error;
      return refuse(context, error, { path: ["earlyCloses", date], onKey: true });
    }
  }
  const calendar: BankCalendar = {
    ...bankDays(given, context),
    ...hours,
    dated,
    earlyCloses: early,
    ...(cutOff === undefined ? {} : { cutOff }),
    utcOffset: utcOffset ?? clock.utcOffset,
    summerTime,
    outside,
  };
  if (early.size > MOST_ENTRIES) {
    const text = `${early.size} days`;
    const error = new SettlementError("FIELD_OUT_OF_RANGE", { text, least: 0, most: MOST_ENTRIES });
    return refuse(context, error, { path: ["earlyCloses"] });
  }
  if (cutOff !== undefined && !isWithin(calendar, cutOff))
    return refuse(context, outsideOf(calendar, "cut-off", cutOff), { path: ["cutOff"] });
  for (const [date, closes] of Object.entries(earlyCloses))
    if (!isWithin(calendar, closes))
      return refuse(context, outsideOf(calendar, "early-close", closes), { path: ["earlyCloses", date] });
  return calendar;
}

/** Whether a time ends a part of the hours: after their opening, and no later than their end. */
function isWithin(calendar: BankCalendar, second: bigint): boolean {
  const { opensAt, closesAt } = calendar;
  if (opensAt === closesAt) return second > 0n;
  if (isOverMidnight(calendar)) return second > opensAt || second <= closesAt;
  return second > opensAt && second <= closesAt;
}

function outsideOf(calendar: BankCalendar, what: "cut-off" | "early-close", second: bigint): SettlementError {
  return new SettlementError("CUT_OFF_OUTSIDE", {
    what: phrase(what),
    time: clockText(second),
    hours: hoursText(calendar),
  });
}

const USUAL = { after: tenorText(VALUE_DATE_RULE.after), roll: VALUE_DATE_RULE.roll };

const tenorField = readBy(
  parseTenor,
  "How long after the day on which it is quoted: T+2 business days, T+1W a week, T+1M a month.",
  "T+2",
);

const valueDateSchema = z
  .union([
    tenorField.transform((after): ValueDateRule => ({ ...VALUE_DATE_RULE, after })),
    z.strictObject({
      after: tenorField.prefault(USUAL.after),
      roll: oneOf(
        ROLLS,
        "business day convention",
        "Where a day without business goes: to the next one, or back where that is in another month.",
      ).prefault(USUAL.roll),
    }),
  ])
  .meta({ description: "When a payment is of value, in business days of both currencies." });

const byName = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  z
    .record(z.string(), schema)
    .meta({ description })
    .transform((given): ReadonlyMap<string, z.output<Schema>> => new Map(Object.entries(given)))
    .prefault({});

/** When banks and markets work; without it they do at any time. */
export const calendarsSchema = z
  .strictObject({
    currencies: byName(
      calendarSchema,
      "Of all banks that keep accounts in a currency, by its code; they work at any time unless given.",
    ),
    banks: byName(calendarSchema, "Of a bank, by its name, instead of its currency's."),
    markets: byName(
      daysSchema,
      "Holidays of a pair's market, by the pair: the oracle refuses its rate on them, whole days in UTC, beside Christmas and New Year.",
    ),
    valueDate: valueDateSchema.prefault(USUAL.after),
  })
  .transform((given): Calendars => given);
