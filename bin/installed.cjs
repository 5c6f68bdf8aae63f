// Starts the command line of an installed package where this Node can run it, and names the way where it cannot.
"use strict";

const { pathToFileURL } = require("node:url");

/** As `engines` of package.json: what Hardhat needs. */
const NEEDED = [22, 13];

const EXIT_ENVIRONMENT = 3;

/** @param {string} main The compiled command line. */
module.exports = function start(main) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
    void import(pathToFileURL(main).href);
    return;
  }
  const again = ["npx -y -p node@24 -p corridor corridor", ...process.argv.slice(2).map(quoted)].join(" ");
  process.stderr.write(
    `corridor: Node ${process.versions.node} is older than ${NEEDED.join(".")}. Run it by a newer one:\n${again}\n`,
  );
  process.exitCode = EXIT_ENVIRONMENT;
};

/** A word as a shell takes it. @param {string} word */
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
