import { SettlementError } from "../../errors.ts";
import { suggestCode } from "../../money/suggest-code.ts";
import { paymentOf } from "../../steps/verbs.ts";
import type { FinalExpectation, Scenario, ScenarioStep } from "../scenario.ts";
import type { Breaker } from "./breaker.ts";
import { BREAKERS } from "./breakers.ts";
import { contextAt, type BreakerContext } from "./context.ts";

/** The breaker of a name. @throws BREAKER_UNKNOWN with the nearest. */
export function breakerOf(name: string): Breaker {
  const found = BREAKERS.find((breaker) => breaker.name === name);
  if (found !== undefined) return found;
  const known = BREAKERS.map((breaker) => breaker.name);
  const nearest = suggestCode(
    name,
    known.map((each) => each.toUpperCase()),
  ).toLowerCase();
  throw new SettlementError("BREAKER_UNKNOWN", { name: name.slice(0, 40), known: known.join(", "), nearest });
}

/**
 * The scenario with something going wrong before a step, and nothing else changed: what follows, and what is expected
 * of it, is the scenario's to say.
 *
 * @param index Of the step before which it happens; the number of steps: after the last.
 * @throws BREAKER_UNKNOWN, PAYMENT_UNKNOWN
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
 * scenario after it. What it expects in the end is what can be told of that.
 *
 * @param where `NAME@STEP`: a verb, for the first such step where the breaker works, or a step's number; `NAME`: the
 * first step where it works.
 * @throws BREAKER_UNKNOWN, BREAKER_NOT_HERE with the steps where it works
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
  const kept = new Set<ScenarioStep>(context.rest);
  const broken = [...breaker.disturb(context), ...breaker.recover(context)].map((step) =>
    kept.has(step) ? step : { ...step, brokenBy: name },
  );
  const [first, ...rest] = broken;
  // What happens first happens when the step would have begun.
  const at = scenario.steps[index]?.at;
  const begun = first === undefined ? [] : [at === undefined ? first : { ...first, at }];
  return {
    ...scenario,
    steps: [...scenario.steps.slice(0, index), ...begun, ...rest],
    expect: expectedThen(scenario.expect, context, breaker),
  };
}

/** The steps, by their index, before which a breaker works. */
export function stepsFor({ at, fits }: Breaker, scenario: Scenario): number[] {
  return scenario.steps.flatMap((step, index) => {
    if (!at.includes(step.verb) || paymentOf(step) === undefined) return [];
    return fits === undefined || fits(contextAt(scenario, index)) ? [index] : [];
  });
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

/** Of the broken payment only where it ends, of all others everything; who has what may be another figure now. */
function expectedThen(
  { payments }: FinalExpectation,
  { payment }: BreakerContext,
  { ends }: Breaker,
): FinalExpectation {
  const own = payments.find((expected) => expected.payment === payment.name);
  const status = ends ?? own?.status;
  return {
    payments: [
      ...payments.filter((expected) => expected !== own),
      { payment: payment.name, ...(status === undefined ? {} : { status }) },
    ],
    balances: [],
  };
}
