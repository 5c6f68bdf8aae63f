import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";

const SOURCES = path.join(PACKAGE_ROOT, "kit/vectors");

/** Where the published vectors lie: in the repository with the kit, in the package beside the program. */
export const VECTORS_FOLDER: string = existsSync(SOURCES) ? SOURCES : path.join(PACKAGE_ROOT, "dist/vectors");

/** What is in the folder besides cases. */
const OTHERS: ReadonlySet<string> = new Set(["vectors.schema.json", "version.json"]);

/** The published files of cases, by name. */
export function publishedVectorFiles(): string[] {
  return readdirSync(VECTORS_FOLDER)
    .filter((name) => name.endsWith(".json") && !OTHERS.has(name))
    .toSorted()
    .map((name) => path.join(VECTORS_FOLDER, name));
}
