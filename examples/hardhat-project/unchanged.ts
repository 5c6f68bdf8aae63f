// Compares this Hardhat with one that has no plugin; ends with 1 where the plugin changes more than it adds.
import assert from "node:assert/strict";
import { keccak256 } from "ethers";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";

const listeners = (): unknown =>
  [process, process.stdout, process.stderr].map((emitter) =>
    emitter.eventNames().map((name) => [String(name), emitter.listenerCount(name)]),
  );

const before = { listeners: listeners(), argv: [...process.argv], exitCode: process.exitCode };
// A command line of the project's own, in which nothing is meant for the plugin.
process.argv.push("settle", "-vv");
const { default: corridor } = await import("corridor/hardhat");
assert.deepEqual(listeners(), before.listeners, "loading the plugin added listeners");
process.argv.length = before.argv.length;

const plain = await createHardhatRuntimeEnvironment({});
const host = await createHardhatRuntimeEnvironment({ plugins: [corridor] });
assert.deepEqual(listeners(), before.listeners, "starting Hardhat with the plugin added listeners");
assert.equal(corridor.hookHandlers, undefined, "the plugin has hooks");
for (const [name, task] of plain.tasks.rootTasks) {
  const actions = host.tasks.getTask(name).actions.map(({ pluginId }) => pluginId);
  assert.deepEqual(
    actions,
    task.actions.map(({ pluginId }) => pluginId),
    `${name} has another action`,
  );
}
const added = [...host.tasks.rootTasks.keys()].filter((name) => !plain.tasks.rootTasks.has(name));
assert.deepEqual(added, ["settle"], "the plugin adds other tasks");

// From here on ethers throws where anything replaces its hash.
keccak256.lock();
await host.tasks.getTask(["settle", "run"]).run({ files: ["payment.yaml"] });
assert.equal(process.exitCode, 0, "settle run did not pass");
