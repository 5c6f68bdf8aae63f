import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { helpText } from "../src/cli/commands/help-text.ts";
import { COMMANDS } from "../src/cli/commands/table.ts";
import { PACKAGE_ROOT } from "../src/chain/package-root.ts";
import corridor from "../src/plugin.ts";

/** The tasks of a project, each with the plugins that act in it. */
async function tasksWith(plugins: (typeof corridor)[]): Promise<ReadonlyMap<string, unknown>> {
  const { tasks } = await createHardhatRuntimeEnvironment({ plugins });
  return new Map(
    [...tasks.rootTasks].map(([name, { actions }]) => [name, actions.map(({ pluginId }) => pluginId)]),
  );
}

describe("the Hardhat plugin", () => {
  it("adds the settle tasks to a project, and changes no other", async () => {
    const [plain, host] = await Promise.all([tasksWith([]), tasksWith([corridor])]);
    expect([...host.keys()].filter((name) => !plain.has(name))).to.deep.equal(["settle"]);
    for (const [name, actions] of plain) expect(host.get(name), name).to.deep.equal(actions);
    expect(Object.keys(corridor.hookHandlers ?? {})).to.deep.equal(["network"]);
    const { default: handlers } = (await corridor.hookHandlers?.network?.()) ?? {};
    expect(Object.keys((await handlers?.()) ?? {})).to.deep.equal(["newConnection"]);
    const { tasks } = await createHardhatRuntimeEnvironment({ plugins: [corridor] });
    const subtasks = [...tasks.getTask("settle").subtasks.keys()];
    expect(subtasks.toSorted()).to.deep.equal(COMMANDS.map(({ name }) => name).toSorted());
  });

  it("describes what commands take as Hardhat takes it", async () => {
    const { tasks } = await createHardhatRuntimeEnvironment({ plugins: [corridor] });
    for (const command of COMMANDS) {
      const { options, positionalArguments } = tasks.getTask(["settle", command.name]);
      expect([...options.keys()], command.name).to.have.members(Object.keys(command.options));
      expect(positionalArguments.map(({ name }) => name)).to.deep.equal(Object.keys(command.arguments));
      for (const [name, { many, choices = [] }] of Object.entries(command.options)) {
        const { description = "" } = options.get(name) ?? {};
        if (many) expect(description).to.contain("several with commas between them");
        expect(description).to.contain(choices.join(", "));
        expect(helpText(command, "en").options[name]).to.not.contain("commas between");
      }
    }
  });

  it("registers nothing while it is loaded, whatever the arguments are", () => {
    const program = `
      const listeners = () => JSON.stringify(process.eventNames().map((name) => [name, process.listenerCount(name)]));
      const before = listeners();
      await import("./src/plugin.ts");
      console.log(before === listeners());`;
    const run = ["--input-type=module", "--eval", program, "--", "settle", "run", "-vv"];
    expect(execFileSync(process.execPath, run, { cwd: PACKAGE_ROOT, encoding: "utf8" })).to.equal("true\n");
  });
});
