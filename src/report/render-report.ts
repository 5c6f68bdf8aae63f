import type { Language } from "../language.ts";
import { phrase, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Trace } from "../trace/trace.ts";
import { heldAtOnce } from "../trace/whole-text.ts";
import type { Renderer, RenderOptions, ReportFile } from "./renderer.ts";

/**
 * The files of a report, with paths that are safe to write below any folder and of which no two are the same. Their
 * texts may still be made while they are read.
 *
 * @example
 * ```ts
 * import { rendererOf, readScenarioFile, renderReport, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * const [file] = await renderReport(rendererOf("csv"), [trace], "en");
 * file?.path; // "steps.csv"
 * ```
 * @throws REPORT_OF_ONE_TRACE where the format shows one trace only; REPORT_FILES_INVALID where the renderer is at fault;
 * TEXT_TOO_LONG for a text that cannot be held at once.
 */
export async function renderReport(
  { name, ofOneTrace = false, severalFiles = false, load }: Renderer,
  traces: readonly Trace[],
  language: Language,
  options: RenderOptions = {},
): Promise<readonly ReportFile[]> {
  if (ofOneTrace && traces.length !== 1)
    throw new SettlementError("REPORT_OF_ONE_TRACE", { format: name, count: traces.length });
  const render = await load();
  const files = heldAtOnce(() => [...render(traces, language, options)]);
  const problem =
    severalFiles || files.length === 1
      ? pathProblem(files)
      : phrase("files-instead", { count: files.length });
  if (problem !== undefined) throw new SettlementError("REPORT_FILES_INVALID", { format: name, problem });
  return files;
}

/** Names that lead elsewhere or fail on some system: empty, `.`, `..`, with a backslash, a colon or a control character. */
// oxlint-disable-next-line no-control-regex -- these very characters are looked for
const NO_NAME = /^\.{0,2}$|[\u0000-\u001F\\:]/;

function pathProblem(files: readonly ReportFile[]): Phrase | undefined {
  const taken = new Set<string>();
  for (const { path } of files) {
    if (path.split("/").some((name) => NO_NAME.test(name)))
      return phrase("path-outside", { path: JSON.stringify(path) });
    // Two names that differ in case only are one file on some systems.
    if (taken.has(path.toLowerCase())) return phrase("path-twice", { path: JSON.stringify(path) });
    taken.add(path.toLowerCase());
  }
  return undefined;
}
