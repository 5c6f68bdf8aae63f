import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { reached } from "./imports.ts";

/** A folder of compiled files, and what leads into it. */
export interface Compiled {
  readonly folder: string;
  /** What can be imported by name, from the folder, without an ending: `testing/index`. */
  readonly doors: readonly string[];
  /** What is started, or loaded by its path: `cli/main`. */
  readonly programs: readonly string[];
}

/**
 * Takes out what no user of the package can come to: declarations that no door leads to, modules of types alone, and
 * the types of contracts that only tests deploy.
 */
export function trim(compiled: Compiled): void {
  const { folder, doors, programs } = compiled;
  leaveOutMocks(folder);
  const paths = (names: readonly string[], ending: string) =>
    names.map((name) => join(folder, name + ending));
  const declared = reached(paths(doors, ".d.ts"), ".d.ts");
  for (const file of filesOf(folder, "**/*.d.ts")) if (!declared.has(file)) rmSync(file);
  const run = reached(paths([...doors, ...programs], ".js"), ".js");
  for (const file of filesOf(folder, "**/*.js")) if (!run.has(file) && isEmpty(file)) rmSync(file);
}

/** A contract for tests stays where the package's own code names it: the harnesses that vectors are put to. */
function leaveOutMocks(folder: string): void {
  const code = filesOf(folder, "**/*.js").filter(
    (file) => !file.startsWith(join(folder, "typechain-types/")),
  );
  const named = new Set(
    code.flatMap((file) => readFileSync(file, "utf8").match(/(?<=")[A-Z]\w+(?=")/g) ?? []),
  );
  const gone = filesOf(folder, "typechain-types/mocks/*.d.ts")
    .map((file) => basename(file, ".d.ts"))
    .filter((name) => name !== "index" && !named.has(name));
  for (const name of gone)
    for (const file of filesOf(
      folder,
      `typechain-types/{mocks/${name},factories/mocks/${name}__factory}.{js,d.ts}`,
    ))
      rmSync(file);
  const ofGone = new RegExp(`/(?:${gone.join("|")})(?:__factory)?\\.js["']`);
  for (const file of filesOf(folder, "typechain-types/**/index.{js,d.ts}")) {
    const lines = readFileSync(file, "utf8").split("\n");
    if (gone.length > 0) writeFileSync(file, lines.filter((line) => !ofGone.test(line)).join("\n"));
  }
}

function filesOf(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder }).map((file) => join(folder, file));
}

function isEmpty(file: string): boolean {
  const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return /^\s*(export \{\};)?\s*$/.test(text);
}
