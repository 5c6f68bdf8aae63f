// Every npm script starts here: `node scripts/bootstrap.cjs <script.ts | package binary> [arguments]`.
// This one file keeps to the oldest syntax, because an old Node must be able to parse it to report that it is too old.
"use strict";

var OLDEST_MAJOR = 18;

if (parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
  // Joined, because prettier ends a list of arguments with a comma, which Node 6 does not read.
  var sentences = [
    "corridor: Node " + process.versions.node + " is too old.",
    "Install Node 22.13 or newer from https://nodejs.org and run the command again.",
    "(From Node " + OLDEST_MAJOR + " on, the project fetches a right Node by itself.)",
  ];
  process.stderr.write(sentences.join(" ") + "\n");
  process.exit(3);
} else {
  require("./bootstrap-run.cjs")(process.argv.slice(2));
}
