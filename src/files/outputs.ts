import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";
import { calledPath, existingPath, unwritable, writeChunks } from "./disk.ts";
import { isOwnFile } from "./own-files.ts";
import { isBelow, isSamePlace, placeOf, type Place } from "./place.ts";

/** A file that a command reads or writes, as its user named it. */
interface Named {
  readonly file: string;
  readonly place: Place;
}

interface Claimed extends Named {
  readonly option: string;
  /** The scenario that it is made from; empty where it is made from all. */
  readonly source: string;
}

/**
 * The only way to write a file that a user named: none that the command reads, none that it writes a second time, and,
 * unless that is forced, none that this program did not write. Everything is claimed before anything runs.
 */
export class Outputs {
  readonly #force: boolean;
  readonly #read: Named[] = [];
  readonly #claimed: Claimed[] = [];

  /** @param force `--force`: files of others may be written over. */
  constructor(force: boolean) {
    this.#force = force;
    const redirected = placeOfStdout();
    if (redirected !== undefined)
      this.#claimed.push({ option: "stdout", file: "> ...", source: "", place: redirected });
  }

  /** Notes a file that the command reads, from here or from where the command was called. */
  reads(file: string): void {
    this.#read.push({ file, place: placeOf(path.resolve(existingPath(file))) });
  }

  /** Notes that the command prints data, and nothing else, on stdout. */
  prints(option: string): void {
    this.#claimed.push({ option, file: "", source: "", place: placeOf("/dev/stdout") });
  }

  /**
   * Notes a file that is to be written.
   *
   * @param option The option that names it, for messages.
   * @param source Two files of one name are one where they are made from one scenario.
   * @throws OUTPUT_IS_INPUT, OUTPUTS_SAME, OUTPUT_IS_FOLDER, OUTPUT_FOREIGN; FILE_UNWRITABLE below what is no folder
   */
  claim(option: string, file: string, source = ""): void {
    const full = calledPath(file);
    const place = placeOf(full);
    if (place.kind === "folder" || /[/\\]$/.test(file))
      throw new SettlementError("OUTPUT_IS_FOLDER", { option, file: withoutSlashes(file) });
    this.#refuseTaken({ option, file, source, place });
    if (place.kind === "file" && !this.#force && !isOwnFile(place.path)) {
      const target = full === place.path ? file : place.path;
      throw new SettlementError("OUTPUT_FOREIGN", { option, file, target });
    }
    refuseBelowFile(file, place);
    this.#claimed.push({ option, file, source, place });
  }

  /** @throws OUTPUT_IS_INPUT, OUTPUTS_SAME */
  #refuseTaken({ option, file, source, place }: Claimed): void {
    const input = this.#read.find((read) => isSamePlace(read.place, place));
    if (input !== undefined)
      throw new SettlementError("OUTPUT_IS_INPUT", { option, file, input: input.file });
    const other = this.#claimed.find(
      (one) =>
        isSamePlace(one.place, place) &&
        !isRepeated(one, option, source) &&
        // Who writes on stdout by its name means it.
        !(one.option === "stdout" && place.kind === "stream"),
    );
    const nested = this.#claimed.find(
      (one) => one.place.kind !== "stream" && (isBelow(one.place, place) || isBelow(place, one.place)),
    );
    const clash = other ?? nested;
    if (clash !== undefined) {
      const left = `${clash.option} ${clash.file}`.trim();
      throw new SettlementError("OUTPUTS_SAME", { left, right: `${option} ${file}` });
    }
  }

  /**
   * Writes a file, claimed before or now, and the folders that it is in: piece by piece, as the pieces are made.
   *
   * @throws as `claim`; FILE_UNWRITABLE
   */
  write(option: string, file: string, chunks: Iterable<string | Uint8Array>): void {
    const place = placeOf(calledPath(file));
    if (!this.#claimed.some((one) => one.file === file && one.option === option)) this.claim(option, file);
    writeChunks(file, place, chunks);
  }
}

/** A path without the slashes that it ends with; one of slashes alone as it is. */
function withoutSlashes(file: string): string {
  let end = file.length;
  while (/[/\\]/.test(file.charAt(end - 1))) end -= 1;
  return file.slice(0, end) || file;
}

/** @throws FILE_UNWRITABLE where a path leads through a file. */
function refuseBelowFile(file: string, { path: full, kind }: Place): void {
  if (kind === "stream") return;
  let folder = path.dirname(full);
  while (!fs.existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  if (placeOf(folder).kind !== "folder") throw unwritable(file, { code: "ENOTDIR" });
}

/** Whether a claim repeats one: the same option for the same scenario, which was named twice. */
function isRepeated(one: Claimed, option: string, source: string): boolean {
  return source !== "" && one.option === option && one.source === source;
}

/** The file that the shell sends stdout into, where it is one. */
function placeOfStdout(): Place | undefined {
  const stat = fs.fstatSync(1, { bigint: true });
  return stat.isFile() ? { path: "", kind: "stream", inode: `${stat.dev}:${stat.ino}` } : undefined;
}
