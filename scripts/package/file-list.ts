import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";

/** Every file that a package ships, one a line: a file that comes or goes is seen in review. */
export interface FileList {
  /** From the project's root. */
  readonly file: string;
  /** The command that writes it anew. */
  readonly update: string;
}

export const CORRIDOR_FILES: FileList = {
  file: "api/files.txt",
  update: "npm run build:package -- --update",
};

export const KIT_FILES: FileList = { file: "kit/files.txt", update: "npm run build:kit -- --update" };

/** What ships and is not on the list, and what is on it and does not ship. */
export function fileFindings(
  { file: list, update }: FileList,
  shipped: readonly string[],
  listed: readonly string[] = readFileSync(join(ROOT, list), "utf8").split("\n").filter(Boolean),
): string[] {
  const [ships, isListed] = [new Set(shipped), new Set(listed)];
  const how = `if that is meant, ${update}`;
  return [
    ...shipped
      .filter((file) => !isListed.has(file))
      .map((file) => `${file} would ship and is not in ${list}; ${how}`),
    ...listed
      .filter((file) => !ships.has(file))
      .map((file) => `${file} is in ${list} and would not ship; ${how}`),
  ];
}

export function writeFileList({ file }: FileList, shipped: readonly string[]): void {
  writeFileSync(join(ROOT, file), `${shipped.toSorted().join("\n")}\n`);
}
