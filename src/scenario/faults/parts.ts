import type { ErrorCode } from "../../errors/table.ts";
import { byPairName, pairName } from "../../fx/pair-name.ts";
import { findPath } from "../../fx/path.ts";
import { pointAt } from "../../fx/sources/rate-path.ts";
import { formatDecimal } from "../../money/decimal.ts";
import { conversionOf, paymentOf } from "../../verbs/verbs.ts";
import type { Scenario, ScenarioRate, ScenarioStep } from "../scenario.ts";
import type { FaultContext } from "./context.ts";

/** The pieces that faults are made of. */

/** The step, to be refused by a contract. */
export function refused(step: ScenarioStep, error: string): ScenarioStep {
  return { ...withoutTime(step), expect: { revert: { error, args: {} } } };
}

/** The step, to be refused before any contract is asked. */
export function refusedBefore(step: ScenarioStep, error: ErrorCode): ScenarioStep {
  return { ...withoutTime(step), expect: { error } };
}

/** The step that is broken, to be refused; nothing at the end. */
export function attempt({ step }: FaultContext, error: string): ScenarioStep[] {
  return step === undefined ? [] : [refused(step, error)];
}

function withoutTime(step: ScenarioStep): ScenarioStep {
  const { at: _, expect: __, claims: ___, ...rest } = step;
  return rest;
}

/** The payment's quote once more, at the market's rates of then; no step without an earlier quote. */
export function requote({ quote, payment }: FaultContext): ScenarioStep[] {
  if (quote === undefined) return [];
  return [{ verb: "quote", parameters: { ...quote.parameters, payment: payment.name } }];
}

/**
 * What is left of the scenario without the payment, but for some verbs. A credit of its own it will not have, and what
 * a dropped step took is waited for all the same.
 */
export function restOf(context: FaultContext, verbs: readonly ScenarioStep["verb"][] = []): ScenarioStep[] {
  const { rest, payment } = context;
  let [dropped, days] = [0n, 0n];
  return rest.flatMap((step) => {
    const { at } = step;
    const isOwn = paymentOf(step) === payment.name && !verbs.includes(step.verb);
    if (isOwn || step.verb === "withdraw" || (paymentOf(step) === undefined && step.expect !== undefined)) {
      dropped += at !== undefined && "after" in at ? at.after : 0n;
      // Business days of a step that is left out are waited for by whatever comes next.
      days += at !== undefined && "after" in at ? (at.businessDays ?? 0n) : 0n;
      return [];
    }
    const [waited, waitedDays] = [dropped, days];
    [dropped, days] = [0n, 0n];
    if (at !== undefined && !("after" in at)) return [step];
    if (waited === 0n && waitedDays === 0n) return [step];
    const businessDays = waitedDays + (at?.businessDays ?? 0n);
    const after = waited + (at?.after ?? 0n);
    return [{ ...step, at: businessDays === 0n ? { after } : { after, businessDays } }];
  });
}

/** The tokens of a payout that is due and was not reported on come back, against a fresh attestation of the reserve. */
export function returned({ payment }: FaultContext): ScenarioStep[] {
  return [
    { verb: "attest", parameters: {} },
    { verb: "claim", parameters: { payment: payment.name } },
  ];
}

/** Whether the payee's own bank owes the payment exactly one payout, and has not lost its role. */
export function owesOnce({ scenario, step, payment }: FaultContext): boolean {
  const before = step === undefined ? scenario.steps : scenario.steps.slice(0, scenario.steps.indexOf(step));
  let owed = 0;
  for (const { verb, parameters, expect = {} } of before) {
    if (verb === "revoke") return false;
    if (!("payment" in parameters) || parameters.payment !== payment.name) continue;
    if (expect.revert !== undefined || expect.error !== undefined) continue;
    if (verb === "reassign" || (verb === "redeem" && parameters.bank !== undefined)) return false;
    if (converts({ verb, parameters } as ScenarioStep, scenario) && verb !== "pay") owed += 1;
    else if (verb === "payout" || verb === "claim") owed = 0;
  }
  return owed === 1;
}

/** Every feed publishes the market's rate, one as fresh as the other. */
export function freshReports({ scenario }: FaultContext): ScenarioStep[] {
  const own = scenario.rates.filter(({ median, delayed }) => median === undefined && delayed === undefined);
  return own.map((rate) => ({ verb: "publish", parameters: { pair: pairName(rate) } }));
}

/** Whether a step converts at the oracle's rate: paying, and redeeming, which a direct release does. */
export function converts(step: ScenarioStep | undefined, { settlement }: Scenario): boolean {
  return step !== undefined && conversionOf(step, settlement) !== undefined;
}

/** Whether the step moves tokens in a way that a freeze or a pause refuses or defers. */
export function isGranular({ scenario }: FaultContext): boolean {
  return scenario.settlement === "granular";
}

/** The rates that the step converts at, in the order in which the oracle asks; none between equal currencies. */
export function legRates({ step, scenario, token, payer, payee }: FaultContext): ScenarioRate[] {
  const { rates } = scenario;
  const pays = step !== undefined && conversionOf(step, scenario.settlement) === "pay";
  const end = pays ? payer.currency.code : payee.currency.code;
  const path = findPath(byPairName(rates), token.currency, end) ?? [];
  return path.map(({ quoted }) => quoted);
}

/** Whether the feed of the rate that goes wrong answers what is set, so that it can be set wrong. */
export function canBeWrong(context: FaultContext): boolean {
  const rate = wrongRate(context);
  return readsRates(context) && rate !== undefined && isSet(rate);
}

/** Whether a feed answers what is set: no median, delayed or official one. */
function isSet({ median, delayed, official }: ScenarioRate): boolean {
  return [median, delayed, official].every((one) => one === undefined);
}

/** The rate that goes wrong: that of the pair that was named, otherwise the first that the step converts at and that can. */
export function wrongRate(context: FaultContext): ScenarioRate | undefined {
  const { scenario, given } = context;
  const [rates, { pair }] = [legRates(context), given];
  if (pair === undefined) return rates.find(isSet) ?? rates[0];
  return scenario.rates.find((rate) => pairName(rate) === pair);
}

/** A wait before what follows, where the fault lasts for a time that was given. */
export function lasting({ given: { duration } }: FaultContext): ScenarioStep[] {
  return duration === undefined ? [] : [{ verb: "wait", parameters: { for: duration } }];
}

/** Whether the payer may still dispute, and has not: the goods are not there yet, or are being inspected. */
export function isDisputable({ scenario, step, payment, now, deliveredAt }: FaultContext): boolean {
  const before = step === undefined ? scenario.steps : scenario.steps.slice(0, scenario.steps.indexOf(step));
  if (before.some((each) => each.verb === "dispute" && paymentOf(each) === payment.name)) return false;
  return deliveredAt === undefined || now < deliveredAt + scenario.escrow.inspectionPeriod;
}

/** Whether the step is a release in tokens: settled directly, only a party other than payer and payee leaves it at that. */
export function releasesTokens({ step, scenario, payer, payee }: FaultContext): boolean {
  if (step?.verb !== "release") return false;
  const { by = payer.name, redeem } = step.parameters;
  return scenario.settlement === "granular" || !(redeem ?? (by === payer.name || by === payee.name));
}

/** Whether the step needs a rate that can be wrong. */
export function readsRates(context: FaultContext): boolean {
  return !releasesTokens(context) && converts(context.step, context.scenario) && legRates(context).length > 0;
}

/** The market's answer of now, in the decimals of its path; none in a gap. */
export function answerNow({ market }: ScenarioRate, { now }: FaultContext): bigint | undefined {
  return pointAt(market, now)?.answer;
}

/** Whether the market has a rate at a second, in Unix seconds. */
export function isQuoted({ market }: ScenarioRate, unix: bigint): boolean {
  return pointAt(market, unix)?.answer !== undefined;
}

/** An answer as a scenario writes a rate. */
export function rateText(answer: bigint, { market }: ScenarioRate): string {
  return formatDecimal({ units: answer, decimals: market.decimals });
}
