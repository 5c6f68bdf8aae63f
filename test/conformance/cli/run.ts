import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../../../src/conformance/cli/run-command.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder for the files of a test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "conformance-"));
}

/** Runs the command in a folder, without a process of its own. */
export async function run(args: readonly string[], folder = freshFolder()): Promise<Ran> {
  let [out, error] = ["", ""];
  const code = await runCommand(args, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    folder,
  });
  return { code, out, error };
}

const driverFile = (name: string): string => fileURLToPath(new URL(`../driver/${name}`, import.meta.url));

/** This project's library, and drivers with one thing wrong, as one text. */
export const LIBRARY = `"${process.execPath}" "${driverFile("library-driver.ts")}"`;
export const faulty = (fault: string, more = ""): string =>
  `"${process.execPath}" "${driverFile("faulty-driver.ts")}" "${fault}" '${more}'`;
