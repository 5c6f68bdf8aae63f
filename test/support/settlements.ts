import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import { withoutClaims } from "../../src/scenario/without-claims.ts";
import type { SettlementMode } from "../../src/world/world.ts";
import type { Trace } from "../../src/trace/trace.ts";

/**
 * The same scenario settled another way. What it expects in the middle goes: where the tokens are between two steps is
 * what the two ways differ in. What it expects to be refused, and in the end, stays.
 */
export function settled(scenario: Scenario, settlement: SettlementMode): Scenario {
  const plain = withoutClaims(scenario);
  const steps = plain.steps.map((step): ScenarioStep => {
    const { expect = {}, ...rest } = step;
    const { revert, error } = expect;
    const kept = { ...(revert === undefined ? {} : { revert }), ...(error === undefined ? {} : { error }) };
    return { ...rest, expect: kept };
  });
  return { ...plain, settlement, steps };
}

/** What customers have in the end, at their banks and as tokens; who has nothing of something is left out. */
export function customerBalances({ parties, steps }: Trace): Record<string, string> {
  const customers = new Set(parties.filter(({ bank }) => bank !== "").map(({ name }) => name));
  const last = new Map<string, string>();
  for (const { holder, place, asset, after } of steps.flatMap(({ movements }) => movements))
    if (customers.has(holder)) last.set(`${holder} ${asset} at ${place}`, after);
  return Object.fromEntries(
    [...last].filter(([, minor]) => minor !== "0").sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
