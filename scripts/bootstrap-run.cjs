// Decides what is missing, has it installed, and hands over to the command. When nothing is missing, this file and
// bootstrap-state.cjs are all that is loaded.
"use strict";

const { spawn } = require("node:child_process");
const { closeSync, openSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");
const {
  EnvironmentError,
  MAKE_WRITABLE,
  ROOT,
  findNode,
  mismatch,
  readJson,
  withFoldersFirst,
} = require("./bootstrap-state.cjs");

const NOT_WRITABLE = ["EACCES", "EPERM", "EROFS"];
const FORWARDED_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

module.exports = function bootstrap([command, ...commandArguments]) {
  try {
    if (command === undefined)
      throw new EnvironmentError("Say what to run: a script file or a package binary.");
    let node = findNode();
    if (node === undefined || mismatch() !== undefined) node = require("./bootstrap-install.cjs").prepare();
    handOver(node, entryFile(command), commandArguments);
  } catch (error) {
    process.stderr.write(`corridor: ${sentence(error)}\n`);
    process.exitCode = 3;
  }
};

function sentence(error) {
  if (error instanceof EnvironmentError) return error.message;
  if (NOT_WRITABLE.includes(error.code)) return `no permission for ${error.path}. ${MAKE_WRITABLE}`;
  if (error.code === "ENOSPC")
    return `the disk is full (${error.path}). Make room and run the command again.`;
  throw error;
}

/** A script by its path, or a package's binary by its name: run with node directly, which spares npx half a second. */
function entryFile(command) {
  if (/\.[cm]?[jt]s$/.test(command)) return resolve(ROOT, command);
  const folder = join(ROOT, "node_modules", command);
  const { bin } = readJson(join(folder, "package.json")) ?? {};
  const file = typeof bin === "string" ? bin : bin?.[command];
  if (file === undefined) {
    throw new EnvironmentError(
      `"${command}" is neither a script file nor the binary of an installed package.`,
    );
  }
  return join(folder, file);
}

function handOver(node, entry, commandArguments) {
  const child = spawn(node.path, [entry, ...commandArguments], {
    stdio: "inherit",
    env: environmentFor(node),
  });
  for (const signal of FORWARDED_SIGNALS) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !hasTerminal()) child.kill(signal);
    });
  }
  child.on("error", (error) => {
    process.stderr.write(
      `corridor: ${node.path} does not start (${error.code}). Delete .node and try again.\n`,
    );
    process.exitCode = 3;
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    // The caller must see death by a signal as such, not as an exit code of ours.
    for (const forwarded of FORWARDED_SIGNALS) process.removeAllListeners(forwarded);
    process.kill(process.pid, signal);
  });
}

/** A terminal sends Ctrl-C to the child as well; passing it on would deliver it twice. */
function hasTerminal() {
  if (process.platform === "win32") return true;
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}

/** The right Node and the project's binaries come first for whatever the command itself starts. */
function environmentFor(node) {
  const env = withFoldersFirst([dirname(node.path), join(ROOT, "node_modules", ".bin")]);
  // From a terminal Hardhat would report its use; this project needs no network once it is installed.
  env.HARDHAT_DISABLE_TELEMETRY = env.HARDHAT_DISABLE_TELEMETRY ?? "true";
  if (!node.runsTypeScript) {
    const flags = "--experimental-strip-types --disable-warning=ExperimentalWarning";
    env.NODE_OPTIONS = [env.NODE_OPTIONS, flags].filter(Boolean).join(" ");
  }
  return env;
}
