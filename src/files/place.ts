import fs from "node:fs";
import path from "node:path";

/** What lies at a path: nothing yet, a file, a folder, or something that is written straight into (a pipe, a terminal). */
type Kind = "nothing" | "file" | "folder" | "stream";

/** Where a path leads, whichever way it is written. */
export interface Place {
  /** Absolute, with every link followed, also one to what is not there yet. */
  readonly path: string;
  readonly kind: Kind;
  /** Device and number of what is there: hard links share it, and names that differ in case only where they are one file. */
  readonly inode: string | undefined;
}

/** Links that are followed before a path counts as going in a circle. */
const MOST_LINKS = 40;

/** @param full An absolute path. */
export function placeOf(full: string): Place {
  const stat = statOf(full);
  const inode = stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
  // What a shell sends stdout into may be a file, which is written on and not replaced.
  const stream =
    stat !== undefined && !stat.isDirectory() && (!stat.isFile() || /^\/(?:dev|proc)\//.test(full));
  if (stream) return { path: full, kind: "stream", inode };
  const kind = stat === undefined ? "nothing" : stat.isDirectory() ? "folder" : "file";
  return { path: followed(full), kind, inode };
}

function statOf(full: string): fs.BigIntStats | undefined {
  try {
    return fs.statSync(full, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Whether two paths lead to one file, now or once both are written. */
export function isSamePlace(one: Place, other: Place): boolean {
  // What is thrown away may be thrown away twice.
  if (one.path === "/dev/null" && other.path === "/dev/null") return false;
  if (one.inode !== undefined && other.inode !== undefined)
    return one.inode === other.inode || one.path === other.path;
  return one.inode === other.inode && asOnAnySystem(one.path) === asOnAnySystem(other.path);
}

/** Whether one path leads through the other, as if that were a folder. */
export function isBelow(one: Place, folder: Place): boolean {
  return asOnAnySystem(one.path).startsWith(asOnAnySystem(folder.path) + path.sep);
}

/** Two names that differ in case, or in how an accent is composed, are one file on some systems. */
function asOnAnySystem(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** A path with its links followed, as far as it is there. */
function followed(full: string, links = 0): string {
  try {
    return fs.realpathSync.native(full);
  } catch {
    const folder = path.dirname(full);
    if (folder === full || links > MOST_LINKS) return full;
    const target = linkTarget(full);
    if (target !== undefined) return followed(path.resolve(folder, target), links + 1);
    return path.join(followed(folder, links), path.basename(full));
  }
}

function linkTarget(full: string): string | undefined {
  try {
    return fs.readlinkSync(full);
  } catch {
    return undefined;
  }
}
