import { parseDuration } from "../../fields/fields.ts";
import { MOST_BUSINESS_DAYS } from "../../fx/calendars/business-days.ts";
import type { StepTime } from "../scenario.ts";

const AFTER = /^\+(0|[1-9][0-9]{0,2})bd(?:\+([0-9]+[smhd]))?$/;
const FROM_TRADE = /^T\+(0|[1-9][0-9]{0,2})(?:([+-])([0-9]+[smhd]))?$/;

/**
 * A time in business days: `+2bd` after the step before, at the same time of the day, `+2bd+3h` three hours later than
 * that; or `T+2`, `T+2-1h`, by the day on which its payment was quoted, from the opening of the payee's bank.
 *
 * @returns Nothing where a text is none of these.
 * @throws FIELD_MALFORMED for a duration that is none.
 */
export function parseBusinessTime(text: string): StepTime | undefined {
  const [, days, later] = AFTER.exec(text) ?? [];
  if (days !== undefined && BigInt(days) <= MOST_BUSINESS_DAYS)
    return { after: later === undefined ? 0n : parseDuration(later), businessDays: BigInt(days) };
  const [, count, sign, distance] = FROM_TRADE.exec(text) ?? [];
  if (count === undefined || BigInt(count) > MOST_BUSINESS_DAYS) return undefined;
  const seconds = distance === undefined ? 0n : parseDuration(distance);
  return { deadline: "tradeDate", offset: sign === "-" ? -seconds : seconds, businessDays: BigInt(count) };
}

/** Whether a time is counted in business days, or from a day that a calendar decides. */
export function needsCalendar(at: StepTime): boolean {
  if ("unix" in at) return false;
  if ("after" in at || "step" in at) return at.businessDays !== undefined;
  return at.deadline === "tradeDate" || at.deadline === "valueDate";
}
