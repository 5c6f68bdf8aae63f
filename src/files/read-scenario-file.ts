import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors.ts";
import { readScenario, type ReadOptions } from "../scenario/read-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** How a scenario's file is read: what is set from the command line. */
export type ScenarioFileOptions = Pick<ReadOptions, "seed" | "set">;

/**
 * Reads a scenario's file, and those that it names from the folder that it is in.
 *
 * @param file From where the command was called: npm itself goes to the package's folder first.
 * @throws ScenarioInvalid with every mistake; SCENARIO_FILE_UNREADABLE.
 */
export function readScenarioFile(file: string, options: ScenarioFileOptions = {}): Scenario {
  const found = fs.existsSync(file) ? file : path.resolve(process.env.INIT_CWD ?? ".", file);
  const folder = path.dirname(found);
  const readFile = (beside: string): string => read(path.join(folder, beside), beside).toString("utf8");
  return readScenario(read(found, file), { ...options, file, readFile });
}

function read(found: string, file: string): Buffer {
  try {
    return fs.readFileSync(found);
  } catch (cause) {
    const problem = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new SettlementError(
      "SCENARIO_FILE_UNREADABLE",
      { file, problem: PROBLEMS[problem] ?? problem },
      { cause },
    );
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file",
};
