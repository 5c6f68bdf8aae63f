#!/usr/bin/env node
// The command `corridor`. In a clone it goes by the bootstrap, which fetches what is missing; an installed package brings
// everything but Node. This one file keeps to the oldest syntax, so that an old Node can report that it is too old.
"use strict";

/* oxlint-disable unicorn/prefer-node-protocol -- Node 12 does not know it. */

var fs = require("fs");
var path = require("path");

var OLDEST_MAJOR = 18;
var ROOT = path.resolve(__dirname, "..");
var BOOTSTRAP = path.join(ROOT, "scripts/bootstrap.cjs");

if (fs.existsSync(BOOTSTRAP)) {
  process.argv.splice(1, 1, BOOTSTRAP, "src/cli/main.ts");
  require(BOOTSTRAP);
} else if (parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
  var sentence = "corridor: Node " + process.versions.node + " is too old. Install Node 22.13 or newer from ";
  process.stderr.write(sentence + "https://nodejs.org and run the command again.\n");
  process.exitCode = 3;
} else {
  require("./installed.cjs")(ROOT);
}
