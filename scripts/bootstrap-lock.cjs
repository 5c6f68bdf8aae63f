// One process at a time: two commands started side by side in a fresh clone must not install into one folder.
"use strict";

const { readFileSync, rmSync, statSync, writeFileSync } = require("node:fs");

const PAUSE_MS = 200;
const UNWRITTEN_MS = 5000;

/** Runs `work` while holding the lock file, which carries the holder's process id. */
function withLock(path, say, work) {
  let told = false;
  while (!acquire(path)) {
    if (!told) say("waiting for another start of this project to finish installing ...");
    told = true;
    // Synchronous, as everything that installs is.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderIsAlive(path)) rmSync(path, { force: true });
    return false;
  }
}

function holderIsAlive(path) {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    // Without a process id in it the lock is either being written now, or was left by a full disk.
    if (holder === 0) return Date.now() - statSync(path).mtimeMs < UNWRITTEN_MS;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // A live process of another user; or the lock is gone by now, which the next attempt finds out.
    return error.code === "EPERM" || error.code === "ENOENT";
  }
}

module.exports = { withLock };
