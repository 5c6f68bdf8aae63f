import type { Trace, TraceTransaction } from "../trace/trace.ts";
import type { Block } from "./document.ts";
import { STATUSES } from "../escrow/status.ts";
import { OWN_MARK } from "./own-mark.ts";
import { machineSection } from "./sections/machine.ts";
import { Speaker } from "./speaker.ts";
import type { Language } from "../language.ts";

/** Steps that are drawn; the rest of a longer sequence is counted in a note. */
const DRAWN_STEPS = 60;

/** Who called which contract, in order, as a file of Mermaid text. */
export function sequenceReport(traces: readonly Trace[], language: Language): string {
  return traces.map((trace) => diagramFile(sequenceDiagram(trace, language))).join("");
}

/** Who called which contract, in order, as the text of a Mermaid sequence diagram. */
export function sequenceDiagram(trace: Trace, language: Language): string {
  const speaker = new Speaker(language, trace);
  const drawn = trace.steps.slice(0, DRAWN_STEPS);
  const left = trace.steps.length - drawn.length;
  const names = new Map<string, string>();
  const idOf = (name: string): string => {
    const known = names.get(name) ?? `p${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const messages = drawn.flatMap((step) => {
    const actor = idOf(step.actor);
    const head = `${step.index} ${speaker.stepInLine(step)}`;
    if (step.transactions.length === 0) {
      const { refusal } = step;
      const text = refusal === undefined ? head : speaker.labelled(head, refusal.error);
      return [`    Note over ${actor}: ${escaped(text)}`];
    }
    return step.transactions.map((transaction) => message(transaction, { head, idOf, speaker }));
  });
  const note =
    left > 0 ? [`    Note over p1: ${escaped(speaker.say("mermaid.more", { count: String(left) }))}`] : [];
  return [
    "sequenceDiagram",
    ...[...names].map(([name, id]) => `    participant ${id} as ${escaped(speaker.party(name))}`),
    ...messages,
    ...note,
  ].join("\n");
}

function message(
  { signer, call, revert }: TraceTransaction,
  { head, idOf, speaker }: { head: string; idOf: (name: string) => string; speaker: Speaker },
): string {
  const [from, to] = [idOf(signer), idOf(call.contract)];
  const called = `${call.method}${revert === undefined ? "" : ` -> ${revert.error}`}`;
  const label = speaker.labelled(head, called);
  return `    ${from}${revert === undefined ? "->>" : "-x"}${to}: ${escaped(label)}`;
}

/** The escrow's states as a file of Mermaid text; those that the run went through are marked. */
export function stateReport(traces: readonly Trace[], language: Language): string {
  return traces
    .flatMap((trace) => machineSection(trace, new Speaker(language, trace)))
    .flatMap((block) => (block.kind === "machine" ? [diagramFile(machineDiagram(block))] : []))
    .join("");
}

/** By their own ids where they are the escrow's; those of another machine, of a trace that others wrote, are numbered. */
export function machineDiagram({ states, edges }: Extract<Block, { kind: "machine" }>): string {
  const numbered = new Map(states.map(({ id }, at) => [id, `s${at + 1}`]));
  const idOf = (state: string): string =>
    STATUSES.some((known) => known === state) ? state : (numbered.get(state) ?? "s0");
  const visited = states.filter((state) => state.visited).map(({ id }) => idOf(id));
  return [
    "stateDiagram-v2",
    ...states.map(({ id, label }) => `    state "${escaped(label)}" as ${idOf(id)}`),
    ...edges.map(({ from, to, label }) => `    ${idOf(from)} --> ${idOf(to)}: ${escaped(label)}`),
    "    classDef visited stroke-width:3px,font-weight:bold",
    ...(visited.length === 0 ? [] : [`    class ${visited.join(",")} visited`]),
  ].join("\n");
}

/** A diagram with the mark in a comment below its first line, which names its kind. */
function diagramFile(diagram: string): string {
  return `${diagram.replace("\n", `\n    %% ${OWN_MARK}\n`)}\n`;
}

/** A text in a diagram: what would end a statement, open markup or break a line becomes an entity or a blank. */
function escaped(text: string): string {
  return text
    .replaceAll(/[#;<>":{}|`&%]/g, (character) => `#${character.codePointAt(0) ?? 0};`)
    .replaceAll(/\s+/g, " ");
}
