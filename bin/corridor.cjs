#!/usr/bin/env node
// The command `corridor`. In a clone it goes by the bootstrap, which fetches what is missing; an installed package brings
// everything but Node.
"use strict";

const { existsSync } = require("node:fs");
const { join, resolve } = require("node:path");

const ROOT = resolve(__dirname, "..");
const BOOTSTRAP = join(ROOT, "scripts/bootstrap.cjs");

if (existsSync(BOOTSTRAP)) {
  process.argv.splice(1, 1, BOOTSTRAP, "src/cli/main.ts");
  require(BOOTSTRAP);
} else {
  require("./installed.cjs")(join(ROOT, "dist/cli/main.js"));
}
