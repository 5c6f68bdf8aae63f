import fs from "node:fs";
import path from "node:path";
import { phrase, type Parameter, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { MOST_TEXT_BYTES } from "./input-caps.ts";
import type { Place } from "./place.ts";
import { ownValue } from "../own-value.ts";

/** Why a file could not be read or written. */
const PROBLEMS: Readonly<Record<string, Phrase>> = {
  EACCES: phrase("file.denied"),
  EFBIG: phrase("file.large"),
  EISDIR: phrase("file.folder"),
  ELOOP: phrase("file.loop"),
  ENAMETOOLONG: phrase("file.long"),
  EDQUOT: phrase("disk.full"),
  ENOSPC: phrase("disk.full"),
  ENOTDIR: phrase("file.not-folder"),
  EPERM: phrase("file.denied"),
  EPIPE: phrase("pipe.closed"),
  EROFS: phrase("disk.read-only"),
};

/** Why the disk refused, in words. @param kind What was looked for. */
function fileProblem(cause: unknown, kind: "file" | "file or folder"): Parameter {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (code === "ENOENT") return phrase(kind === "file" ? "file.missing" : "file.missing-or-folder");
  return ownValue(PROBLEMS, code) ?? code;
}

/** A path as the caller meant it: npm itself goes to the package's folder before it starts a script. */
export function calledPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? ".", file);
}

/** A path that is there, from here or from where the command was called. */
export function existingPath(file: string): string {
  return fs.existsSync(file) ? file : calledPath(file);
}

/** Whether there is something at a path, from here or from where the command was called. */
export function isThere(file: string): boolean {
  return fs.existsSync(existingPath(file));
}

/** Whether a path is that of a file; not where it cannot be looked at. */
export function isFile(file: string): boolean {
  try {
    return fs.statSync(existingPath(file)).isFile();
  } catch {
    return false;
  }
}

/** Whether a path is that of a folder; not where it cannot be looked at. */
export function isFolder(file: string): boolean {
  return fs.statSync(existingPath(file), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Codes under which a file that cannot be read is refused. */
type UnreadableCode = "FILE_UNREADABLE" | "SCENARIO_FILE_UNREADABLE" | "VECTOR_FILE_UNREADABLE";

/**
 * A file's bytes, as many as are allowed: what is longer, or never ends as a device does not, is refused and not read.
 *
 * @param found Where it is; `file` is how the caller named it.
 * @param most Bytes, inclusive.
 * @throws `code`, with what is wrong in words.
 */
export function readBytes(
  found: string,
  file: string,
  code: UnreadableCode,
  most: number = MOST_TEXT_BYTES,
): Buffer {
  let bytes: Buffer | undefined;
  try {
    bytes = bytesUpTo(found, most);
  } catch (cause) {
    // A trace may be looked for in a folder that is missing; the others are files alone.
    const problem = fileProblem(cause, code === "FILE_UNREADABLE" ? "file or folder" : "file");
    throw new SettlementError(code, { file, problem }, { cause });
  }
  if (bytes === undefined)
    throw new SettlementError(code, { file, problem: phrase("file.beyond", { most }) });
  return bytes;
}

/** Bytes that are asked for at a time. */
const PIECE = 1 << 20;

/** What came out of pipes, by their paths: it comes once, and a command may look at what it was given several times. */
const piped = new Map<string, Buffer>();

/** Nothing where there are more. */
function bytesUpTo(found: string, most: number): Buffer | undefined {
  const known = piped.get(found);
  if (known !== undefined) return known.length > most ? undefined : known;
  const opened = fs.openSync(found, "r");
  try {
    const stat = fs.fstatSync(opened);
    if (stat.isFile() && stat.size > most) return undefined;
    const bytes = readUpTo(opened, most);
    if (bytes !== undefined && !stat.isFile()) piped.set(found, bytes);
    return bytes;
  } finally {
    fs.closeSync(opened);
  }
}

/** All that comes, a pipe's too; nothing where there is more. */
function readUpTo(opened: number, most: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    // One more than is allowed shows that there is more.
    const piece = Buffer.allocUnsafe(Math.min(PIECE, most + 1 - size));
    const read = fs.readSync(opened, piece);
    if (read === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, read));
    size += read;
    if (size > most) return undefined;
  }
}

/** The names in a folder, in order. @throws `code`, as `readBytes`. */
export function namesInFolder(found: string, folder: string, code: UnreadableCode): string[] {
  try {
    return fs.readdirSync(found).toSorted();
  } catch (cause) {
    throw new SettlementError(
      code,
      { file: folder, problem: fileProblem(cause, "file or folder") },
      { cause },
    );
  }
}

/** A text that the caller named, from here or from where the command was called. @throws `code` */
export function readText(file: string, code: UnreadableCode, most: number = MOST_TEXT_BYTES): string {
  return readBytes(existingPath(file), file, code, most).toString("utf8");
}

/**
 * Writes a file piece by piece, as the pieces are made, and the folders that it is in. It takes its name once it is
 * whole: until then it lies beside it under another, and what cannot be finished is removed.
 *
 * @param file As the caller named it.
 * @param place Where that leads; a stream, such as a pipe, is written straight into.
 * @throws FILE_UNWRITABLE
 */
export function writeChunks(file: string, place: Place, chunks: Iterable<string | Uint8Array>): void {
  if (place.kind === "stream") {
    const descriptor = ownDescriptor(place.path);
    if (descriptor === undefined) fill(file, place.path, "a", chunks);
    else for (const chunk of chunks) writing(file, () => writeAll(descriptor, chunk));
    return;
  }
  const folder = path.dirname(place.path);
  const made = writing(file, () => fs.mkdirSync(folder, { recursive: true }));
  const unfinished = path.join(folder, `.corridor-${process.pid}-${(written += 1)}.tmp`);
  try {
    // Renaming asks only the folder; a file that is protected stays.
    if (place.kind === "file") writing(file, () => fs.accessSync(place.path, fs.constants.W_OK));
    fill(file, unfinished, "wx", chunks);
    writing(file, () => {
      if (place.kind === "file") fs.chmodSync(unfinished, fs.statSync(place.path).mode);
      fs.renameSync(unfinished, place.path);
    });
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    removeEmpty(folder, made);
    throw error;
  }
}

/** Files written by this process, so that no two have one name while they are made. */
let written = 0;

function fill(file: string, full: string, flag: "a" | "wx", chunks: Iterable<string | Uint8Array>): void {
  const opened = writing(file, () => fs.openSync(full, flag));
  try {
    for (const chunk of chunks) writing(file, () => fs.writeFileSync(opened, chunk));
  } finally {
    writing(file, () => fs.closeSync(opened));
  }
}

/** The number under which this process has a stream open already: a socket cannot be opened a second time by its path. */
function ownDescriptor(full: string): number | undefined {
  const [, name, number] = /^\/(?:dev|proc\/self)\/(?:(stdout|stderr)|fd\/(\d+))$/.exec(full) ?? [];
  if (name !== undefined) return name === "stdout" ? 1 : 2;
  return number === undefined ? undefined : Number(number);
}

/** Milliseconds until a reader that is slow is tried again. */
const PAUSE = 5;

/** Writes all of a text, however slow its reader is. */
function writeAll(descriptor: number, chunk: string | Uint8Array): void {
  let rest = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(descriptor, rest));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EAGAIN") throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Removes the folders that were made for a file, from the innermost out, as far as nothing else is in them. */
export function removeEmpty(folder: string, made: string | undefined): void {
  if (made === undefined || !folder.startsWith(made)) return;
  try {
    fs.rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(path.dirname(folder), made);
}

/** What the disk refuses, as an error of ours; what makes the pieces keeps its own errors. */
function writing<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** @param cause What the system said. */
export function unwritable(file: string, cause: unknown): SettlementError {
  return new SettlementError(
    "FILE_UNWRITABLE",
    { file, problem: fileProblem(cause, "file or folder") },
    { cause },
  );
}
