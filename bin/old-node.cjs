// The line to paste where the Node of this machine is too old. npm decides by the Node that it runs on which of Hardhat's
// optional packages it installs: under an old one it leaves out the chain, so that a newer Node alone does not help.
"use strict";

const { existsSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, sep } = require("node:path");
const { NEEDED_NODE, NODE_PACKAGES } = require("./node-packages.cjs");

/** How a package manager installs again what it left out; npm under each name that is not here. */
const REINSTALL = { pnpm: "pnpm install --force", yarn: "yarn install --force" };

/**
 * @param {{ root: string, version: string, args: string[], cwd: string, env: Record<string, string | undefined>,
 *   platform: string, arch: string, node: string }} started The package's folder and version, and how it was called.
 */
function adviceFor({ root, version, args, cwd, env, platform, arch, node }) {
  const [folder] = root.split(`${sep}node_modules${sep}`);
  const words = args.map((word) => quoted(word, platform));
  const inProject = !root.includes(`${sep}_npx${sep}`) && isProjectOf(cwd, folder, root);
  const lines = inProject
    ? linesOfProject(newerNode(platform, arch), env, hasChain(root))
    : [lineOfNoProject(newerNode(platform, arch), version)];
  const last = [lines.pop(), ...words].join(" ");
  // PowerShell 5 has no &&.
  const paste = platform === "win32" ? [...lines, last].join("\n") : [...lines, last].join(" && ");
  return `corridor: Node ${node} is older than ${NEEDED_NODE}. Run it by a newer one:\n${paste}\n`;
}

/** npx with a newer Node before whatever follows; on Windows npx.cmd would take the Node beside itself, so npm comes too. */
function newerNode(platform, arch) {
  const { name, version } = NODE_PACKAGES[`${platform}-${arch}`] ?? { name: "node", version: "24" };
  return `npx -y -p ${name}@${version}${platform === "win32" ? " -p npm@11" : ""}`;
}

/** In a project npx takes what is installed there. */
function linesOfProject(npx, env, chain) {
  const run = `${npx} -- corridor`;
  if (chain) return [run];
  const [manager] = (env.npm_config_user_agent ?? "").split("/");
  return [`${npx} -- ${REINSTALL[manager] ?? "npm install"}`, run];
}

/**
 * Elsewhere the newer Node's npx installs another copy. Its version is written otherwise than anybody types it, because
 * npx keeps a copy for each way of writing, and that of `npx corridor` was made by the old Node.
 */
function lineOfNoProject(npx, version) {
  return `${npx} -- npx -y -p corridor@${version.replace(/\.\d+$/, ".x")} corridor`;
}

/** Whether the package is installed in the folder from which it was called, or in one above it. */
function isProjectOf(cwd, folder, root) {
  return (
    folder !== root &&
    (cwd === folder || cwd.startsWith(folder + sep)) &&
    existsSync(join(folder, "package.json"))
  );
}

/** Whether the binary of Hardhat's chain is installed, for whichever platform. */
function hasChain(root) {
  try {
    const hardhat = createRequire(join(root, "package.json")).resolve("hardhat/package.json");
    const chain = createRequire(hardhat).resolve("@nomicfoundation/edr");
    const { optionalDependencies } = require(join(chain, "../package.json"));
    return Object.keys(optionalDependencies).some((name) => isInstalled(name, chain));
  } catch {
    return false;
  }
}

function isInstalled(name, from) {
  try {
    createRequire(from).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** A word as a shell takes it. */
function quoted(word, platform) {
  if (/^[\w@+=:,./-]+$/.test(word)) return word;
  return platform === "win32" ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

module.exports = { adviceFor };
