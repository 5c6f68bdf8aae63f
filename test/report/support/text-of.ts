import type { Language } from "../../../src/language.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import type { Renderer } from "../../../src/report/renderer.ts";
import { rendererOf, type ReportFormat } from "../../../src/report/renderers.ts";
import type { Trace } from "../../../src/trace/trace.ts";

/** The text of a report that is one file. */
export async function textOf(
  format: ReportFormat | Renderer,
  traces: readonly Trace[],
  language: Language,
): Promise<string> {
  const renderer = typeof format === "string" ? rendererOf(format) : format;
  const files = await renderReport(renderer, traces, language);
  return files.flatMap(({ chunks }) => [...chunks]).join("");
}
