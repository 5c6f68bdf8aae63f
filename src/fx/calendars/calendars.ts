import { DAY } from "../civil-date.ts";
import {
  localTime,
  plainCalendar,
  sessionOf,
  unixOfLocal,
  type BankCalendar,
  type BankDays,
} from "./bank-calendar.ts";
import { bankDayAt } from "./bank-day.ts";
import { addBusinessDays, SAME_DAY, valueDateOf, type Roll, type Tenor } from "./business-days.ts";

/** When a payment is of value: how long after its trade day, and where a day without business goes. */
export interface ValueDateRule {
  readonly after: Tenor;
  readonly roll: Roll;
}

/** Of the trade day, or the first business day after it: what holds where a scenario states nothing else. */
export const VALUE_DATE_RULE: ValueDateRule = { after: SAME_DAY, roll: "following" };

/** The calendars of a scenario. Banks of a currency without one work at any time, on every day. */
export interface Calendars {
  /** Of the banks that keep accounts in a currency, by its code. */
  readonly currencies: ReadonlyMap<string, BankCalendar>;
  /** Of banks, by their names, instead of their currency's. */
  readonly banks: ReadonlyMap<string, BankCalendar>;
  /** Days on which the market of a pair is closed besides its week, by the pair as it is quoted. */
  readonly markets: ReadonlyMap<string, BankDays>;
  readonly valueDate: ValueDateRule;
}

/** Whether anything has a calendar: an own rule for value dates counts for nothing without one. */
export function hasCalendars({ currencies, banks, markets }: Calendars): boolean {
  return currencies.size + banks.size + markets.size > 0;
}

/** An account, as far as its bank's calendar is concerned. */
export interface Account {
  readonly bank: string;
  readonly currency: { readonly code: string };
}

/** When the bank of an account works; nothing where it works at any time. */
export function calendarOf(calendars: Calendars | undefined, account: Account): BankCalendar | undefined {
  return calendars?.banks.get(account.bank) ?? calendars?.currencies.get(account.currency.code);
}

/** The calendars of some accounts, in their order, each that there is. */
export function calendarsOf(
  calendars: Calendars | undefined,
  accounts: readonly Account[],
): readonly BankCalendar[] {
  return accounts.flatMap((account) => calendarOf(calendars, account) ?? []);
}

/** Every calendar of banks that there is: their business days are at most those of any of them. */
export function everyCalendar({ currencies, banks }: Calendars): readonly BankCalendar[] {
  return [...currencies.values(), ...banks.values()];
}

/**
 * So many business days after a moment, at the same time of the day by the first calendar's clocks; in UTC where there is
 * none.
 *
 * @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function afterBusinessDays(calendars: readonly BankCalendar[], unix: bigint, count: bigint): bigint {
  const [clock = plainCalendar()] = calendars;
  const { day, second } = localTime(clock, unix);
  return unixOfLocal(clock, addBusinessDays(calendars, day, count), second);
}

/** When a bank begins with a day, and from when on it is too late for it. Unix seconds. */
export function daySession(
  calendar: BankCalendar | undefined,
  day: bigint,
): { readonly opens: bigint; readonly cutOff: bigint } {
  return calendar === undefined ? { opens: day * DAY, cutOff: (day + 1n) * DAY } : sessionOf(calendar, day);
}

/** The days that a payment is agreed on and is of value on, in days since 1970-01-01. */
export interface PaymentDays {
  /** The business day of the payer's bank that it was quoted on, or for. */
  readonly trade: bigint;
  readonly value: bigint;
}

/**
 * The days of a payment that is quoted at a moment; nothing where no calendar counts for it. The trade day is the payer's
 * bank's, the next one after its cut-off; without a calendar of its own, that of the payee's clocks.
 *
 * @throws CALENDAR_NEVER_OPEN, CALENDAR_YEAR_MISSING
 */
export function paymentDays(
  calendars: Calendars | undefined,
  payer: Account,
  payee: Account,
  unix: bigint,
): PaymentDays | undefined {
  const joint = calendarsOf(calendars, [payer, payee]);
  const [first] = joint;
  if (calendars === undefined || first === undefined) return undefined;
  const own = calendarOf(calendars, payer);
  const trade = own === undefined ? localTime(first, unix).day : bankDayAt(own, unix).value;
  const { after, roll } = calendars.valueDate;
  return { trade, value: valueDateOf(joint, trade, after, roll) };
}
