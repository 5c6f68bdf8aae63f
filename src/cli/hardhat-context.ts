import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { TERMINAL, type CommandContext } from "./command.ts";

/** The context of a command that Hardhat calls. */
export function contextOf({ globalOptions }: HardhatRuntimeEnvironment): CommandContext {
  // Hardhat's own -v sets a level that -vv leaves at its default, and CI turns stack traces on: so the arguments
  // themselves are read, unless they are those of a program that runs the task by itself.
  const given = process.argv.includes("settle") ? process.argv : [];
  return {
    terminal: TERMINAL,
    stackTraces: given.includes("--show-stack-traces"),
    network: globalOptions.network,
    verbosity: given.includes("-vv") ? 2 : given.includes("-v") ? 1 : 0,
  };
}
