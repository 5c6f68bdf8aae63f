import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import type { FinalExpectation, Scenario, ScenarioStep } from "../scenario.ts";
import type { Breaker } from "./breaker.ts";
import { BREAKERS } from "./breakers.ts";
import { contextAt, type BreakerContext } from "./context.ts";
import { nominalTimes } from "./nominal-times.ts";
import { converts, freshReports } from "./parts.ts";
import { stepsFor } from "./steps-for.ts";

/** The breaker of a name. @throws NAME_MISSPELT, NAME_UNKNOWN */
export function breakerOf(name: string): Breaker {
  const found = BREAKERS.find((breaker) => breaker.name === name);
  if (found !== undefined) return found;
  throw nameUnknown(
    "breaker",
    name,
    BREAKERS.map((breaker) => breaker.name),
  );
}

/**
 * The scenario with something going wrong before a step, and nothing else changed: what follows, and what is expected
 * of it, is up to the scenario.
 *
 * @param index Of the step before which it happens; the number of steps: after the last.
 * @throws NAME_MISSPELT, NAME_UNKNOWN, PAYMENT_UNKNOWN
 */
export function insertBreaker(scenario: Scenario, name: string, index: number): Scenario {
  const disturbances = breakerOf(name).disturb(contextAt(scenario, index));
  const { steps } = scenario;
  return {
    ...scenario,
    steps: [...steps.slice(0, index), ...marked(disturbances, name), ...steps.slice(index)],
  };
}

/**
 * The scenario broken before a step, with the attempt that must be refused, the safe way out, and what is left of the
 * scenario after it. Its final expectations are those that can be known in advance.
 *
 * @param where `NAME@STEP`: a verb, for the first such step where the breaker works, or a step's number; `NAME`: the
 * first step where it works.
 * @throws NAME_MISSPELT, NAME_UNKNOWN; BREAKER_NOT_HERE with the steps where it works
 * @example breakAt(happyPath(), "stale-rate@pay")
 */
export function breakAt(scenario: Scenario, where: string): Scenario {
  const [name = "", wanted = ""] = where.split("@", 2);
  const breaker = breakerOf(name);
  const index = stepsFor(breaker, scenario).find((at) => isWanted(scenario, at, wanted));
  if (index === undefined) {
    throw new SettlementError("BREAKER_NOT_HERE", {
      name,
      step: wanted === "" ? "any step" : wanted.slice(0, 40),
      works: worksBefore(breaker, scenario),
    });
  }
  const context = contextAt(scenario, index);
  const disturbances = breaker.disturb(context);
  const { own, rest } = breaker.recover(context);
  const [first, ...more] = marked([...disturbances, ...own], name);
  // What happens first happens when the step would have begun.
  const at = scenario.steps[index]?.at;
  const begun = first === undefined || at === undefined ? first : { ...first, at };
  const before = [...scenario.steps.slice(0, index), ...(begun === undefined ? [] : [begun]), ...more];
  const steadied = steady({ ...scenario, steps: before }, rest, context, breaker);
  const { expect } = scenario;
  return {
    ...scenario,
    steps: [...before, ...steadied.map((step) => (rest.includes(step) ? step : { ...step, brokenBy: name }))],
    expect: expectedThen(expect, context, breaker, steadied.length > rest.length),
  };
}

const HOUR = 3_600n;
const WEEK = 604_800n;

/**
 * What is left of a scenario that took longer than it would have, or whose market is another one: it goes on whole weeks
 * later, when markets are open as they would have been, and finds fresh rates wherever it converts.
 */
function steady(
  before: Scenario,
  rest: readonly ScenarioStep[],
  context: BreakerContext,
  { movesMarket }: Breaker,
): ScenarioStep[] {
  const late = (nominalTimes(before).at(-1) ?? context.now) - context.now;
  const converting = (step: ScenarioStep): boolean =>
    converts(step, before) && step.expect?.revert === undefined;
  if ((late < HOUR && movesMarket === undefined) || !rest.some(converting)) return [...rest];
  const odd = late % WEEK;
  const missing: ScenarioStep[] = odd < HOUR ? [] : [{ verb: "wait", parameters: { for: WEEK - odd } }];
  return [
    ...missing,
    ...rest.flatMap((step, index) => {
      // The first comes right after the breaker's own.
      if (!converting(step) || (index === 0 && missing.length === 0)) return [step];
      const [first, ...others] = freshReports(context);
      if (first === undefined) return [step];
      const { at, ...timeless } = step;
      // A deadline is the payment's own, and stays with it.
      if (at === undefined || "deadline" in at) return [first, ...others, step];
      return [{ ...first, at }, ...others, timeless];
    }),
  ];
}

function isWanted({ steps }: Scenario, index: number, wanted: string): boolean {
  return wanted === "" || steps[index]?.verb === wanted || wanted === String(index + 1);
}

function worksBefore(breaker: Breaker, scenario: Scenario): string {
  const places = stepsFor(breaker, scenario).map(
    (index) => `${scenario.steps[index]?.verb ?? ""} (${index + 1})`,
  );
  return places.length === 0 ? `${breaker.at.join(" or ")}, of which there is none here` : places.join(", ");
}

function marked(steps: readonly ScenarioStep[], name: string): ScenarioStep[] {
  return steps.map((step) => ({ ...step, brokenBy: name }));
}

/**
 * Of the broken payment only where it ends, since who has what may be another figure now; of all others everything,
 * unless rates are other ones for them, too.
 */
function expectedThen(
  { payments }: FinalExpectation,
  { payment }: BreakerContext,
  { ends }: Breaker,
  otherRates: boolean,
): FinalExpectation {
  const own = payments.find((expected) => expected.payment === payment.name);
  const status = ends ?? own?.status;
  return {
    payments: [
      ...payments
        .filter((expected) => expected !== own)
        .map((expected) => (otherRates ? onlyStatus(expected) : expected)),
      { payment: payment.name, ...(status === undefined ? {} : { status }) },
    ],
    balances: [],
  };
}

function onlyStatus({
  payment,
  status,
}: FinalExpectation["payments"][number]): FinalExpectation["payments"][number] {
  return { payment, ...(status === undefined ? {} : { status }) };
}
