import { SettlementError } from "../../errors/settlement-error.ts";
import { clockText, localTime } from "../../fx/calendars/bank-calendar.ts";
import { bankDayAt } from "../../fx/calendars/bank-day.ts";
import { calendarOf, type Account } from "../../fx/calendars/calendars.ts";
import { utcDay, utcTime } from "../../fx/oracle/summer-time.ts";
import type { BookingDates, LedgerEntry } from "../../ports.ts";
import type { Settlement } from "../../world/payment.ts";
import type { SentenceValue, Sentences, StepRun } from "../step-run.ts";
import { party, text } from "./narrate.ts";

/** When a bank books, and when that is of value. */
export const BOOKING_SENTENCES = {
  "booking.dates": {
    en: "{bank} books it on {booked}, value date {value}",
    zh: "{bank} 于 {booked} 记账，起息日 {value}",
  },
} as const satisfies Sentences;

/** What refuses a booking; for the pages of verbs. */
export const BOOKING_REFUSALS = [
  "`BANK_CLOSED` outside of the hours of the bank or of the custodian, and `CUT_OFF_PASSED` after its cut-off, where its calendar has `outside: reject`",
] as const;

/**
 * The dates of what the bank of an account books now; nothing where no calendar counts for it. Outside of its hours and
 * after its cut-off the next business day is the value date, where its calendar lets it be.
 *
 * @param earliest The value date that was agreed, in days since 1970-01-01: nothing is of value before it.
 * @throws BANK_CLOSED, CUT_OFF_PASSED; CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function bookingDates(
  { world, now }: Pick<StepRun, "world" | "now">,
  account: Account,
  earliest?: bigint,
): BookingDates | undefined {
  const calendar = calendarOf(world.calendars, account);
  if (calendar === undefined) return undefined;
  const { today, value, closedBy, opens } = bankDayAt(calendar, now);
  if (closedBy !== undefined && calendar.outside === "reject") {
    const { bank } = account;
    const [time, local] = [utcTime(now), localText(localTime(calendar, now))];
    if (closedBy === "cut-off")
      throw new SettlementError("CUT_OFF_PASSED", {
        bank,
        time,
        local,
        cutOff: clockText(calendar.cutOff ?? calendar.closesAt),
        next: utcDay(value),
      });
    throw new SettlementError("BANK_CLOSED", { bank, time, local, opens: utcTime(opens) });
  }
  return { booked: today, value: earliest !== undefined && earliest > value ? earliest : value };
}

/** The same for what the custodian books of a token's reserve. @throws as `bookingDates` */
export function custodianDates(
  run: Pick<StepRun, "world" | "now">,
  { currency }: Pick<Settlement, "currency">,
): Pick<LedgerEntry, "dates"> {
  const dates = bookingDates(run, { bank: run.world.operators.custodian, currency });
  return dates === undefined ? {} : { dates };
}

/** The dates as a sentence has them. */
export function datesOf(
  bank: string,
  { booked, value }: BookingDates,
): Readonly<Record<"bank" | "booked" | "value", SentenceValue>> {
  return { bank: party(bank), booked: text(utcDay(booked)), value: text(utcDay(value)) };
}

/** `2025-01-24 16:30` */
function localText({ day, second }: { readonly day: bigint; readonly second: bigint }): string {
  return `${utcDay(day)} ${clockText(second)}`;
}
