import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Where the package's doors of code lead, from dist/, without an ending: `testing/index`. */
export function doorTargets(): string[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
  return Object.values(exports)
    .map((target) => (typeof target === "string" ? target : (target["default"] ?? "")))
    .flatMap((target) => /^\.\/dist\/(.*)\.js$/.exec(target)?.[1] ?? []);
}
