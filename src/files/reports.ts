import path from "node:path";
import type { Renderer, ReportFile } from "../report/renderer.ts";
import type { Outputs } from "./outputs.ts";

/** Where a report goes. */
export interface ReportTarget {
  /** The option that names it. */
  readonly option: string;
  /** The file; of a format of several files, the folder that they go into. */
  readonly out: string;
  readonly outputs: Outputs;
}

/**
 * Writes the files of a report, one after another, once none of them is refused.
 *
 * @throws FILE_UNWRITABLE; the refusals of `Outputs.claim`
 */
export function writeReport(
  { severalFiles = false }: Renderer,
  files: readonly ReportFile[],
  { option, out, outputs }: ReportTarget,
): void {
  if (severalFiles) for (const file of files) outputs.claim(option, path.join(out, file.path));
  for (const file of files)
    outputs.write(option, severalFiles ? path.join(out, file.path) : out, file.chunks);
}
