import path from "node:path";
import type { Renderer, ReportFile } from "../report/renderer.ts";
import { writeChunks } from "./disk.ts";

/**
 * Writes the files of a report, one after another.
 *
 * @param out The file; of a format of several files, the folder that they go into.
 * @throws FILE_UNWRITABLE
 */
export function writeReport(
  { severalFiles = false }: Renderer,
  files: readonly ReportFile[],
  out: string,
): void {
  for (const file of files) writeChunks(severalFiles ? path.join(out, file.path) : out, file.chunks);
}
