// Starts the command line of an installed package where this Node can run it, and names the way where it cannot.
"use strict";

const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { isRightNode } = require("./node-packages.cjs");

const EXIT_ENVIRONMENT = 3;

/** @param {string} root The package's folder. */
module.exports = function start(root) {
  if (isRightNode(process.versions.node)) {
    void import(pathToFileURL(join(root, "dist/cli/main.js")).href);
    return;
  }
  const { adviceFor } = require("./old-node.cjs");
  const { version } = require("../package.json");
  process.stderr.write(adviceFor({ root, version, args: process.argv.slice(2), ...surroundings() }));
  process.exitCode = EXIT_ENVIRONMENT;
};

/** What of this process decides how a newer Node is had. */
function surroundings() {
  const { env, platform, arch, versions } = process;
  return { cwd: process.cwd(), env, platform, arch, node: versions.node };
}
