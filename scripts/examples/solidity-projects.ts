// The examples of the contracts: imported in a project of its own, compiled by the project's compiler.
import { install } from "./packed.ts";
import { commandPasses, leaveOut, report, run } from "./report.ts";

const PAGE = "docs/how-to/use-the-contracts.md";
const HOW = { page: PAGE, command: "npm install", first: ["package.json"] };

/** Not in the lock file, because the binaries of other platforms are not in every registry. */
const FORGE = "@foundry-rs/forge-linux-amd64@1.7.1";

/** @param like A project that has the package installed. */
export async function solidityProjects(tarball: string, like: string): Promise<void> {
  const hardhat = await install("solidity-hardhat", { ...HOW, like }, tarball);
  if (hardhat !== undefined)
    await commandPasses("contracts that import the package's work in a Hardhat project", hardhat, "npm test");
  await inFoundry(tarball, hardhat);
}

async function inFoundry(tarball: string, like: string | undefined): Promise<void> {
  const what = "contracts that import the package's work in a Foundry project";
  const here = `${process.platform} ${process.arch}`;
  if (here !== "linux x64") return leaveOut(what, `forge on npm is for linux x64, and this is ${here}`);
  const project = await install("solidity-foundry", { ...HOW, like }, tarball);
  if (project === undefined) return;
  const version = await run(`npx -y -p ${FORGE} -- forge --version`, [], project, true);
  if (version.code !== 0) return leaveOut(what, "forge cannot be had from npm here");
  const { code, all } = await run(`npx -y -p ${FORGE} -- forge test`, [], project, true);
  report(what, code === 0 && /\b3 passed; 0 failed/.test(all) ? "" : all);
}
