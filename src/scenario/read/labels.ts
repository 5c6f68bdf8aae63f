import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { parseName } from "../../fields/fields.ts";
import { isVerb } from "../../verbs/verbs.ts";
import { parseBusinessTime } from "../schema/business-time.ts";
import { LABEL_KEY, labelSchema } from "../schema/step-label.ts";
import { isDeadlineTime } from "../schema/time-fields.ts";
import { currentWord } from "../source/old-words.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, type MapNode } from "../source/source-node.ts";
import { readEntry } from "./part.ts";

/**
 * A step's label; none where it has none, or a wrong one, which is among the problems.
 *
 * @param taken Labels of steps before it, to which its own is added.
 */
export function readLabel(node: MapNode, taken: Set<string>, problems: Problems): string | undefined {
  const entry = entryOf(node, LABEL_KEY);
  const label = entry === undefined ? undefined : readEntry(entry, labelSchema(), problems);
  if (entry === undefined || label === undefined) return undefined;
  return problems.attempt(entry.value.span, () => {
    requireFree(label, taken);
    taken.add(label);
    return label;
  });
}

/** A label of a program. @throws FIELD_MALFORMED, NAME_TAKEN */
export function checkedLabel(text: string, taken: readonly string[]): string {
  const label = parseName(text, "second-refund");
  requireFree(label, new Set(taken));
  return label;
}

/** A label would be read as what else names a step or a time. @throws NAME_TAKEN */
function requireFree(label: string, taken: ReadonlySet<string>): void {
  const isWord = isVerb(currentWord(label)) || currentWord(label) === "fault";
  const what = isWord
    ? phrase("taken.verb")
    : isDeadlineTime(label) || parseBusinessTime(`${label}+1`) !== undefined
      ? phrase("taken.deadline")
      : taken.has(label)
        ? phrase("taken.label")
        : undefined;
  if (what !== undefined) throw new SettlementError("NAME_TAKEN", { name: label, what });
}

/** The labels that steps of a file have, in order, whether they are right or not. */
export function labelsIn(steps: readonly (MapNode | undefined)[]): string[] {
  return steps.flatMap((node) => {
    const value = entryOf(node, LABEL_KEY)?.value;
    return value?.kind === "text" && !value.absent ? [value.text] : [];
  });
}
