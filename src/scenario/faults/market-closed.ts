import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY } from "../../fx/civil-date.ts";
import { bankDayAt } from "../../fx/calendars/bank-day.ts";
import { calendarOf, type Account } from "../../fx/calendars/calendars.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { attempt, freshReports, legRates, readsRates, requote } from "./parts.ts";
import { isTrading } from "./trading.ts";

const HOUR = 3_600n;

const WEEK = 7n * DAY;

/** The market is closed for the weekend. */
export const marketClosed: Fault = {
  name: "market-closed",
  at: ["pay", "release", "redeem"],
  fits: (context) => readsRates(context) && closedAt(context) !== undefined,
  disturb: (context) => [waiting(untilClosed(context))],
  // At the same hour of the next week everything that follows finds the market as it would have found it.
  recover: (context) => ({
    own: [
      // By then the quote would be over, which is another matter.
      ...fresh(context),
      ...attempt(context, refusalOf(context, context.now + untilClosed(context)) ?? ""),
      waiting(WEEK - untilClosed(context)),
      ...freshReports(context),
      ...fresh(context),
    ],
    rest: context.rest,
  }),
};

/**
 * A second of the next weekend at which the market refuses the step and its banks would not: Saturday noon, or the first
 * whole hour of the weekend at which they work. Nothing where there is none.
 */
function closedAt(context: FaultContext): bigint | undefined {
  const noon = context.now + untilSaturday(context.now);
  const saturday = noon - 12n * HOUR;
  const hours = Array.from({ length: 48 }, (_, hour) => saturday + BigInt(hour) * HOUR);
  return [noon, ...hours].find(
    (unix) => unix >= context.now && refusalOf(context, unix) !== undefined && banksBook(context, unix),
  );
}

function untilClosed(context: FaultContext): bigint {
  return (closedAt(context) ?? context.now) - context.now;
}

/** Why the step is refused then, of the first of its pairs that is closed and does not widen. */
function refusalOf(context: FaultContext, unix: bigint): string | undefined {
  const policies = legRates(context)
    .filter((rate) => !isTrading(rate, context.scenario, unix))
    .map((rate) => pairPlanOf(rate, context.scenario.startsAt).closedPolicy)
    .filter((policy) => policy !== "widen");
  if (policies.length === 0) return undefined;
  return policies[0] === "queue" ? "QueuedUntilOpen" : "MarketClosed";
}

/** Whether the banks that book a payment would: only paying is booked before the chain is asked. */
function banksBook({ scenario, step, payer, token }: FaultContext, unix: bigint): boolean {
  if (step?.verb !== "pay") return true;
  const custodian = { bank: scenario.operators.custodian, currency: { code: token.currency } };
  return [payer, custodian].every((account: Account) => {
    const calendar = calendarOf(scenario.calendars, account);
    return calendar === undefined || calendar.outside !== "reject" || isBooking(calendar, unix);
  });
}

/** Whether a bank works at a second; not where its days of then are not known. */
function isBooking(calendar: Parameters<typeof bankDayAt>[0], unix: bigint): boolean {
  try {
    return bankDayAt(calendar, unix).closedBy === undefined;
  } catch (error) {
    if (error instanceof SettlementError) return false;
    throw error;
  }
}

function fresh(context: FaultContext): ScenarioStep[] {
  return context.step?.verb === "pay" ? requote(context) : [];
}

function waiting(seconds: bigint): ScenarioStep {
  return { verb: "wait", parameters: { for: seconds } };
}

/** Seconds to the next Saturday noon. 1 January 1970 was a Thursday. */
function untilSaturday(now: bigint): bigint {
  const noon = 2n * DAY + 12n * HOUR;
  const past = (now - noon) % WEEK;
  return past === 0n ? 0n : WEEK - past;
}
