import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";
import { filesUnder } from "../check/source-files.ts";

/** Every file that the package ships, one a line: a file that comes or goes is seen in review. */
const LIST = join(ROOT, "kit/files.txt");

/** What ships and is not on the list, and what is on it and does not ship. */
export function fileFindings(
  shipped: readonly string[] = shippedFiles(),
  listed: readonly string[] = readFileSync(LIST, "utf8").split("\n").filter(Boolean),
): string[] {
  const how = "if that is meant, npm run build:kit -- --update";
  return [
    ...shipped
      .filter((file) => !listed.includes(file))
      .map((file) => `${file} would ship and is not in kit/files.txt; ${how}`),
    ...listed
      .filter((file) => !shipped.includes(file))
      .map((file) => `${file} is in kit/files.txt and would not ship; ${how}`),
  ];
}

export function writeFileList(): void {
  writeFileSync(LIST, `${shippedFiles().join("\n")}\n`);
}

/** The files of the built package, from its root. */
export function shippedFiles(): string[] {
  return filesUnder("dist-kit").map((file) => file.slice("dist-kit/".length));
}
