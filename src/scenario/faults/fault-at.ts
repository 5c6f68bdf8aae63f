import { list, phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { listOf, nameUnknown, shortened } from "../../fields/closest-name.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { Scenario, ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import { FAULTS } from "./faults.ts";
import { contextAt, type FaultContext } from "./context.ts";
import { isDay } from "./bank-day-time.ts";
import { isUnsettling, lookedAt } from "./looked-at.ts";
import { nominalTimes } from "./nominal-times.ts";
import { parseFaultUse, requireTaken, type FaultUse } from "./parameters.ts";
import { converts, freshReports, legRates } from "./parts.ts";
import { currentWord } from "../source/old-words.ts";
import { unlookedBetween } from "../unlooked.ts";
import { withoutClaims } from "../without-claims.ts";
import { stepsFor } from "./steps-for.ts";

/** The fault of a name. @throws NAME_MISSPELT, NAME_UNKNOWN */
export function faultOf(name: string): Fault {
  const found = FAULTS.find((fault) => fault.name === name);
  if (found !== undefined) return found;
  throw nameUnknown(
    "fault",
    name,
    FAULTS.map((fault) => fault.name),
  );
}

/**
 * The scenario with something going wrong before a step, and nothing else changed: what follows, and what is expected
 * of it, is up to the scenario.
 *
 * @param index Of the step before which it happens; the number of steps: after the last.
 * @throws NAME_MISSPELT, NAME_UNKNOWN, PAYMENT_UNKNOWN, FAULT_PARAMETER_UNUSED
 */
export function insertFault(scenario: Scenario, use: FaultUse, index: number): Scenario {
  const { name } = use;
  const fault = faultOf(name);
  requireTaken(fault.takes ?? [], use);
  const disturbances = fault.disturb(contextAt(scenario, index, use));
  const { steps } = scenario;
  return {
    ...scenario,
    steps: [...steps.slice(0, index), ...marked(disturbances, name), ...steps.slice(index)],
  };
}

/**
 * The scenario broken before a step, with the attempt that must be refused, the safe way out, and what is left of the
 * scenario after it. Its final expectations are those that can be known in advance; what the file expects besides is
 * listed as not looked at.
 *
 * @param where `NAME@STEP`: a verb, for the first such step where the fault works, a step's number or label; `NAME`: the
 * first step where it works. What the fault is given follows its name: `rate-jump:pair=EUR/CNY:size=20%@redeem`.
 * @throws NAME_MISSPELT, NAME_UNKNOWN, FIELD_MALFORMED, FAULT_PARAMETER_UNUSED, FAULT_PAIR_UNREAD,
 * FAULT_OUT_OF_RANGE; FAULT_NOT_HERE with the steps where it works
 * @example faultAt(happyPath(), "stale-rate@pay")
 */
export function faultAt(whole: Scenario, where: string): Scenario {
  const broken = brokenAt(whole, where);
  const unlooked = [...(whole.unlooked ?? []), ...unlookedBetween(whole, broken)];
  return unlooked.length === 0 ? broken : { ...broken, unlooked };
}

function brokenAt(whole: Scenario, where: string): Scenario {
  // What its text claims is about the run without the fault.
  const scenario = withoutClaims(whole);
  const [what = "", place = ""] = where.split("@", 2);
  const wanted = currentWord(place);
  const use = parseFaultUse(what);
  const { name } = use;
  const fault = faultOf(name);
  requireTaken(fault.takes ?? [], use);
  const index = stepsFor(fault, scenario).find((at) => isWanted(scenario, at, wanted));
  if (index === undefined) {
    throw new SettlementError("FAULT_NOT_HERE", {
      name,
      step: wanted === "" ? phrase("any-step") : phrase("step-named", { step: wanted.slice(0, 40) }),
      works: worksBefore(fault, scenario),
    });
  }
  const context = contextAt(scenario, index, use);
  requirePairRead(context, use);
  fault.requireEffect?.(context);
  const disturbances = fault.disturb(context);
  const { own, rest } = fault.recover(context);
  const [first, ...more] = marked([...disturbances, ...own], name);
  // What happens first happens when the step would have begun.
  const at = scenario.steps[index]?.at;
  const begun =
    first === undefined || at === undefined
      ? first
      : // What disturbs need not be about the payment whose day it is.
        { ...first, at: isDay(at) ? { unix: context.now } : at };
  const before = [...scenario.steps.slice(0, index), ...(begun === undefined ? [] : [begun]), ...more];
  const late = (nominalTimes({ ...scenario, steps: before }).at(-1) ?? context.now) - context.now;
  const steadied = steady({ ...scenario, steps: before }, rest, late, { context, fault });
  const looked = lookedAt({ context, rest: steadied, unsettled: isUnsettling(fault, late) });
  return {
    ...scenario,
    steps: timed([
      ...before,
      ...steadied.map((step) => (isOf(rest, step) ? looked.step(step) : { ...step, fault: name })),
    ]),
    expect: looked.end(scenario.expect, fault.ends),
  };
}

/** @throws FAULT_PAIR_UNREAD where the step does not ask for the pair that goes wrong */
function requirePairRead(context: FaultContext, { name, pair }: FaultUse): void {
  const pairs = legRates(context).map(pairName);
  if (pair === undefined || pairs.includes(pair)) return;
  const step = context.step?.verb ?? "";
  throw new SettlementError("FAULT_PAIR_UNREAD", { name, step, pair: shortened(pair), pairs: listOf(pairs) });
}

/** Whether a step is one of the scenario's own, be it at another time: it keeps the very values of its verb. */
function isOf(steps: readonly ScenarioStep[], { parameters }: ScenarioStep): boolean {
  return steps.some((step) => step.parameters === parameters);
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
  late: bigint,
  { context, fault: { movesMarket } }: { readonly context: FaultContext; readonly fault: Fault },
): ScenarioStep[] {
  const converting = (step: ScenarioStep): boolean =>
    converts(step, before) && step.expect?.revert === undefined;
  if ((late < HOUR && movesMarket === undefined) || !rest.some(converting)) return [...rest];
  const odd = late % WEEK;
  const missing: ScenarioStep[] = odd < HOUR ? [] : [{ verb: "wait", parameters: { for: WEEK - odd } }];
  return [
    ...missing,
    ...rest.flatMap((step, index) => {
      // The first comes right after the fault's own.
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

/** A step that is timed by one that the fault leads past comes so long after the step before it. */
function timed(steps: readonly ScenarioStep[]): ScenarioStep[] {
  const labels = new Set<string>();
  return steps.map((step) => {
    const { at, label } = step;
    const isLost = at !== undefined && "step" in at && !labels.has(at.step);
    if (label !== undefined) labels.add(label);
    if (!isLost) return step;
    const { step: _, offset: after, ...days } = at;
    return { ...step, at: { after, ...days } };
  });
}

function isWanted({ steps }: Scenario, index: number, wanted: string): boolean {
  const { verb, label } = steps[index] ?? {};
  return wanted === "" || verb === wanted || label === wanted || wanted === String(index + 1);
}

function worksBefore(fault: Fault, scenario: Scenario): Phrase {
  const places = stepsFor(fault, scenario).map((index) => {
    const { verb = "", label } = scenario.steps[index] ?? {};
    return `${verb} (${label ?? index + 1})`;
  });
  return places.length === 0 ? phrase("none-of-these", { names: fault.at }) : list(places);
}

function marked(steps: readonly ScenarioStep[], name: string): ScenarioStep[] {
  return steps.map((step) => ({ ...step, fault: name }));
}
