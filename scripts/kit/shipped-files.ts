import { filesUnder } from "../check/source-files.ts";

/** The files of the built package, from its root. */
export function shippedFiles(): string[] {
  return filesUnder("dist-kit").map((file) => file.slice("dist-kit/".length));
}
