import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diff } from "node:util";
import { ROOT } from "../check/run-tool.ts";

/** A folder of committed files, each made from what a door declares. */
export interface Committed {
  /** From the project's root. */
  readonly folder: string;
  /** The files' names end so; others in the folder are left alone. */
  readonly ending: string;
}

/** What comes and goes with every door, by the names of its files. */
export type Fresh = ReadonlyMap<string, string>;

export interface Difference {
  /** From the project's root. */
  readonly file: string;
  /** Empty where nothing is committed, or nothing is made any more. */
  readonly before: string;
  readonly after: string;
}

export function differences({ folder, ending }: Committed, fresh: Fresh, root: string = ROOT): Difference[] {
  const committed = globSync(`*${ending}`, { cwd: join(root, folder) });
  const names = [...new Set([...committed, ...fresh.keys()])].toSorted();
  return names.flatMap((name) => {
    const path = join(root, folder, name);
    const before = existsSync(path) ? readFileSync(path, "utf8") : "";
    const after = fresh.get(name) ?? "";
    return before === after ? [] : [{ file: `${folder}/${name}`, before, after }];
  });
}

/** Puts the fresh files in place. */
export function accept(found: readonly Difference[], root: string = ROOT): void {
  for (const { file, after } of found) {
    const path = join(root, file);
    mkdirSync(join(path, ".."), { recursive: true });
    if (after === "") rmSync(path);
    else writeFileSync(path, after);
  }
}

/** The lines that came and went, each with two around it. */
export function shown({ file, before, after }: Difference): string {
  const lines = diff(before.split("\n"), after.split("\n")).map(([change, line]) => ({ change, line }));
  const isNear = (at: number) => lines.slice(Math.max(0, at - 2), at + 3).some(({ change }) => change !== 0);
  const near = lines.map(({ change, line }, at) => (isNear(at) ? `${mark(change)} ${line}` : undefined));
  const runs = near.map((line, at) => line ?? (near[at - 1] === undefined ? undefined : "  ..."));
  return [`${file}:`, ...runs.filter((line) => line !== undefined)].join("\n");
}

/** `diff` counts a line that only its first text has as 1. */
const mark = (change: number) => (change === 0 ? " " : change > 0 ? "-" : "+");
