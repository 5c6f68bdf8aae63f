import { list } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { parseDecimal, type Decimal } from "../../../money/decimal.ts";
import { EURO_FACTORS, replacedOn } from "../../../money/redenominations.ts";
import { utcDay } from "../../oracle/summer-time.ts";
import { parseEcbDay } from "./parse-ecb-day.ts";
import { DAY, weekday } from "../../civil-date.ts";
import type { EcbRates } from "./ecb-rates.ts";
import { ecbPublishedAt } from "./ecb-publication.ts";

/** A reference rate that may be used at some moment, or the factor that a law has put in its place. */
export interface EcbFix {
  /** Units of the currency for 1 EUR, as published. */
  readonly figure: Decimal;
  /** The day it is of, in days since 1970-01-01; of a legal factor its first. */
  readonly day: bigint;
  /** Whether the euro has replaced the currency: the figure is then the conversion rate, and never grows old. */
  readonly byLaw: boolean;
  /** Unix seconds; of a legal factor when it came into force. */
  readonly publishedAt: bigint;
  /** Mondays to Fridays since then on which a newer one should have been published and was not; 0: it is the newest. */
  readonly carriedDays: number;
}

/**
 * The most business days in a row on which TARGET has been closed: Good Friday and Easter Monday, Christmas and the day
 * after. 1999 to 2025.
 */
const LONGEST_CLOSING = 2;

/** How a day without a figure is bridged. */
export interface CarryForward {
  /** Mondays to Fridays that an older figure may stand in for: 2 unless given. Zero: none. */
  readonly maximumCarriedDays?: number;
}

/**
 * The newest reference rate that had been published at a moment: never one of later that day (E10), and none at all
 * once it has been carried forward over more business days than allowed (E9). Weekends have no rates and carry nothing.
 *
 * A currency that the euro has replaced has its conversion rate from that day, UTC, on, in the file or not; one that
 * another currency has replaced has none, so that no market rate outlives its currency (E5).
 *
 * @param unix Unix seconds.
 * @throws ECB_CURRENCY_UNKNOWN for a code that is no column and has not become the euro.
 * @example ecbFix(rates, "CHF", tenInTheMorning)?.figure; // that of the day before
 */
export function ecbFix(
  rates: EcbRates,
  code: string,
  unix: bigint,
  { maximumCarriedDays = LONGEST_CLOSING }: CarryForward = {},
): EcbFix | undefined {
  const legal = legalFix(code, unix);
  if (legal !== undefined) return legal;
  if (!rates.codes.includes(code)) {
    throw new SettlementError("ECB_CURRENCY_UNKNOWN", {
      code: code.slice(0, 40),
      known: list(rates.codes),
    });
  }
  const today = unix / DAY;
  if ((replacedOn(code) ?? NEVER) <= utcDay(today)) return undefined;
  const newest = unix >= ecbPublishedAt(today) ? today : today - 1n;
  for (let index = firstAfter(rates, newest) - 1; ; index -= 1) {
    const row = rates.days[index];
    if (row === undefined) return undefined;
    const carriedDays = weekdaysBetween(row.day, newest, maximumCarriedDays + 1);
    if (carriedDays > maximumCarriedDays) return undefined;
    const figure = row.rates.get(code);
    if (figure !== undefined)
      return { figure, day: row.day, byLaw: false, publishedAt: ecbPublishedAt(row.day), carriedDays };
  }
}

/** After every day. */
const NEVER = "9999";

/** The conversion rate of a currency that the euro had replaced by then. */
function legalFix(code: string, unix: bigint): EcbFix | undefined {
  const euro = Object.hasOwn(EURO_FACTORS, code) ? EURO_FACTORS[code] : undefined;
  const day = euro === undefined ? undefined : parseEcbDay(euro.effectiveOn);
  if (euro === undefined || day === undefined || unix / DAY < day) return undefined;
  return { figure: parseDecimal(euro.factor), day, byLaw: true, publishedAt: day * DAY, carriedDays: 0 };
}

/** The place of the first day after the given one. */
function firstAfter({ days }: EcbRates, day: bigint): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mondays to Fridays after `first`, up to and including `last`; counting stops at `enough`. */
function weekdaysBetween(first: bigint, last: bigint, enough: number): number {
  let count = 0;
  for (let day = first + 1n; day <= last && count < enough; day += 1n) {
    const which = weekday(day);
    if (which !== 0n && which !== 6n) count += 1;
  }
  return count;
}
