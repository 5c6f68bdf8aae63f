import { SettlementError } from "../../errors/settlement-error.ts";
import { utcDay } from "../oracle/summer-time.ts";
import { isBusinessDay, isOverMidnight, localTime, sessionOf, type BankCalendar } from "./bank-calendar.ts";
import { MOST_CLOSED_DAYS } from "./business-days.ts";

/** Why a bank does not book for the day that it is. */
export type ClosedBy = "day" | "hours" | "cut-off";

/** A moment as a bank sees it. */
export interface BankDay {
  /** The date by its clocks, in days since 1970-01-01. */
  readonly today: bigint;
  /** The business day that a booking of now is of: this one, or the next where it is too late or no business day. */
  readonly value: bigint;
  /** Why now is outside of it; nothing where the bank books for it. */
  readonly closedBy?: ClosedBy;
  /** When it books again for the business day that is stated, in Unix seconds; now where it does. */
  readonly opens: bigint;
  /** The first second at which it is too late for that business day. */
  readonly cutOff: bigint;
}

/**
 * A moment by a bank's calendar: from the opening second of a session up to, not including, its cut-off a booking is of
 * the session's day; later, on a day without one, or before it opens, of the next one that is not over.
 *
 * @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function bankDayAt(calendar: BankCalendar, unix: bigint): BankDay {
  const { day: today } = localTime(calendar, unix);
  // A session over midnight is of the day before, or of the day after.
  const first = isOverMidnight(calendar) ? today - 1n : today;
  let late: Pick<BankDay, "closedBy"> = {};
  for (let day = first; day <= today + MOST_CLOSED_DAYS; day += 1n) {
    if (!isBusinessDay(calendar, day)) continue;
    const { opens, cutOff, closes } = sessionOf(calendar, day);
    if (unix >= cutOff) {
      if (unix < closes) late = { closedBy: "cut-off" };
      else if (day === today) late = { closedBy: "hours" };
      continue;
    }
    if (unix >= opens) return { today, value: day, opens: unix, cutOff };
    const closedBy = late.closedBy ?? (isBusinessDay(calendar, today) ? "hours" : "day");
    return { today, value: day, closedBy, opens, cutOff };
  }
  throw new SettlementError("CALENDAR_NEVER_OPEN", { day: utcDay(today), most: MOST_CLOSED_DAYS });
}
