// Fetches a right Node into .node and runs `npm ci` under it. Loaded only when one of the two is to be done.
"use strict";

const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
const state = require("./bootstrap-state.cjs");
const { withLock } = require("./bootstrap-lock.cjs");

const { EnvironmentError, MAKE_WRITABLE, NEEDED_NODE, ROOT } = state;
const { fetchedNode, findNode, mismatch, nodePackage, withFoldersFirst } = state;

const STORE = join(ROOT, ".node");
const BY_HAND = `Install Node ${NEEDED_NODE} or newer by hand (https://nodejs.org) and run the command again`;
// npm's default pauses between attempts add up to more than a minute before it reports a missing network.
const QUIETLY = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retry-mintimeout=1000"];
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;
const NOT_CARRIED = /\b(E404|ETARGET)\b/;
const NOT_WRITABLE = /\b(EACCES|EPERM|EROFS)\b/;

/** Does whatever is missing, one process at a time, and returns the right Node. */
function prepare() {
  mkdirSync(STORE, { recursive: true });
  return withLock(join(STORE, "lock"), say, () => {
    // Another start may have done the work while this one waited.
    const node = findNode() ?? fetchNode();
    const reason = mismatch();
    if (reason !== undefined) installPackages(node, reason);
    return node;
  });
}

function fetchNode() {
  const wanted = nodePackage();
  const found = process.versions.node;
  if (wanted === undefined) {
    throw new EnvironmentError(
      `Hardhat needs Node ${NEEDED_NODE} or newer, this is ${found}, and npm carries no Node for ` +
        `${process.platform}-${process.arch}. ${BY_HAND}.`,
    );
  }
  const label = `${wanted.name}@${wanted.version}`;
  say(
    `Hardhat needs Node ${NEEDED_NODE} or newer and this is ${found}: fetching ${label} from npm into .node ...`,
  );
  const started = Date.now();
  // This process holds the lock, so what lies here is left from an interrupted start.
  for (const name of readdirSync(STORE)) if (name.startsWith("part-")) remove(join(STORE, name));
  const part = join(STORE, `part-${process.pid}`);
  mkdirSync(part);
  // npm installs into the nearest folder above that has a package.json, unless this one has.
  writeFileSync(join(part, "package.json"), "{}\n");
  const flags = ["--prefix", ".", "--no-save", "--prefer-offline", "--fetch-retry-maxtimeout=3000"];
  const result = npm(process.execPath, ["install", ...flags, ...QUIETLY, label], part);
  if (result.status !== 0) {
    remove(part);
    throw new EnvironmentError(whyNoNode(result, label));
  }
  return adoptNode(part, wanted, label, started);
}

function adoptNode(part, wanted, label, started) {
  const fresh = fetchedNode(join(part, "node_modules", wanted.name));
  const runs = fresh && spawnSync(fresh.path, ["--version"]).status === 0;
  if (!runs) {
    remove(part);
    throw new EnvironmentError(`${label} does not run on this machine. ${BY_HAND}.`);
  }
  // A rename is all or nothing: no start ever finds half a Node.
  const place = join(STORE, "node_modules");
  remove(place);
  renameSync(join(part, "node_modules"), place);
  remove(part);
  say(`fetched Node ${fresh.version} in ${seconds(started)}.`);
  return fetchedNode(join(place, wanted.name));
}

function whyNoNode({ output }, label) {
  if (UNREACHABLE.test(output)) {
    const cause = UNREACHABLE.exec(output)[0];
    return `the npm registry cannot be reached (${cause}), so ${label} cannot be fetched. Connect and run the command again, or: ${BY_HAND}.`;
  }
  if (NOT_CARRIED.test(output)) return `the npm registry in use does not carry ${label}. ${BY_HAND}.`;
  if (NOT_WRITABLE.test(output)) return notWritable(STORE);
  return `npm could not fetch ${label}:\n${lastLines(output)}\n${BY_HAND}.`;
}

function installPackages(node, reason) {
  say(`${reason}: running npm ci ...`);
  const started = Date.now();
  // The development dependencies are all there is, whatever NODE_ENV or the user's npm configuration leave out.
  const result = npm(node.path, ["ci", "--include=dev", "--include=optional", ...QUIETLY], ROOT);
  if (result.status !== 0) throw new EnvironmentError(whyNoPackages(result));
  const still = mismatch();
  if (still !== undefined) {
    throw new EnvironmentError(
      `npm ci ended without an error, yet ${still}. Delete node_modules and run the command again; ` +
        "if that changes nothing, see whether .npmrc or npm_config_ variables leave packages out.",
    );
  }
  say(`installed the packages in ${seconds(started)}.`);
}

function whyNoPackages({ output }) {
  if (NOT_WRITABLE.test(output)) return notWritable(join(ROOT, "node_modules"));
  const advice = UNREACHABLE.test(output)
    ? `The npm registry cannot be reached (${UNREACHABLE.exec(output)[0]}). Connect and run the command again.`
    : "Delete node_modules and run the command again; if npm says that package.json and package-lock.json differ, restore both from git.";
  return `npm ci failed:\n${lastLines(output)}\n${advice}`;
}

/** npm under the given Node, its output kept for the case that it fails. */
function npm(node, npmArguments, cwd) {
  const script = process.env.npm_execpath;
  // npm_execpath may also be yarn's or pnpm's.
  const known = script !== undefined && basename(script) === "npm-cli.js" && existsSync(script);
  const onWindows = process.platform === "win32";
  const options = { cwd, encoding: "utf8", maxBuffer: 1 << 28, env: withFoldersFirst([dirname(node)]) };
  const result = known
    ? spawnSync(node, [script, ...npmArguments], options)
    : // A .cmd file starts only through a shell; none of the arguments needs quoting.
      spawnSync(onWindows ? "npm.cmd" : "npm", npmArguments, { ...options, shell: onWindows });
  if (result.error?.code === "ENOENT") {
    throw new EnvironmentError(
      "npm is not found. Install Node with npm from https://nodejs.org and run the command again.",
    );
  }
  if (result.error !== undefined) throw result.error;
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

const notWritable = (path) => `no permission to write ${path}. ${MAKE_WRITABLE}`;

const lastLines = (output) => output.trimEnd().split("\n").slice(-15).join("\n");

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

function say(sentence) {
  process.stderr.write(`corridor: ${sentence}\n`);
}

module.exports = { prepare };
