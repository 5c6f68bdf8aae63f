import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { calledByHardhat } from "./called-as.ts";
import { TERMINAL, type CommandContext } from "./command.ts";
import type { Command, CommandValues } from "./commands/command.ts";

/** The context of a command that Hardhat calls. */
export function contextOf({ globalOptions }: HardhatRuntimeEnvironment): CommandContext {
  // Hardhat's own -v sets a level that -vv leaves at its default, and CI turns stack traces on: so the arguments
  // themselves are read, unless they are those of a program that runs the task by itself.
  const given = process.argv.includes("settle") ? process.argv : [];
  return {
    terminal: TERMINAL,
    calledAs: calledByHardhat({ env: process.env }),
    stackTraces: given.includes("--show-stack-traces"),
    network: globalOptions.network,
    verbosity: given.includes("-vv") ? 2 : given.includes("-v") ? 1 : 0,
  };
}

/** Values as Hardhat gives them: an option that may be given several times comes once, or empty. */
export function valuesOf({ options }: Command, values: CommandValues): CommandValues {
  const given = Object.entries(values).map(([name, value]): [string, CommandValues[string]] => [
    name,
    options[name]?.many === true ? ([value].flat().filter((one) => one !== "") as string[]) : value,
  ]);
  return Object.fromEntries(given);
}
