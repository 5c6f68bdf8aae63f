// What is here already: the Node that runs, the Node under .node, and whether node_modules matches the lock file.
"use strict";

const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { delimiter, join, resolve } = require("node:path");
const { NEEDED_NODE, NODE_PACKAGES, isRightNode } = require("../bin/node-packages.cjs");

const ROOT = resolve(__dirname, "..");

const MAKE_WRITABLE = "Make the project's folder writable for this user and run the command again.";

/** The machine lacks something: the message gives the remedy, and the exit code is 3. */
class EnvironmentError extends Error {}

function atLeast(version, major, minor) {
  const [hasMajor, hasMinor] = version.split(".").map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}

/** Node strips types by itself from 22.18 and 23.6 on; before, a flag asks for it. */
const runsTypeScript = (version) => atLeast(version, 22, 18) && !/^23\.[0-5]\./.test(version);

const describeNode = (path, version) => ({ path, version, runsTypeScript: runsTypeScript(version) });

function nodePackage() {
  return NODE_PACKAGES[`${process.platform}-${process.arch}`];
}

/** The running Node if it will do, else the one fetched earlier, else undefined. */
function findNode() {
  if (isRightNode(process.versions.node)) return describeNode(process.execPath, process.versions.node);
  const wanted = nodePackage();
  return wanted && fetchedNode(join(ROOT, ".node", "node_modules", wanted.name));
}

function fetchedNode(folder) {
  const manifest = readJson(join(folder, "package.json"));
  const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (manifest === undefined || !isRightNode(manifest.version) || !existsSync(path)) return undefined;
  return describeNode(path, manifest.version);
}

/**
 * Why node_modules is not what package-lock.json asks for, in a few words, or undefined. Compared by content with
 * npm's own record of what it installed: file times mean nothing after a clone, a copy or a checkout.
 */
function mismatch() {
  const lock = readJson(join(ROOT, "package-lock.json"));
  if (lock === undefined)
    throw new EnvironmentError("package-lock.json is missing or unreadable; restore it from git.");
  const installed = readJson(join(ROOT, "node_modules", ".package-lock.json"));
  if (installed === undefined) return "node_modules is missing or incomplete";
  for (const [place, wanted] of Object.entries(lock.packages)) {
    if (place === "" || wanted.optional) continue;
    const found = installed.packages[place];
    if (found === undefined) return `${place} is not installed`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${place} is ${found.version}, not ${wanted.version} as locked`;
    }
    if (!existsSync(join(ROOT, place, "package.json"))) return `${place} is damaged`;
  }
  return missingChain(lock);
}

/** npm under an old Node leaves out the native part of Hardhat's chain without a word. */
function missingChain(lock) {
  const forThisPlatform = Object.entries(lock.packages).filter(
    ([place, { os, cpu }]) =>
      place.startsWith("node_modules/@nomicfoundation/edr-") &&
      os.includes(process.platform) &&
      cpu.includes(process.arch),
  );
  // glibc and musl each have one; npm installs the one that fits.
  const isPresent = forThisPlatform.some(([place]) => hasBinary(join(ROOT, place)));
  if (forThisPlatform.length === 0 || isPresent) return undefined;
  return `${forThisPlatform[0][0]} is not installed (npm leaves it out under an old Node)`;
}

const hasBinary = (folder) =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".node"));

/** The environment with these folders first on its PATH. */
function withFoldersFirst(folders) {
  const env = { ...process.env };
  // Windows spells it Path; adding a second spelling would leave two of them.
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[key] = [...folders, env[key]].filter(Boolean).join(delimiter);
  return env;
}

/** The parsed file, or undefined where it is missing or cut off. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

module.exports = {
  EnvironmentError,
  MAKE_WRITABLE,
  NEEDED_NODE,
  ROOT,
  fetchedNode,
  findNode,
  mismatch,
  nodePackage,
  readJson,
  withFoldersFirst,
};
