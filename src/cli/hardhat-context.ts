import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { Rpc } from "../chain/rpc.ts";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { connectionRpc } from "../hardhat/connection-rpc.ts";
import { calledByHardhat } from "./called-as.ts";
import { TERMINAL, type CommandContext } from "./command.ts";
import type { Command, CommandValues } from "./commands/command.ts";

/** The context of a command that Hardhat calls. */
export function contextOf(runtime: HardhatRuntimeEnvironment): CommandContext {
  // Hardhat's own -v sets a level that -vv leaves at its default, and CI turns stack traces on: so the arguments
  // themselves are read, unless they are those of a program that runs the task by itself.
  const given = process.argv.includes("settle") ? process.argv : [];
  return {
    terminal: TERMINAL,
    calledAs: calledByHardhat({ env: process.env }),
    stackTraces: given.includes("--show-stack-traces"),
    network: runtime.globalOptions.network,
    openNetwork: (name) => openConfigured(runtime, name),
    verbosity: given.includes("-vv") ? 2 : given.includes("-v") ? 1 : 0,
  };
}

/**
 * Opens a network of the project.
 *
 * @throws OPTION_INVALID with the networks that there are; NODE_UNREACHABLE, NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD
 */
async function openConfigured(
  { config, network }: Pick<HardhatRuntimeEnvironment, "config" | "network">,
  name: string,
): Promise<Rpc> {
  const known = Object.keys(config.networks);
  if (!known.includes(name))
    throw new SettlementError("OPTION_INVALID", { option: "--network", value: name, known: list(known) });
  const connection = await network.create(name);
  try {
    return await connectionRpc(connection, () => connection.close());
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Values as Hardhat gives them: an option that may be given several times comes once, or empty. */
export function valuesOf({ options }: Command, values: CommandValues): CommandValues {
  const given = Object.entries(values).map(([name, value]): [string, CommandValues[string]] => [
    name,
    options[name]?.many === true ? ([value].flat().filter((one) => one !== "") as string[]) : value,
  ]);
  return Object.fromEntries(given);
}
