import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";

/** Files that are for nobody who installs a package: tests, golden traces, what a build leaves beside its work. */
const FOR_NOBODY = /\.(test|spec)\.[cm]?[jt]sx?$|\.tsbuildinfo$|(^|\/)(golden|__pycache__|\.cache)\//;

/** What `corridor init` copies is for users, its tests too. */
const FOR_A_PROJECT = /^templates\//;

/** Folders of the machine that the package is built on; the home folder where it is long enough to mean one. */
const MACHINE = [ROOT, homedir()].filter((folder) => folder.split(/[\\/]/).filter(Boolean).length > 1);

/**
 * What a package should not ship.
 *
 * @param folder Where its files lie.
 */
export function contentFindings(folder: string, files: readonly string[], machine = MACHINE): string[] {
  const shipped = new Set(files);
  return files.flatMap((file) => {
    if (FOR_NOBODY.test(file) && !FOR_A_PROJECT.test(file))
      return [`${file} is for nobody who installs the package`];
    const text = readFileSync(join(folder, file), "utf8");
    return [
      ...machine
        .filter((path) => text.includes(path) || text.includes(JSON.stringify(path).slice(1, -1)))
        .map((path) => `${file} has ${path}, a folder of the machine that built it`),
      ...mapFindings(file, text, shipped),
    ];
  });
}

/** A map whose sources do not ship, and a file that names a map which does not. */
function mapFindings(file: string, text: string, shipped: ReadonlySet<string>): string[] {
  const beside = (name: string) => join(file, "..", name).replaceAll("\\", "/");
  if (file.endsWith(".map")) {
    const { sources = [] } = JSON.parse(text) as { readonly sources?: readonly string[] };
    return sources
      .filter((source) => !shipped.has(beside(source)))
      .map((source) => `${file} points to ${source}, which does not ship`);
  }
  const [, map] = /^\/\/[#@] sourceMappingURL=(?!data:)(\S+)\s*$/m.exec(text) ?? [];
  return map === undefined || shipped.has(beside(map)) ? [] : [`${file} names ${map}, which does not ship`];
}
