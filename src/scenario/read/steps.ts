import { SettlementError } from "../../errors.ts";
import { listOf } from "../../steps/closest-name.ts";
import { isMisspelt, keyUnknown } from "../schema/report-issues.ts";
import { isVerb, VERB_NAMES } from "../schema/steps.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, type MapEntry, type MapNode } from "../source/source-node.ts";
import type { StepEntry, StepsContext } from "./step-context.ts";
import { readStep } from "./step.ts";
import { StepTimes } from "./step-times.ts";

/** A step's keys beside its verb. */
const BESIDE = ["at", "expect"];

/** Every step, those on groups once for each payment, and the second by which all of them are over. */
export function readSteps(
  root: MapNode,
  context: StepsContext,
): { readonly steps: ScenarioStep[]; readonly over: bigint } {
  const { problems, clock, terms } = context;
  const times = new StepTimes(clock, terms);
  const quoted = new Set<string>();
  const steps = entriesOf(root, problems).flatMap((entry) => readStep(entry, { ...context, times, quoted }));
  return { steps, over: times.over };
}

function entriesOf(root: MapNode, problems: Problems): StepEntry[] {
  const section = entryOf(root, "steps");
  const example = "[ quote: { send: 1000.00 EUR } ]";
  if (section === undefined && isMisspelt(root, "steps", ["steps"])) return [];
  if (section === undefined) {
    problems.add(new SettlementError("KEY_MISSING", { key: "steps", example }), {
      ...root.span,
      end: root.span.start,
    });
    return [];
  }
  const { value } = section;
  if (value.kind === "list" && value.items.length > 0)
    return value.items.flatMap((item) => entryOfStep(item, problems));
  const found = value.kind === "map" ? "keys and values" : "a text";
  const error =
    value.kind === "list" || (value.kind === "text" && value.absent)
      ? new SettlementError("VALUE_MISSING", { example })
      : new SettlementError("VALUE_KIND", { found, wanted: "a list", example });
  problems.add(error, section.keySpan);
  return [];
}

function entryOfStep(item: MapEntry["value"], problems: Problems): StepEntry[] {
  const known = listOf(VERB_NAMES);
  if (item.kind !== "map") {
    const found = item.kind === "list" ? "a list" : "a text";
    const error = new SettlementError("VALUE_KIND", {
      found,
      wanted: "keys and values",
      example: "- release:",
    });
    problems.add(item.kind === "text" && isVerb(item.text) ? withColon(item.text) : error, item.span);
    return [];
  }
  const verbs = item.entries.filter((entry): entry is StepEntry["verb"] => isVerb(entry.key));
  const unknown = item.entries.filter(({ key }) => !isVerb(key) && !BESIDE.includes(key));
  for (const entry of unknown) problems.add(keyUnknown(entry, [...VERB_NAMES, ...BESIDE]), entry.keySpan);
  const [verb, second] = verbs;
  if (second !== undefined) {
    const given = listOf(verbs.map(({ key }) => key));
    problems.add(new SettlementError("STEP_VERBS", { given, known }), second.keySpan);
    return [];
  }
  if (verb !== undefined) return [{ node: item, verb }];
  if (unknown.length === 0)
    problems.add(new SettlementError("STEP_VERBS", { given: "none", known }), item.span);
  return [];
}

function withColon(verb: string): SettlementError {
  return new SettlementError("VALUE_KIND", {
    found: "a text",
    wanted: "a verb and its values",
    example: `- ${verb}:`,
  });
}
