import { emptyTask, task } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import type { NewTaskDefinition } from "hardhat/types/tasks";
import type { Command } from "./cli/commands/command.ts";
import { helpLanguage, helpText } from "./cli/commands/help-text.ts";
import { COMMANDS } from "./cli/commands/table.ts";
import type { Bilingual } from "./language.ts";

const SETTLE_HELP: Bilingual = { en: "Runs and checks settlements", zh: "运行与检查结算" };
const HELP_LANGUAGE = helpLanguage(process.argv, process.env);

export type { ConnectionCorridor } from "./hardhat/connection-corridor.ts";

/**
 * The `settle` tasks, and `corridor` on every connection of `network.create()`, for `plugins` in a project's
 * `hardhat.config.ts`. Loading it registers nothing else: no other hook, no listener, no other task. What they do is loaded
 * when they are called.
 *
 * @example defineConfig({ plugins: [corridor] })
 */
const corridor: HardhatPlugin = {
  id: "corridor",
  npmPackage: "corridor",
  hookHandlers: { network: () => import("./hardhat/network-hooks.ts") },
  tasks: [emptyTask("settle", SETTLE_HELP[HELP_LANGUAGE]).build(), ...COMMANDS.map(taskOf)],
};

function taskOf(command: Command): NewTaskDefinition {
  const { name, arguments: positional, options, load } = command;
  const text = helpText(command, HELP_LANGUAGE, "hardhat");
  const building = task(["settle", name], text.help);
  for (const [argument, { many }] of Object.entries(positional)) {
    const description = text.arguments[argument] ?? "";
    if (many) building.addVariadicArgument({ name: argument, description, defaultValue: [] });
    else building.addPositionalArgument({ name: argument, description });
  }
  for (const [option, { flag, initial = "" }] of Object.entries(options)) {
    const description = text.options[option] ?? "";
    if (flag) building.addFlag({ name: option, description });
    else building.addOption({ name: option, description, defaultValue: initial });
  }
  return building
    .setAction(async () => {
      const [action, { contextOf, valuesOf }] = await Promise.all([
        load(),
        import("./cli/hardhat-context.ts"),
      ]);
      return { default: (values, runtime) => action(valuesOf(command, values), contextOf(runtime)) };
    })
    .build();
}

export default corridor;
