import { readFileSync } from "node:fs";
import path from "node:path";
import { AssertionError } from "chai";
import { phrase } from "../../../src/errors/phrases.ts";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { readScenario, type ReadOptions } from "../../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";

/** A scenario that holds everything there is, and that is right. */
export const GOOD = readFileSync(path.join(import.meta.dirname, "good.yaml"), "utf8");

/** The files beside it, and no others. */
export function readBeside(file: string): string {
  try {
    return readFileSync(path.join(import.meta.dirname, file), "utf8");
  } catch {
    throw new SettlementError("SCENARIO_FILE_UNREADABLE", { file, problem: phrase("file.missing") });
  }
}

/** Everything that is wrong with a scenario; the test fails where nothing is. */
export function mistakesIn(
  content: string | Uint8Array,
  options: Partial<Pick<ReadOptions, "set" | "seed">> = {},
): ScenarioInvalid {
  try {
    readScenario(content, { file: "broken.yaml", readFile: readBeside, ...options });
  } catch (error) {
    if (error instanceof ScenarioInvalid) return error;
    throw error;
  }
  throw new AssertionError("the scenario was not refused");
}

/** `line:column CODE, ...`, with the file where it is another one. */
export function placesOf({ problems }: ScenarioInvalid): string {
  return problems
    .map(({ error: { code, place } }) => {
      const { file = "", line = 0, column = 0 } = place ?? {};
      return `${file === "broken.yaml" ? "" : `${file}:`}${line}:${column} ${code}`;
    })
    .join(", ");
}
