import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binaryOf, ROOT, runNode } from "../check/run-tool.ts";
import { filesUnder } from "../check/source-files.ts";
import { namedAsBuilt } from "../package/named-as-built.ts";

/** The package as it is published. */
export const DIST_KIT = join(ROOT, "dist-kit");

/** The files of the package that are not compiled; beside them there are the compiler's settings and the list of files. */
const KIT = join(ROOT, "kit");
const STAYS = new Set(["tsconfig.json", "files.txt", "package.json"].map((name) => join(KIT, name)));

/** What running or compiling a driver in its place leaves behind. */
const COMPILED = /__pycache__$|\.class$/;

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** Compiles src/conformance and copies kit/. @returns What went wrong; nothing where it went well. */
export async function buildKit(): Promise<string | undefined> {
  rmSync(DIST_KIT, { recursive: true, force: true });
  const { passed, output } = await runNode(binaryOf("typescript", "tsc"), "-p", "kit/tsconfig.json");
  if (!passed) return output.trimEnd();
  for (const file of filesUnder("dist-kit/dist").filter((name) => name.endsWith(".d.ts")))
    writeFileSync(join(ROOT, file), namedAsBuilt(readFileSync(join(ROOT, file), "utf8")));
  cpSync(KIT, DIST_KIT, { recursive: true, filter: (path) => !STAYS.has(path) && !COMPILED.test(path) });
  cpSync(join(ROOT, "LICENSE"), join(DIST_KIT, "LICENSE"));
  writeFileSync(join(DIST_KIT, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  return undefined;
}

/** The manifest, with the version of the project: both are published together. */
function manifest(): Manifest {
  const { name, ...rest } = JSON.parse(readFileSync(join(KIT, "package.json"), "utf8")) as Manifest;
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
  return { name, ...rest, version };
}
