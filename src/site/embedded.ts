import { callNodes } from "../report/player/call-nodes.ts";
import { playerDocument } from "../report/player/make-document.ts";
import type { LibraryDocument, ScenarioDocument } from "../report/player/page-documents.ts";
import type { PlayerDocument } from "../report/player/player-document.ts";
import { runKey } from "../report/player/run-key.ts";
import { faultCards } from "../serve/documents/faults.ts";
import { glossaryDocument } from "../serve/documents/glossary.ts";
import { withoutCalls } from "../trace/without-calls.ts";
import type { Trace } from "../trace/trace.ts";

/** The documents of a file that has traces and nothing else to run, as JSON. */
export function embeddedTraces(traces: readonly Trace[]): string {
  const named = withNames(traces);
  const runs = named.map(({ name, trace, document }) => {
    const id = runKey({ scenario: name });
    const calls = callNodes(trace);
    const recorded = calls.some((step) => step.length > 0);
    return [
      id,
      { run: { id, document }, trace: withoutCalls(trace), ...(recorded ? { calls } : {}) },
    ] as const;
  });
  return JSON.stringify({
    library: libraryOf(named),
    scenarios: named.map(scenarioOf),
    faults: faultCards(),
    glossary: glossaryDocument(),
    runs: Object.fromEntries(runs),
    lessons: [],
  });
}

interface Named {
  readonly name: string;
  readonly trace: Trace;
  readonly document: PlayerDocument;
}

/** Traces of one scenario, such as two to compare, are told apart by a number. */
function withNames(traces: readonly Trace[]): Named[] {
  const taken = new Set<string>();
  return traces.map((trace) => {
    const document = playerDocument(trace);
    const own = document.scenario.name;
    let name = own;
    for (let number = 2; taken.has(name); number += 1) name = `${own}-${number}`;
    taken.add(name);
    return { name, trace, document };
  });
}

function libraryOf(named: readonly Named[]): LibraryDocument {
  const scenarios = named.map(({ name, document: { scenario, steps, outcome } }) => ({
    name,
    title: scenario.title,
    teaches: scenario.teaches,
    marks: steps.map(({ label, mark }) => ({ verb: label, mark })),
    outcome: { name: outcome.name, label: outcome.label },
  }));
  const title = { en: "Runs in this file", zh: "本文件中的运行" };
  return { groups: [{ subject: "runs", title, scenarios }], lessons: [] };
}

/** A trace has no file of its scenario, so that nothing can be injected or changed. */
function scenarioOf({ name, document }: Named): ScenarioDocument {
  return {
    name,
    title: document.scenario.title,
    source: "",
    faults: [],
    whatIf: [],
    runs: [runKey({ scenario: name })],
  };
}
