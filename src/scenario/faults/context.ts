import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { paymentOf, type StepParameters } from "../../verbs/verbs.ts";
import type {
  Scenario,
  ScenarioCustomer,
  ScenarioPayment,
  ScenarioStep,
  ScenarioToken,
} from "../scenario.ts";
import { nominalTimes } from "./nominal-times.ts";
import { isDay } from "./bank-day-time.ts";
import type { FaultParameters } from "./parameters.ts";

/** Where a fault is put. */
export interface FaultContext {
  readonly scenario: Scenario;
  /** What the fault was given. */
  readonly given: FaultParameters;
  readonly payment: ScenarioPayment;
  /** The token that it settles in. */
  readonly token: ScenarioToken;
  readonly payer: ScenarioCustomer;
  readonly payee: ScenarioCustomer;
  /** When it happens, in Unix seconds, as far as it follows from the scenario's text. */
  readonly now: bigint;
  /** The step before which it is put; none at the end. */
  readonly step: ScenarioStep | undefined;
  /** That step and those after it, each so long after the one before as it was. */
  readonly rest: readonly ScenarioStep[];
  /** When the payment was last quoted and delivered before it, in Unix seconds. */
  readonly quotedAt: bigint | undefined;
  readonly deliveredAt: bigint | undefined;
  /** The payment's last quote before it. */
  readonly quote: Extract<StepParameters, { verb: "quote" }> | undefined;
}

/** @param index Of the step before which the fault is put; the number of steps: at the end. @throws PAYMENT_UNKNOWN */
export function contextAt(scenario: Scenario, index: number, given: FaultParameters = {}): FaultContext {
  const { steps, payments, customers, tokens } = scenario;
  const near = [...steps.slice(index), ...steps.slice(0, index).toReversed()];
  const name = near.map(paymentOf).find((found) => found !== undefined) ?? payments[0]?.name;
  const payment = payments.find((known) => known.name === name);
  const customerOf = (party: string | undefined) => customers.find((customer) => customer.name === party);
  const [payer, payee] = [customerOf(payment?.payer), customerOf(payment?.payee)];
  const token = tokens.find(({ symbol }) => symbol === payment?.token);
  if (payment === undefined || payer === undefined || payee === undefined || token === undefined) {
    const known = list(payments.map((declared) => declared.name));
    throw new SettlementError("PAYMENT_UNKNOWN", { payment: name ?? "", known });
  }
  const times = nominalTimes(scenario);
  const quote = steps.slice(0, index).findLast((step): step is Extract<ScenarioStep, { verb: "quote" }> => {
    return step.verb === "quote" && step.parameters.payment === payment.name;
  });
  const lastTime = (verb: ScenarioStep["verb"]): bigint | undefined =>
    times[
      steps.slice(0, index).findLastIndex((step) => step.verb === verb && paymentOf(step) === payment.name)
    ];
  return {
    scenario,
    given,
    payment,
    token,
    payer,
    payee,
    now: times[index] ?? times.at(-1) ?? scenario.startsAt,
    step: steps[index],
    quotedAt: lastTime("quote"),
    deliveredAt: lastTime("deliver"),
    rest: relative(steps.slice(index), times.slice(index)),
    quote,
  };
}

/**
 * Steps with times of the clock, and on days of banks, as so many seconds after the step before, since a fault may have taken its time; the
 * first comes at once. Balances that they expect may no longer hold.
 */
function relative(steps: readonly ScenarioStep[], times: readonly bigint[]): ScenarioStep[] {
  return steps.map((step, index) => {
    const { at, expect, claims: __, ...rest } = step;
    const { balances: _, ...kept } = expect ?? {};
    const expected = expect === undefined ? {} : { expect: kept };
    if (index === 0 || at === undefined) return { ...rest, ...expected };
    if (!("unix" in at) && !isDay(at)) return { ...rest, at, ...expected };
    const gap = (times[index] ?? 0n) - (times[index - 1] ?? 0n);
    return { ...rest, at: { after: gap < 0n ? 0n : gap }, ...expected };
  });
}
