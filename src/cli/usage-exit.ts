import type { NewTaskDefinition } from "hardhat/types/tasks";
import { EXIT_CODES } from "./exit-codes.ts";

/**
 * Hardhat ends with 1 where it does not understand a command line, and 1 is a failed expectation to those who call
 * `settle`. Where the process ends with 1 before any task has begun, it ends with 2 instead.
 *
 * @param tasks Those of `settle`.
 * @returns The tasks, which say when they begin.
 */
export function withUsageExit(tasks: readonly NewTaskDefinition[]): NewTaskDefinition[] {
  let begun = false;
  if (process.argv.includes("settle")) {
    process.once("exit", (code) => {
      if (code === EXIT_CODES.expectation && !begun) process.exitCode = EXIT_CODES.input;
    });
  }
  return tasks.map((task) => {
    const { action } = task;
    if (action === undefined) return task;
    return {
      ...task,
      action: () => {
        begun = true;
        return action();
      },
    };
  });
}
