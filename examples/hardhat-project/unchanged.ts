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
assert.deepEqual(Object.keys(corridor.hookHandlers ?? {}), ["network"], "the plugin has other hooks");
const [without, having] = [await plain.network.create(), await host.network.create()];
const extra = Object.keys(having).filter((key) => !Object.keys(without).includes(key));
assert.deepEqual(extra, ["corridor"], "a connection has more than its corridor");
for (const { provider } of [without, having])
  assert.equal(await provider.request({ method: "eth_blockNumber" }), "0x0", "something was sent");
await Promise.all([without.close(), having.close()]);
assert.deepEqual(listeners(), before.listeners, "opening a connection added listeners");
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
