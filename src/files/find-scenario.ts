import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { closestName } from "../fields/closest-name.ts";
import { existingPath, isThere } from "./disk.ts";
import { IS_CLONE } from "./clone.ts";
import { LIBRARY_FOLDER } from "./scenario-library.ts";

const ENDING = /\.ya?ml$/;

/** What of the package is found in every folder: the library, and the scenarios of lessons. */
const SHARED = /^(?:scenarios|lessons)(?:[/\\]|$)/;

/**
 * Where the scenario is, or the folder of them, that a user named. What is there by its path wins; otherwise it is that of the
 * package: `scenarios/13-silent-arbiter.yaml`, `13-silent-arbiter`, `13`, or `scenarios` for all of them.
 *
 * @returns A path from here, or the absolute one of a file elsewhere; the name as it is where there is nothing of that name.
 */
export function foundScenario(name: string): string {
  if (isThere(name)) return name;
  const full = inPackage(name) ?? inLibrary(name);
  if (full === undefined) return name;
  const fromHere = path.relative(process.cwd(), full);
  return fromHere.startsWith("..") || path.isAbsolute(fromHere) ? full : fromHere;
}

/** The scenario of the library that was probably meant by a name that is no path. */
export function suggestedScenario(name: string): string | undefined {
  return /[/\\]|\.ya?ml$/.test(name) ? undefined : closestName(name, libraryNames());
}

/** A file that a scenario names: beside it, otherwise in the library, from which the scenario may have been copied. */
export function besideScenario(folder: string, beside: string): string {
  const own = path.join(folder, beside);
  const shared = path.join(LIBRARY_FOLDER, beside);
  const isShared = shared.startsWith(LIBRARY_FOLDER + path.sep) && !path.isAbsolute(beside);
  return !fs.existsSync(own) && isShared && fs.existsSync(shared) ? shared : own;
}

/** Whether a file is one of an installed package, which nothing is written into. */
export function isInstalled(file: string, { isClone = IS_CLONE, root = PACKAGE_ROOT } = {}): boolean {
  return !isClone && path.resolve(existingPath(file)).startsWith(path.resolve(root) + path.sep);
}

function inPackage(name: string): string | undefined {
  const plain = path.normalize(name);
  const full = path.join(PACKAGE_ROOT, plain);
  return SHARED.test(plain) && fs.existsSync(full) ? full : undefined;
}

function inLibrary(name: string): string | undefined {
  const wanted = name.replace(ENDING, "");
  const number = /^\d{1,2}$/.test(wanted) ? wanted.padStart(2, "0") : undefined;
  const found = libraryNames().find((each) => each === wanted || each.slice(0, each.indexOf("-")) === number);
  return found === undefined ? undefined : path.join(LIBRARY_FOLDER, `${found}.yaml`);
}

function libraryNames(): string[] {
  if (!fs.existsSync(LIBRARY_FOLDER)) return [];
  const files = fs.readdirSync(LIBRARY_FOLDER).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => file.replace(ENDING, "")).toSorted();
}
