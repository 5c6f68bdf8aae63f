import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runNode } from "../check/run-tool.ts";
import { DIST_KIT } from "./build.ts";
import { shippedFiles } from "./shipped-files.ts";

export interface Measured {
  readonly files: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
  /** Of the processor, for the import of the main door in a fresh process; the best of five, since other work only slows it. */
  readonly milliseconds: number;
}

const MOST_BYTES = 1_000_000;
const MOST_MILLISECONDS = 100;

export async function measure(): Promise<Measured> {
  const files = shippedFiles();
  const bytes = files.reduce((sum, file) => sum + statSync(join(DIST_KIT, file)).size, 0);
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await importTime());
  return { files: files.length, bytes, milliseconds: Math.min(...times) };
}

export function measureFindings({ bytes, milliseconds }: Omit<Measured, "files">): string[] {
  return [
    ...(bytes <= MOST_BYTES ? [] : [`The package has ${bytes} bytes, and may have ${MOST_BYTES}.`]),
    ...(milliseconds <= MOST_MILLISECONDS
      ? []
      : [`Its import takes ${milliseconds.toFixed(0)} ms, and may take ${MOST_MILLISECONDS}.`]),
  ];
}

async function importTime(): Promise<number> {
  const door = JSON.stringify(pathToFileURL(join(DIST_KIT, "dist/index.js")).href);
  const program = `const before = process.cpuUsage(); await import(${door}); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const { passed, output } = await runNode("--input-type=module", "--eval", program);
  if (!passed) throw new Error(output);
  return Number(output);
}
