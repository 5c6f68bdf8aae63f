import fs from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import type { Language } from "../language.ts";
import { VERSION } from "../version.ts";
import { dependencyOn, type PackageSource } from "./package-source.ts";

/** The starts that there are, each a folder of templates/. */
export const TEMPLATES = ["minimal", "study", "hardhat", "tests"] as const;

export type Template = (typeof TEMPLATES)[number];

/** A file of a start. */
export interface StartFile {
  /** From the start's folder, with `/` between names. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FOLDER = path.join(PACKAGE_ROOT, "templates");

/** The files of a start in a language: those of every start, those of the template, and its texts. */
export function templateFiles(template: Template, language: Language): StartFile[] {
  const folders = ["common", `${template}/common`, `${template}/${language}`];
  return folders.flatMap((folder) => filesIn(path.join(FOLDER, folder)));
}

function filesIn(folder: string): StartFile[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const names = path.relative(folder, full).split(path.sep);
      // npm leaves a .gitignore out of a package, so that its name begins otherwise in templates/.
      return {
        path: names.map((name) => name.replace(/^_/, ".")).join("/"),
        bytes: fs.readFileSync(full),
      };
    });
}

/** What `package.json` of a template holds that is filled in. */
interface Manifest {
  name: string;
  devDependencies: Record<string, string>;
}

/**
 * The files with a `package.json` that names the folder and this package, by what it was installed from.
 *
 * @param folder The start's folder, absolute.
 */
export function withPackage(files: readonly StartFile[], folder: string, source: PackageSource): StartFile[] {
  const filled = files.map((file) => {
    if (file.path !== "package.json") return file;
    const manifest = JSON.parse(Buffer.from(file.bytes).toString("utf8")) as Manifest;
    manifest.name = packageName(path.basename(folder), Object.keys(manifest.devDependencies));
    manifest.devDependencies["corridor"] = dependencyOn(source, folder, VERSION);
    manifest.devDependencies["hardhat"] = hardhatRange();
    return { path: file.path, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) };
  });
  return source.kind === "packed" ? [...filled, { path: source.name, bytes: source.bytes }] : filled;
}

/** The range that this package asks for: its tests ran with it. */
function hardhatRange(): string {
  const own = JSON.parse(fs.readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    readonly peerDependencies: { readonly hardhat: string };
  };
  return own.peerDependencies.hardhat;
}

/** Names that npm gives to no package; besides them, those of Node's own modules. */
const NEVER = ["node_modules", "favicon.ico"];

/**
 * A folder's name as npm takes it for a package; another where nothing of it is left, as of a Chinese one, and where a package
 * that it needs, or a module of Node, has that name.
 */
function packageName(folder: string, needed: readonly string[]): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[._-]+|(?<!-)-+$/g, "")
    .slice(0, 200);
  if (name === "") return "my-corridor";
  return [...NEVER, "corridor", ...needed].includes(name) || isBuiltin(name) ? `my-${name}` : name;
}
