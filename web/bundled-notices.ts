import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Licences that only ask to be named with their text. */
const PERMISSIVE = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The notices of the packages whose code is in a bundle, as the comment that their licences ask for: it goes with the page
 * wherever that goes, also into a file of its own.
 *
 * @param modules Paths of the modules in the bundle; those that are in no package are ours.
 * @throws where a package has no licence that allows it, or no text of it
 */
export function bundledNotices(modules: readonly string[]): string {
  const roots = [...new Set(modules.flatMap((module) => packageOf(module) ?? []))].toSorted();
  const texts = new Map<string, string[]>();
  for (const root of roots) {
    const {
      name,
      version,
      license = "none",
    } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
    if (!PERMISSIVE.test(license))
      throw new Error(`${name} has the licence ${license}, under which the page may not be given on.`);
    const text = readFileSync(join(root, "LICENSE"), "utf8").replaceAll("--", "- -").trim();
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  if (texts.size === 0) return "";
  const parts = [...texts].map(([text, names]) => `${names.join(", ")}\n\n${text}`);
  return `<!--\nThis page has code of others in it.\n\n${parts.join("\n\n")}\n-->\n`;
}

/** The folder of the package that a module is in. */
function packageOf(module: string): string | undefined {
  const file = module.replace(/^\0/, "").replace(/\?.*$/, "");
  if (!/[/\\]node_modules[/\\]/.test(file)) return undefined;
  let folder = dirname(file);
  while (!isPackage(folder)) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
}

/** A folder with a manifest that has a name: some have one for their kind of modules alone. */
function isPackage(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest>).version !== undefined;
}
