import type { FaultCard, RunRequest, ScenarioDocument } from "../../src/report/player/page-documents.ts";
import type { Run } from "../source/source.ts";
import { ownFiles } from "./command.ts";
import { DRAFT, draft } from "./draft.ts";
import { source } from "./store.ts";

const KEPT_RUNS = 24;

const kept = new Map<string, Promise<unknown>>();
const runs = new Map<string, Promise<Run>>();

function once<Document>(key: string, load: () => Promise<Document>): Promise<Document> {
  const known = kept.get(key);
  if (known !== undefined) return known as Promise<Document>;
  const loading = load();
  kept.set(key, loading);
  // What could not be had is asked for again the next time.
  loading.catch(() => kept.delete(key));
  return loading;
}

export const faultsOf = (): Promise<readonly FaultCard[]> => once("faults", () => source().faults());

export const glossaryOf = () => once("glossary", () => source().glossary());

/** A scenario and what can be done with it. */
export function scenarioOf(name: string): Promise<ScenarioDocument> {
  return name === DRAFT ? draftDocument() : once(`scenario ${name}`, () => ofShelf(name));
}

async function ofShelf(name: string): Promise<ScenarioDocument> {
  const found = await source().scenario(name);
  if (found.file !== undefined) ownFiles.set(name, found.file);
  return found;
}

/** The text in the editor; nothing can be done with one that cannot run. */
async function draftDocument(): Promise<ScenarioDocument> {
  const text = draft.value;
  const nothing = { name: DRAFT, title: "", source: text, faults: [], whatIf: [] };
  return { ...nothing, ...(await source().describe?.(text)), name: DRAFT };
}

/** A run beside the one of the player; the last ones are kept. @throws ProblemError */
export function runOf(request: RunRequest): Promise<Run> {
  const key = JSON.stringify(request);
  const known = runs.get(key);
  if (known !== undefined) return known;
  const making = source().run(request);
  runs.set(key, making);
  making.catch(() => runs.delete(key));
  const [oldest] = runs.keys();
  if (runs.size > KEPT_RUNS && oldest !== undefined) runs.delete(oldest);
  return making;
}
