import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-tool.ts";

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ["src", "contracts", "scripts", "test", "bench"];

/** The sources of the page in the browser. */
export function readPageFiles(): SourceFile[] {
  return filesUnder("web")
    .filter((path) => /\.tsx?$/.test(path) && !/^web\/(dist|\.)/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/** Everything that people write by hand. */
export function readSourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesUnder(folder)).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), "utf8"),
  }));
}

/** The files in a folder and below it, sorted; a file by itself; nothing where nothing is. */
export function filesUnder(path: string): string[] {
  try {
    return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .replaceAll("\\", "/"),
      )
      .toSorted();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** The text with its comments blanked out, every line where it was. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
    .replaceAll(/(^|[\s;,{}()])\/\/.*$/gm, "$1");
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
