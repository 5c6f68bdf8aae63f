import type { Scenario, ScenarioStep, Unlooked } from "./scenario.ts";

/** What stands in an expectation beside what is expected. */
const BESIDE: readonly string[] = ["line", "payment"];

/** What is expected in one place, by its keys: how many expectations each holds. */
type Wants = ReadonlyMap<string, number>;

/**
 * What a scenario expects and another made of it does not any more: of steps that are left out or come after what was
 * changed, and of the end. Claims are about the run of the file alone, and are no part of it.
 */
export function unlookedBetween(whole: Scenario, changed: Scenario): Unlooked[] {
  // A step that is carried out as the file has it keeps the very values of its verb.
  const kept = new Map(
    changed.steps.filter((step) => !isOf(step, whole)).map((step) => [step.parameters, step]),
  );
  const steps = whole.steps.map((step, index) => {
    const left = kept.get(step.parameters);
    const lost = lacking(wantsOf(step), left === undefined ? new Map() : wantsOf(left));
    // That it is not refused is expected of every step that does not state otherwise.
    const isFree = left !== undefined && mayBeRefused(left) && !mayBeRefused(step);
    return rowOf(step, index, isFree && !isRefused(step) ? new Map([["refusal", 1], ...lost]) : lost);
  });
  return merged([...steps, endOf(lacking(endWants(whole), endWants(changed)))]);
}

/** What was expected of steps that a run did not come to, and of its end. @param done How many were carried out. */
export function unlookedAfter(scenario: Scenario, done: number): Unlooked[] {
  const steps = scenario.steps.slice(done).map((step, index) => rowOf(step, done + index, wantsOf(step)));
  return merged([...steps, endOf(endWants(scenario))]);
}

function mayBeRefused({ expect = {} }: ScenarioStep): boolean {
  return expect.not?.reverts?.length === 0;
}

function isRefused({ expect = {} }: ScenarioStep): boolean {
  return expect.revert !== undefined || expect.error !== undefined;
}

/** Whether a fault put the step there, and the scenario did not have it before. */
function isOf({ fault }: ScenarioStep, { steps }: Scenario): boolean {
  return fault !== undefined && !steps.some((step) => step.fault === fault);
}

function wantsOf({ expect = {} }: ScenarioStep): Wants {
  return counted([expect]);
}

function endWants({ expect: { payments, ...rest } }: Scenario): Wants {
  return counted([...payments, rest]);
}

function counted(all: readonly object[]): Wants {
  const wants = new Map<string, number>();
  for (const [key, value] of all.flatMap((each) => Object.entries(each) as [string, unknown][])) {
    if (BESIDE.includes(key) || value === undefined) continue;
    // That nothing moved is an expectation too; no balances at all are none.
    const count = Array.isArray(value) ? value.length || (key === "moves" ? 1 : 0) : 1;
    if (count > 0) wants.set(key, (wants.get(key) ?? 0) + count);
  }
  return wants;
}

function lacking(wanted: Wants, left: Wants): Wants {
  const lost = [...wanted].map(([key, count]) => [key, count - (left.get(key) ?? 0)] as const);
  return new Map(lost.filter(([, count]) => count > 0));
}

function rowOf({ verb, label, place }: ScenarioStep, index: number, wants: Wants): Unlooked {
  const named = label === undefined ? {} : { label };
  return { step: place?.number ?? index + 1, verb, ...named, ...listed(wants) };
}

function endOf(wants: Wants): Unlooked {
  return { step: 0, verb: "", ...listed(wants) };
}

function listed(wants: Wants): Pick<Unlooked, "what" | "count"> {
  return { what: [...wants.keys()], count: [...wants.values()].reduce((sum, count) => sum + count, 0) };
}

/** Steps on a group are one row of the file. */
function merged(rows: readonly Unlooked[]): Unlooked[] {
  const byStep = Map.groupBy(
    rows.filter(({ count }) => count > 0),
    ({ step }) => step,
  );
  return [...byStep.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const what = [...new Set([first, ...others].flatMap((row) => row.what))];
    return [{ ...first, what, count: others.reduce((sum, { count }) => sum + count, first.count) }];
  });
}
