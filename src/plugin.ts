import { emptyTask, task } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import type { NewTaskDefinition } from "hardhat/types/tasks";
import type { Command } from "./cli/commands/command.ts";
import { COMMANDS } from "./cli/commands/table.ts";

/**
 * The `settle` tasks, for `plugins` in a project's `hardhat.config.ts`. Loading it registers nothing else: no hook, no
 * listener, no other task. What a task does is loaded when the task is called.
 *
 * @example defineConfig({ plugins: [corridor] })
 */
const corridor: HardhatPlugin = {
  id: "corridor",
  npmPackage: "corridor",
  tasks: [emptyTask("settle", "Runs and checks settlements").build(), ...COMMANDS.map(taskOf)],
};

function taskOf({ name, help, arguments: positional, options, load }: Command): NewTaskDefinition {
  const building = task(["settle", name], help);
  for (const [argument, { help: description, many }] of Object.entries(positional))
    if (many) building.addVariadicArgument({ name: argument, description, defaultValue: [] });
    else building.addPositionalArgument({ name: argument, description });
  for (const [option, { help: description, flag, initial = "" }] of Object.entries(options))
    if (flag) building.addFlag({ name: option, description });
    else building.addOption({ name: option, description, defaultValue: initial });
  return building
    .setAction(async () => {
      const [action, { contextOf }] = await Promise.all([load(), import("./cli/hardhat-context.ts")]);
      return { default: (values, runtime) => action(values, contextOf(runtime)) };
    })
    .build();
}

export default corridor;
