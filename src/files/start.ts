import fs from "node:fs";
import path from "node:path";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { removeEmpty, unwritable } from "./disk.ts";
import type { StartFile } from "./templates.ts";

/**
 * Refuses a folder in which a start would meet files of others: one of its names is there already, also as a link that
 * leads nowhere, or a folder of its names is a link or a file.
 *
 * @param folder As the caller named it; `full` is where that is.
 * @throws START_TAKEN with all of them; START_NOT_FOLDER; FILE_UNWRITABLE
 */
export function refuseTaken(folder: string, full: string, files: readonly Pick<StartFile, "path">[]): void {
  const found = kindOf(full);
  if (found === "nothing") return;
  if (!isFolder(full)) throw new SettlementError("START_NOT_FOLDER", { folder });
  const taken = files.flatMap((file) => inTheWay(full, file.path));
  const names = [...new Set(taken)].toSorted();
  if (names.length > 0) throw new SettlementError("START_TAKEN", { folder, files: list(names) });
}

/** What is there at the path of a file, or on the way to it. */
function inTheWay(full: string, file: string): string[] {
  const names = file.split("/");
  for (let depth = 1; depth <= names.length; depth += 1) {
    const part = names.slice(0, depth).join("/");
    const kind = kindOf(path.join(full, part));
    if (kind === "nothing") return [];
    if (depth === names.length || kind !== "folder") return [part];
  }
  return [];
}

/** Without following a link. */
function kindOf(full: string): "nothing" | "folder" | "other" {
  try {
    return fs.lstatSync(full).isDirectory() ? "folder" : "other";
  } catch {
    return "nothing";
  }
}

function isFolder(full: string): boolean {
  try {
    return fs.statSync(full).isDirectory();
  } catch {
    return false;
  }
}

/** Signals that end a process where nothing takes them: in the middle of writing they would leave its half. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const hold = (): void => {};

/** Does work that ends at once, to its end. */
function uninterrupted(work: () => void): void {
  for (const signal of ENDING) process.on(signal, hold);
  try {
    work();
  } finally {
    for (const signal of ENDING) process.off(signal, hold);
  }
}

/**
 * Writes a start, all of it or nothing, also where it is interrupted meanwhile. The files are made in a folder beside their places; a new folder then takes its
 * name at once, and in one that is there each file takes its name only where nothing has it.
 *
 * @throws START_TAKEN, FILE_UNWRITABLE
 */
export function writeStart(folder: string, full: string, files: readonly StartFile[]): void {
  uninterrupted(() => writeAll(folder, full, files));
}

function writeAll(folder: string, full: string, files: readonly StartFile[]): void {
  const isNew = kindOf(full) === "nothing";
  const above = isNew ? path.dirname(full) : full;
  /** What takes back what was done so far, the last first. */
  const undo: (() => void)[] = [];
  try {
    const made = fs.mkdirSync(above, { recursive: true });
    undo.push(() => removeEmpty(above, made));
    const stage = fs.mkdtempSync(path.join(above, ".corridor-init-"));
    undo.push(() => fs.rmSync(stage, { recursive: true, force: true }));
    for (const { path: file, bytes } of files) {
      const place = path.join(stage, file);
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, bytes);
    }
    if (isNew) takeName(stage, full);
    else for (const file of files) putInPlace(path.join(stage, file.path), path.join(full, file.path), undo);
    fs.rmSync(stage, { recursive: true, force: true });
  } catch (cause) {
    for (const step of undo.toReversed()) step();
    // Put there by another program since it was looked at.
    if (["EEXIST", "ENOTEMPTY"].includes(String((cause as NodeJS.ErrnoException).code)))
      refuseTaken(folder, full, files);
    throw unwritable(folder, cause);
  }
}

/** A folder for the time being is its owner's alone; what it becomes is as any other. */
function takeName(stage: string, full: string): void {
  fs.chmodSync(stage, 0o777 & ~process.umask());
  fs.renameSync(stage, full);
}

/** A link fails where the name is taken, which renaming does not; disks without links are copied to. */
function putInPlace(from: string, to: string, undo: (() => void)[]): void {
  const folder = path.dirname(to);
  const made = fs.mkdirSync(folder, { recursive: true });
  undo.push(() => removeEmpty(folder, made));
  const remove = (): void => fs.rmSync(to, { force: true });
  try {
    fs.linkSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST" || fs.existsSync(to)) throw cause;
    undo.push(remove);
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    return;
  }
  undo.push(remove);
}
