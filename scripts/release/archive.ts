import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Packs folders into a `.tar.gz` whose bytes depend on the files alone: in order of their names, of nobody, all of one time.
 *
 * @param from The folder that they are in.
 * @param time Unix seconds.
 */
export function archive(file: string, from: string, names: readonly string[], time: string): void {
  const plain = `${file}.tar`;
  const same = [
    "--sort=name",
    `--mtime=@${time}`,
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--format=ustar",
  ];
  execFileSync("tar", [...(isGnu() ? same : []), "-cf", plain, "-C", from, ...names]);
  writeFileSync(file, gzipSync(readFileSync(plain), { level: 9 }));
  rmSync(plain);
}

/** Others, such as that of macOS, have no such options: what they pack is whole all the same. */
function isGnu(): boolean {
  return execFileSync("tar", ["--version"], { encoding: "utf8" }).includes("GNU tar");
}

/** The sums of all files of a folder, as `sha256sum --check` reads them. */
export function checksums(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => name !== "SHA256SUMS")
    .toSorted();
  return names.map((name) => `${sha256(join(folder, name))}  ${name}\n`).join("");
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
