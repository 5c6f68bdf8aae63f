import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ROOT } from "../check/run-tool.ts";

/** What a program can import by name, with types that people wrote. */
export interface Door {
  /** As it is imported: `corridor/testing/chai`. */
  readonly specifier: string;
  /** Its report and its page are called so: `testing-chai`. */
  readonly name: string;
  /** From the project's root: `src/testing/matchers/chai.ts`. */
  readonly source: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** The doors of both packages, in the order of their manifests. What typechain makes is its own report. */
export function doors(): Door[] {
  return [...doorsOf("package.json", "src"), ...doorsOf("kit/package.json", "src/conformance")];
}

function doorsOf(manifest: string, sources: string): Door[] {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, manifest), "utf8")) as Manifest;
  return Object.entries(exports).flatMap(([door, target]) => {
    const types = typeof target === "string" ? undefined : target["types"];
    if (types === undefined || types.includes("/typechain-types/")) return [];
    const specifier = posix.join(name, door);
    const source = posix.join(sources, types.replace("./dist/", "").replace(/\.d\.ts$/, ".ts"));
    return [{ specifier, name: specifier.replace(/^corridor\//, "").replaceAll("/", "-"), source }];
  });
}

/** Where the compiler's declarations lie, from the project's root. */
export const DECLARATIONS = "cache/api";

/** The door's declarations, from the project's root. */
export function declarationsOf({ source }: Door): string {
  return posix.join(DECLARATIONS, source.replace(/\.ts$/, ".d.ts"));
}
