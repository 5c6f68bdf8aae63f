// The example of the plugin: `corridor/hardhat` in a Hardhat project of its own, which the plugin leaves as it is.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answers, freePort, stop } from "../../test/clients/clients.ts";
import { ROOT } from "../check/run-tool.ts";
import { commandOf, install } from "./packed.ts";
import { commandPasses, report, run } from "./report.ts";

const EXAMPLE = "hardhat-project";
const PAGE = "docs/how-to/use-in-hardhat.md";

/** @param like A project that has the package installed. */
export async function hostProject(tarball: string, like: string): Promise<void> {
  const how = { page: PAGE, command: "npm install", first: ["package.json"], like };
  const project = await install(EXAMPLE, how, tarball);
  if (project === undefined) return;
  await commandPasses("a scenario runs in a Hardhat project", project, commandOf(PAGE, "npx hardhat"));
  cpSync(join(project, "payment.yaml"), join(project, "again.yaml"));
  await parallelRuns(project);
  const onNetwork = commandOf(PAGE, "npx hardhat settle run payment.yaml --network");
  await commandPasses("a scenario runs on a network of the project", project, onNetwork);
  await commandPasses(
    "the system settles on a network of the project",
    project,
    commandOf(PAGE, "node --test"),
  );
  await onANode(project);
  await commandPasses("the example's own script passes", project, "npm run settle");
  await unchanged(project);
  await compilesAsBefore(project);
}

/** Several scenarios run in processes of their own. */
async function parallelRuns(project: string): Promise<void> {
  const { code, all } = await run("npx hardhat settle run payment.yaml again.yaml", [], project, true);
  report("several scenarios run side by side there", code === 0 && all.includes("2/2") ? "" : all);
}

/** Against `npx hardhat node` of the project, at a port of its own. */
async function onANode(project: string): Promise<void> {
  const port = await freePort();
  const node = spawn(`npx hardhat node --hostname 127.0.0.1 --port ${port}`, {
    cwd: project,
    shell: true,
    detached: true,
    stdio: "ignore",
  });
  try {
    const silence = await answers(`http://127.0.0.1:${port}`, node);
    if (silence !== undefined) return report("the project's node starts", silence);
    const there = { NODE_URL: `http://127.0.0.1:${port}`, NETWORK: "localhost" };
    const variables = Object.entries(there).map(([name, value]) => `${name}=${value}`);
    for (const [what, command] of [
      ["a scenario runs on the project's node", "npx hardhat settle run payment.yaml --network localhost"],
      ["a node takes a scenario by its address", `npx corridor run payment.yaml --network ${there.NODE_URL}`],
      ["the system settles on the project's node", "node --test payment.test.ts"],
    ] as const) {
      const { code, all } = await run("env", [...variables, ...command.split(" ")], project);
      report(what, code === 0 ? "" : all);
    }
  } finally {
    stop(node);
  }
}

async function unchanged(project: string): Promise<void> {
  const { code, all } = await run(process.execPath, ["unchanged.ts"], project);
  report(
    "the plugin leaves listeners, tasks, hooks and ethers of the project as they were",
    code === 0 ? "" : all,
  );
}

/** A contract of a library that the compiler warns of: the project sees the same warnings with the plugin. */
async function compilesAsBefore(project: string): Promise<void> {
  const what = "the compiler prints the same with the plugin as without";
  const library = join(project, "node_modules/noisy-library");
  const header = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0;\n";
  mkdirSync(library);
  mkdirSync(join(project, "contracts"));
  writeFileSync(join(library, "package.json"), '{ "name": "noisy-library", "version": "1.0.0" }\n');
  writeFileSync(
    join(library, "Noisy.sol"),
    `${header}contract Noisy { function idle() external pure { uint256 unused; } }\n`,
  );
  writeFileSync(
    join(project, "contracts/Own.sol"),
    `${header}import {Noisy} from "noisy-library/Noisy.sol";\ncontract Own is Noisy {}\n`,
  );
  const solc = join(ROOT, "node_modules/solc/soljson.js");
  const compiler = { version: "0.8.37", path: solc, settings: { evmVersion: "cancun" } };
  const solidity = `solidity: { profiles: { default: ${JSON.stringify(compiler)} } }`;
  writeFileSync(join(project, "plain.config.ts"), `export default { ${solidity} };\n`);
  writeFileSync(
    join(project, "host.config.ts"),
    `import corridor from "corridor/hardhat";\nexport default { plugins: [corridor], ${solidity} };\n`,
  );
  const build = (config: string) => run(`npx hardhat build --force --config ${config}`, [], project, true);
  const plain = await build("plain.config.ts");
  const host = await build("host.config.ts");
  const warned = plain.code === 0 && plain.errors.includes("noisy-library");
  // Compared apart: which of the two comes first is left to the system.
  const same = host.out === plain.out && host.errors === plain.errors;
  report(what, warned && same ? "" : `without:\n${plain.all}\nwith:\n${host.all}`);
}
