import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { pairName } from "../../fx/pair-name.ts";
import { insertFault } from "../faults/fault-at.ts";
import { FAULTS } from "../faults/faults.ts";
import { faultSchema, type FaultUse } from "../faults/parameters.ts";
import { readEntry } from "./part.ts";
import type { Scenario } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { lineOf } from "../source/source-text.ts";
import type { MapEntry } from "../source/source-node.ts";

/** A step that is no verb: `fault: stale-rate`, `fault: { name: stale-rate, pair: EUR/CNY }`. */
export interface FaultEntry {
  readonly verb: undefined;
  readonly fault: MapEntry;
}

/** What goes wrong, and before which step. */
export interface PlacedFault {
  readonly entry: MapEntry;
  /** Of the step before which it happens, among the steps of the file. */
  readonly index: number;
  /** Its own among the steps of the file, 1 for the first. */
  readonly number: number;
}

/** The scenario with what its faults do, each where it stands. */
export function withFaults(scenario: Scenario, faults: readonly PlacedFault[], problems: Problems): Scenario {
  // From the last to the first, so that no index is shifted.
  return faults.toReversed().reduce((broken, { entry, index, number }) => {
    const { keySpan, value } = entry;
    const after = problems.attempt(value.kind === "text" && value.absent ? keySpan : value.span, () => {
      const use = useOf(entry, scenario, problems);
      return use === undefined ? undefined : insertFault(broken, use, index);
    });
    if (after === undefined) return broken;
    const { column } = keySpan.source.placeAt(keySpan.start);
    const place = { ...lineOf(keySpan), column, number };
    return {
      ...after,
      steps: after.steps.map((step) => (step.place === undefined ? { ...step, place } : step)),
    };
  }, scenario);
}

/** Nothing where it is wrong in a way that is among the problems. @throws VALUE_MISSING, VALUE_KIND */
function useOf(entry: MapEntry, { rates }: Scenario, problems: Problems): FaultUse | undefined {
  const { value } = entry;
  if (value.kind === "text" && !value.absent) return { name: shortened(value.text) };
  if (value.kind === "map") {
    const names = FAULTS.map(({ name }) => name);
    return readEntry(entry, faultSchema(names, rates.map(pairName)), problems);
  }
  const example = "stale-rate";
  if (value.kind === "text") throw new SettlementError("VALUE_MISSING", { example });
  const found = phrase("list.of-values");
  throw new SettlementError("VALUE_KIND", { found, wanted: phrase("text"), example });
}
