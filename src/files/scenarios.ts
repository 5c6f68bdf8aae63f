import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { readScenario, type ReadOptions } from "../scenario/read-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { thing } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { existingPath, isThere, namesInFolder, readBytes } from "./disk.ts";
import { besideScenario, foundScenario, suggestedScenario } from "./find-scenario.ts";

/** How the name of a scenario's file ends. */
const SCENARIO = /\.ya?ml$/;

/** What a folder has of scenarios: a name that begins with `_` is that of a file that others extend, and none by itself. */
const IN_FOLDER = /^(?!_).*\.ya?ml$/s;

/** How a scenario's file is read: what is set from the command line. */
export type ScenarioFileOptions = Pick<ReadOptions, "seed" | "set" | "onOldWord"> & {
  /** Called with the path of each file that is read: the scenario, and those that it names. */
  readonly onRead?: (file: string) => void;
  /** Read in place of the file's own text; the files that it names lie where it would. */
  readonly text?: string;
};

/**
 * Reads a scenario's file, and those that it names from the folder that it is in.
 *
 * @param file From where the command was called: npm itself goes to the package's folder first. Where there is nothing, the
 * number or the name of a scenario of the library.
 * @throws ScenarioInvalid with every mistake; SCENARIO_FILE_UNREADABLE.
 * @example
 * ```ts
 * import { readScenarioFile } from "corridor";
 *
 * const { name, seed } = readScenarioFile("scenarios/01-happy-path.yaml", { seed: "7" });
 * [name, seed]; // ["01-happy-path", "7"]
 * readScenarioFile("scenarios/none.yaml"); // throws SCENARIO_FILE_UNREADABLE
 * ```
 */
export function readScenarioFile(file: string, options: ScenarioFileOptions = {}): Scenario {
  const named = foundScenario(file);
  const found = existingPath(named);
  const folder = path.dirname(found);
  const { onRead = () => {}, text, ...others } = options;
  const readFile = (beside: string): string => {
    const full = besideScenario(folder, beside);
    onRead(full);
    return read(full, beside).toString("utf8");
  };
  if (text === undefined) onRead(found);
  // A scenario of the library may be copied into a folder of its own.
  const scenarios = (): string[] => [folder, path.join(PACKAGE_ROOT, "scenarios")].flatMap(namesIn);
  return readScenario(text ?? read(found, named), { ...others, file: named, readFile, scenarios });
}

function read(found: string, file: string): Buffer {
  return readBytes(found, file, "SCENARIO_FILE_UNREADABLE");
}

/** Names of the scenarios in a folder. */
function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const files = namesInFolder(folder, folder, "SCENARIO_FILE_UNREADABLE").filter((file) =>
    IN_FOLDER.test(file),
  );
  return files.map((file) => file.replace(SCENARIO, ""));
}

/**
 * The scenarios that are meant, by their paths, or of the library by their names and numbers: a folder stands for those in
 * it, in order of their numbers, but for those whose names begin with `_`, which others extend.
 *
 * @throws NAME_MISSPELT for a name that is nearly one of the library; SCENARIO_FILE_UNREADABLE for a folder that cannot be listed
 * @example
 * ```ts
 * import { scenarioFiles } from "corridor";
 *
 * scenarioFiles(["scenarios"])[0]; // "scenarios/01-happy-path.yaml"
 * ```
 */
export function scenarioFiles(names: readonly string[]): string[] {
  return names.flatMap((given) => {
    const name = foundScenario(given);
    const found = existingPath(name);
    const suggestion = isThere(name) ? undefined : suggestedScenario(name);
    if (suggestion !== undefined)
      throw new SettlementError("NAME_MISSPELT", { what: thing("scenario"), name, suggestion });
    if (!fs.existsSync(found) || !fs.statSync(found).isDirectory()) return [name];
    return namesInFolder(found, name, "SCENARIO_FILE_UNREADABLE")
      .filter((file) => IN_FOLDER.test(file))
      .map((file) => path.join(name, file));
  });
}

/** The first scenario of the library, which `npm start` runs. */
export function happyPath(): Scenario {
  return readScenarioFile(path.join(PACKAGE_ROOT, "scenarios/01-happy-path.yaml"));
}
