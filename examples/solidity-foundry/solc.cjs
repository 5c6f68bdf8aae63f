#!/usr/bin/env node
// The compiler of npm, called as forge calls its own.
const solc = require("solc");
const { readFileSync, writeSync } = require("node:fs");

const version = solc.version().replace(/\.Emscripten.*/, ".Linux.gcc");
if (process.argv.includes("--version")) console.log(`solc, the solidity compiler\nVersion: ${version}`);
else {
  const output = Buffer.from(solc.compile(readFileSync(0, "utf8")));
  for (let at = 0; at < output.length;) at += writeSync(1, output, at);
}
