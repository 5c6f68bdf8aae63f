import { overrideTask } from "hardhat/config";
import type { TaskOverrideDefinition } from "hardhat/types/tasks";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { EXIT_CODES } from "../../src/cli/exit-codes.ts";

/**
 * Hardhat ends with 1 where it does not understand a command line, and 1 is a failed expectation to those who call
 * `settle`. Where the process ends with 1 before any task has begun, it ends with 2 instead.
 *
 * @returns Overrides of the `settle` tasks, which note that one has begun.
 */
export function usageExit(): TaskOverrideDefinition[] {
  let begun = false;
  if (process.argv.includes("settle")) {
    process.once("exit", (code) => {
      if (code === EXIT_CODES.expectation && !begun) process.exitCode = EXIT_CODES.input;
    });
  }
  return COMMANDS.map(({ name }) =>
    overrideTask(["settle", name])
      .setAction(async () => {
        begun = true;
        return { default: (values, _runtime, runSuper) => runSuper(values) };
      })
      .build(),
  );
}
