import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { listOf } from "../../fields/closest-name.ts";
import { isMisspelt, keyUnknown } from "../schema/report-issues.ts";
import { isVerb } from "../../verbs/verbs.ts";
import { LABEL_KEY } from "../schema/step-label.ts";
import { VERB_NAMES } from "../schema/steps.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, type MapEntry, type MapNode, type SourceNode } from "../source/source-node.ts";
import type { FaultEntry, PlacedFault } from "./fault-entries.ts";
import { labelsIn } from "./labels.ts";
import { MOST_MISTAKES, type StepEntry, type StepsContext } from "./step-context.ts";
import { readStep } from "./step.ts";
import { StepTimes } from "./step-times.ts";

/** So many steps take a run hours, and their list most of its memory. */
const MOST_STEPS = 100_000;

/** A step's keys besides its verb. */
const BESIDE = ["at", "expect", LABEL_KEY];

/** A step of the file, and what came of it. */
export interface StepPlace {
  /** Its verb; none where it is a fault. */
  readonly verb: string | undefined;
  /** Its label; none where it has none. */
  readonly label?: string;
  /** Which of the scenario's steps is the last that it stands for; none where there is none. */
  readonly last: number | undefined;
}

/** Every step, those on groups once for each payment; what goes wrong before which of them; when the last begins at the latest, and when all are over. */
export function readSteps(
  root: MapNode,
  context: StepsContext,
): {
  readonly steps: ScenarioStep[];
  readonly faults: readonly PlacedFault[];
  readonly places: readonly StepPlace[];
  readonly latest: bigint;
  readonly over: bigint;
} {
  const times = new StepTimes(context.clock, context.terms, context.calendars);
  const quoted = new Set<string>();
  const labelled = new Set<string>();
  const steps: ScenarioStep[] = [];
  const faults: PlacedFault[] = [];
  const places: StepPlace[] = [];
  const entries = entriesOf(root, context.problems);
  const labels = labelsIn(entries.map((entry) => (entry.verb === undefined ? undefined : entry.node)));
  for (const entry of entries) {
    if (context.problems.count > MOST_MISTAKES) break;
    const number = places.length + 1;
    if (entry.verb === undefined) faults.push({ entry: entry.fault, index: steps.length, number });
    const room = MOST_STEPS - steps.length;
    const read =
      entry.verb === undefined
        ? roomForFault(room)
        : readStep(entry, { ...context, times, quoted, number, room, labels, labelled });
    if (read === undefined) {
      const { keySpan } = (entry.verb ?? entry.fault) satisfies MapEntry;
      context.problems.add(new SettlementError("STEPS_TOO_MANY", { most: MOST_STEPS }), keySpan);
      break;
    }
    steps.push(...read);
    const label = read[0]?.label;
    places.push({
      verb: entry.verb?.key,
      ...(label === undefined ? {} : { label }),
      last: read.length === 0 ? undefined : steps.length - 1,
    });
  }
  return { steps, faults, places, latest: times.latest, over: times.over };
}

/** A fault brings its steps in later; nothing where there is no room for one more. */
function roomForFault(room: number): ScenarioStep[] | undefined {
  return room > 0 ? [] : undefined;
}

function entriesOf(root: MapNode, problems: Problems): (StepEntry | FaultEntry)[] {
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
  const found = value.kind === "map" ? phrase("map") : phrase("text");
  const error =
    value.kind === "list" || (value.kind === "text" && value.absent)
      ? new SettlementError("VALUE_MISSING", { example })
      : new SettlementError("VALUE_KIND", { found, wanted: phrase("list.of-values"), example });
  problems.add(error, section.keySpan);
  return [];
}

function entryOfStep(item: SourceNode, problems: Problems): (StepEntry | FaultEntry)[] {
  const known = listOf(VERB_NAMES);
  if (item.kind !== "map") {
    const found = item.kind === "list" ? phrase("list.of-values") : phrase("text");
    const error = new SettlementError("VALUE_KIND", {
      found,
      wanted: phrase("map"),
      example: "- release:",
    });
    problems.add(item.kind === "text" && isVerb(item.text) ? withColon(item.text) : error, item.span);
    return [];
  }
  const fault = entryOf(item, "fault");
  if (fault !== undefined) {
    const others = item.entries.filter((entry) => entry !== fault);
    for (const entry of others) problems.add(keyUnknown(entry, ["fault"]), entry.keySpan);
    return [{ verb: undefined, fault }];
  }
  const verbs = item.entries.filter((entry): entry is StepEntry["verb"] => isVerb(entry.key));
  const unknown = item.entries.filter(({ key }) => !isVerb(key) && !BESIDE.includes(key));
  for (const entry of unknown)
    problems.add(keyUnknown(entry, [...VERB_NAMES, "fault", ...BESIDE]), entry.keySpan);
  const [verb, second] = verbs;
  if (second !== undefined) {
    const given = listOf(verbs.map(({ key }) => key));
    problems.add(new SettlementError("STEP_VERBS", { given, known }), second.keySpan);
    return [];
  }
  if (verb !== undefined) return [{ node: item, verb }];
  if (unknown.length === 0)
    problems.add(new SettlementError("STEP_VERBS", { given: phrase("none"), known }), item.span);
  return [];
}

function withColon(verb: string): SettlementError {
  return new SettlementError("VALUE_KIND", {
    found: phrase("text"),
    wanted: phrase("verb-with-values"),
    example: `- ${verb}:`,
  });
}
