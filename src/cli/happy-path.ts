import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { readScenarioFile } from "./read-scenario-file.ts";

/** The first scenario of the library, which `npm start` runs. */
export function happyPath(): Scenario {
  return readScenarioFile(path.join(PACKAGE_ROOT, "scenarios/01-happy-path.yaml"));
}
