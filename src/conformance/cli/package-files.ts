import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folders from this file's up to the disk's root, nearest first. */
function foldersAbove(): readonly string[] {
  const folders: string[] = [];
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folders[folders.length - 1] !== folder) {
    folders.push(folder);
    folder = dirname(folder);
  }
  return folders;
}

/** A file or folder of the package: at its root where it is installed, in `kit/` in the repository. */
export function packagePath(name: string): string | undefined {
  return foldersAbove()
    .flatMap((folder) => [join(folder, name), join(folder, "kit", name)])
    .find((path) => existsSync(path));
}

/** The version in the package's own package.json. */
export function packageVersion(): string {
  const path = packagePath("package.json");
  if (path === undefined) return "unknown";
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, "utf8"));
  return typeof version === "string" ? version : "unknown";
}
