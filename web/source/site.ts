import { getJson } from "./get-json.ts";
import { inflated } from "./inflate.ts";
import { missing } from "./embedded.ts";
import { runKey, scenarioFile } from "../../src/report/player/run-key.ts";
import type { CallNode, Run, Source } from "./source.ts";

/** Runs of a site, in the file that `runs/index.json` names for their key. */
interface MadeRun {
  readonly run: Run;
  readonly trace: unknown;
  readonly calls?: readonly (readonly CallNode[])[];
}

/** The static files of `corridor site`. */
export function siteSource(): Source {
  const index = once(() => getJson<Readonly<Record<string, string>>>("data/runs.json"));
  const made = async (key: string): Promise<MadeRun> => {
    const file = (await index())[key] ?? missing(key);
    return inflated<MadeRun>(await (await fetch(`data/${file}`)).text());
  };
  return {
    kind: "site",
    runs: false,
    library: () => getJson("data/library.json"),
    scenario: (name) => getJson(`data/scenarios/${scenarioFile(name)}`),
    faults: () => getJson("data/faults.json"),
    glossary: () => getJson("data/glossary.json"),
    run: async (request) => (await made(runKey(request))).run,
    trace: async (id) => (await made(id)).trace,
    calls: async (id, step) => (await made(id)).calls?.[step - 1] ?? [],
    check: () => Promise.resolve(undefined),
    lesson: (number) => getJson(`data/lessons/${number}.json`),
    reveal: async (number) => inflated(await (await fetch(`data/lessons/${number}.reveal.txt`)).text()),
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
