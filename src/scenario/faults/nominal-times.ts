import { addBusinessDays } from "../../fx/calendars/business-days.ts";
import {
  afterBusinessDays,
  calendarOf,
  calendarsOf,
  daySession,
  everyCalendar,
  paymentDays,
  type PaymentDays,
} from "../../fx/calendars/calendars.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { deadlinesOf, paymentOf, waitOf } from "../../verbs/verbs.ts";
import type { Deadlines } from "../../verbs/verb.ts";
import type { Scenario, ScenarioCustomer, ScenarioStep, StepTime } from "../scenario.ts";

/**
 * When each step begins by the scenario's text alone: what a step takes is not counted, but for waiting. And, at
 * the end of the list, when all of it is over. Unix seconds.
 */
export function nominalTimes(scenario: Scenario): bigint[] {
  const deadlines = new Map<string, Deadlines>();
  const labelled = new Map<string, bigint>();
  const days = new Map<string, PaymentDays>();
  let now = scenario.startsAt;
  const times = scenario.steps.map((step) => {
    const name = paymentOf(step) ?? "";
    now = beginOf(step, now, deadlines.get(name) ?? {}, {
      labelled,
      scenario,
      opens: (at) => opensOn(at, partiesOf(name, scenario), days.get(name), scenario),
    });
    const dated = step.verb === "quote" ? daysOf(partiesOf(name, scenario), now, scenario) : undefined;
    if (dated !== undefined) days.set(name, dated);
    deadlines.set(name, { ...deadlines.get(name), ...deadlinesOf(step, now, scenario.escrow) });
    const begins = now;
    now += waitOf(step);
    if (step.label !== undefined) labelled.set(step.label, now);
    return begins;
  });
  return [...times, now];
}

interface Known {
  readonly labelled: ReadonlyMap<string, bigint>;
  readonly scenario: Pick<Scenario, "calendars">;
  /** When a bank's day that a time stands for begins; nothing where it is not known. */
  readonly opens: (at: ByDeadline) => bigint | undefined;
}

type ByDeadline = Extract<StepTime, { readonly deadline: unknown }>;

function beginOf(
  { at }: ScenarioStep,
  now: bigint,
  deadlines: Deadlines,
  { labelled, scenario: { calendars }, opens }: Known,
): bigint {
  if (at === undefined) return now;
  const joint = calendars === undefined ? [] : everyCalendar(calendars);
  const inBusinessDays = (from: bigint, days: bigint | undefined): bigint =>
    days === undefined ? from : afterBusinessDays(joint, from, days);
  if ("step" in at) {
    const wanted = inBusinessDays(labelled.get(at.step) ?? now, at.businessDays) + at.offset;
    return wanted > now ? wanted : now;
  }
  if ("unix" in at) return at.unix;
  if ("after" in at) return inBusinessDays(now, at.businessDays) + at.after;
  const deadline = deadlines[at.deadline];
  if (deadline !== undefined) return deadline + at.offset;
  const opened = opens(at);
  if (opened !== undefined) return opened + at.offset > now ? opened + at.offset : now;
  return at.businessDays === undefined ? now : afterBusinessDays(joint, now, at.businessDays) + at.offset;
}

type Parties = readonly [payer: ScenarioCustomer, payee: ScenarioCustomer] | undefined;

function partiesOf(name: string, { payments, customers }: Scenario): Parties {
  const payment = payments.find((known) => known.name === name);
  const [payer, payee] = [payment?.payer, payment?.payee].map((party) =>
    customers.find((customer) => customer.name === party),
  );
  return payer === undefined || payee === undefined ? undefined : [payer, payee];
}

/** The days of a payment that is quoted now; nothing where no calendar counts for it, or knows of the year. */
function daysOf(parties: Parties, now: bigint, { calendars }: Scenario): PaymentDays | undefined {
  if (parties === undefined) return undefined;
  try {
    return paymentDays(calendars, ...parties, now);
  } catch (error) {
    // The quote itself is refused then.
    if (error instanceof SettlementError) return undefined;
    throw error;
  }
}

/** When the payee's bank opens on the value date, or so many business days after the trade date. */
function opensOn(
  { deadline, businessDays = 0n }: ByDeadline,
  parties: Parties,
  days: PaymentDays | undefined,
  { calendars }: Scenario,
): bigint | undefined {
  if (parties === undefined || days === undefined) return undefined;
  if (deadline !== "valueDate" && deadline !== "tradeDate") return undefined;
  const day =
    deadline === "valueDate"
      ? days.value
      : addBusinessDays(calendarsOf(calendars, parties), days.trade, businessDays);
  return daySession(calendarOf(calendars, parties[1]), day).opens;
}
