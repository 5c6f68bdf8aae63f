import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST_KIT, type Manifest } from "./build.ts";
import { shippedFiles } from "./shipped-files.ts";

/** npm packs these beside what `files` lists. */
const ALWAYS = ["package.json", "README.md", "LICENSE"];

/** The doors of the manifest that lead nowhere, and the files that it leaves behind. */
export function targetFindings(
  manifest: Manifest = JSON.parse(readFileSync(join(DIST_KIT, "package.json"), "utf8")) as Manifest,
  files: readonly string[] = shippedFiles(),
): string[] {
  const doors = Object.values(manifest.exports).flatMap((one) =>
    typeof one === "string" ? [one] : Object.values(one),
  );
  const targets = [...doors, ...Object.values(manifest.bin ?? {})].map((path) => path.replace(/^\.\//, ""));
  return [
    ...targets
      .filter((target) => !files.some((file) => leadsTo(target, file)))
      .map((target) => `kit/package.json names ${target}, and there is no such file`),
    ...manifest.files
      .filter((one) => !files.some((file) => within(one, file)))
      .map((one) => `kit/package.json ships ${one}, and there is none`),
    ...files
      .filter((file) => !ALWAYS.includes(file) && !manifest.files.some((one) => within(one, file)))
      .map((file) => `${file} is built, and "files" of kit/package.json leaves it behind`),
    ...files.filter((file) => /\.(map|test\.[jt]s)$/.test(file)).map((file) => `${file} is for nobody`),
  ];
}

function leadsTo(target: string, file: string): boolean {
  const [before = "", after] = target.split("*");
  return after === undefined ? file === target : file.startsWith(before) && file.endsWith(after);
}

const within = (listed: string, file: string): boolean => file === listed || file.startsWith(`${listed}/`);
