import { readPage } from "../files/page-files.ts";
import type { Language } from "../language.ts";
import { renderReport } from "../report/render-report.ts";
import type { Renderer, RenderOptions, ReportFile } from "../report/renderer.ts";
import { oneFile } from "../site/one-file.ts";
import type { Trace } from "../trace/trace.ts";
import { heldAtOnce } from "../trace/whole-text.ts";
import { ensurePage } from "./ensure-page.ts";

/**
 * The files of a report. HTML has the page on top of the report, so that the run can be stepped through; what the
 * library renders is the report alone.
 *
 * @throws as `renderReport`; PAGE_NOT_BUILT
 */
export async function renderFiles(
  renderer: Renderer,
  traces: readonly Trace[],
  language: Language,
  options: RenderOptions = {},
): Promise<readonly ReportFile[]> {
  if (renderer.name !== "html") return renderReport(renderer, traces, language, options);
  await ensurePage();
  const page = readPage();
  return [{ path: "report.html", chunks: [heldAtOnce(() => oneFile(traces, language, page))] }];
}
