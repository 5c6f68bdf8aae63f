import type { NewTaskActionFunction } from "hardhat/types/tasks";
import { SettlementError, type SourcePlace } from "../errors.ts";
import { ScenarioInvalid } from "../scenario/source/scenario-invalid.ts";
import { exitWith } from "./exit-with.ts";
import { readScenarioFile } from "./read-scenario-file.ts";

/** What `settle check` is told. */
export interface CheckArguments {
  readonly files: readonly string[];
  /** One JSON object instead of lines. */
  readonly json: boolean;
}

/** What is wrong with a file; nothing where it can be run. */
interface Checked {
  readonly file: string;
  readonly mistakes: readonly Mistake[];
}

interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly place?: SourcePlace;
}

/** `hardhat settle check FILE...`: ends with 0, or with 2 when a file cannot be run. */
const check: NewTaskActionFunction<{ files: string[]; json: boolean }> = (args) =>
  settleCheck(args, console.log);

/** @param print Takes what belongs on stdout: a line for every good file, or the JSON. */
export function settleCheck({ files, json }: CheckArguments, print: (text: string) => void): void {
  if (files.length === 0) {
    exitWith(new SettlementError("SCENARIOS_MISSING", { command: "check" }));
    return;
  }
  const checked = files.map((file) => checkFile(file, json ? () => {} : print, json));
  if (json)
    print(JSON.stringify({ valid: checked.every(({ mistakes }) => mistakes.length === 0), files: checked }));
}

function checkFile(file: string, print: (text: string) => void, json: boolean): Checked {
  try {
    const { steps, payments } = readScenarioFile(file);
    print(`${file}: good, ${counted(payments.length, "payment")}, ${counted(steps.length, "step")}`);
    return { file, mistakes: [] };
  } catch (error) {
    if (!(error instanceof SettlementError)) throw error;
    if (json) process.exitCode = 2;
    else exitWith(error);
    const errors =
      error instanceof ScenarioInvalid ? error.problems.map((problem) => problem.error) : [error];
    return { file, mistakes: errors.map(mistakeOf) };
  }
}

function mistakeOf({ code, message, place }: SettlementError): Mistake {
  return { code, message, ...(place === undefined ? {} : { place }) };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

export default check;
