import type {
  Problem,
  RunLine,
  RunRequest,
  ScenarioDocument,
} from "../../src/report/player/page-documents.ts";
import { getJson } from "./get-json.ts";
import { ProblemError, type Run, type Source } from "./source.ts";

/** The documents of `corridor serve`. */
export function serverSource(): Source {
  return {
    kind: "server",
    runs: true,
    library: () => getJson("api/library"),
    scenario: (name) => getJson(`api/scenarios/${encodeURIComponent(name)}`),
    faults: () => getJson("api/faults"),
    glossary: () => getJson("api/glossary"),
    run: runOnServer,
    trace: (id) => getJson(`api/runs/${encodeURIComponent(id)}/trace`),
    calls: (id, step) => getJson(`api/runs/${encodeURIComponent(id)}/calls/${step}`),
    check: async (text) => {
      const { problem } = await getJson<Checked>("api/check", post({ source: text }));
      return problem;
    },
    describe: async (text) => {
      const { scenario } = await getJson<Checked>("api/check", post({ source: text }));
      return scenario;
    },
    save: async (name, text) => {
      await getJson("api/scenarios", post({ name, source: text }));
    },
    lesson: (number) => getJson(`api/lessons/${number}`),
    reveal: (number) => getJson(`api/lessons/${number}/reveal`),
  };
}

/** What is wrong with a text, or what can be done with it. */
interface Checked {
  readonly problem?: Problem;
  readonly scenario?: ScenarioDocument;
}

async function runOnServer(
  request: RunRequest,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Run> {
  const response = await fetch("api/runs", post(request));
  let last: Run | undefined;
  for await (const line of linesOf(response)) {
    const message = JSON.parse(line) as RunLine;
    if ("progress" in message) onProgress(message.progress.done, message.progress.total);
    else if ("problem" in message) throw new ProblemError(message.problem);
    else last = message.run;
  }
  if (last === undefined)
    throw new ProblemError({
      code: "RUN_CUT_SHORT",
      message: { en: "The server ended the run.", zh: "服务器中止了运行。" },
      places: [],
    });
  return last;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}

function post(body: unknown): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
