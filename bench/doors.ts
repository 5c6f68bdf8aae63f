// Prints how long the doors of the package take to import, each in a process of its own, and how many modules that loads.
// Nothing is asserted: machines differ. From the sources, whose types Node strips first; of the built package with `--dist`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/check/run-tool.ts";
import { DOORS, type Door } from "../scripts/doors.ts";
import { table } from "../src/report/table.ts";

const RUNS = 5;

/** How long a door took to import. */
export interface DoorTime {
  readonly door: string;
  /** Milliseconds: the best of a few runs, and the one in the middle. */
  readonly best: number;
  readonly middle: number;
  readonly modules: number;
}

/** @param isBuilt Whether the package was built, so that `dist/` is what is imported. */
export function doorTimes(isBuilt: boolean): DoorTime[] {
  // What typechain makes has the endings of what it is compiled to.
  const doors = DOORS.filter(({ source }) => isBuilt || source.startsWith("src/"));
  return doors.map((door) => {
    const module = isBuilt ? builtOf(door) : door.source;
    // The first one reads files that the others find in memory.
    imported(module);
    const runs = Array.from({ length: RUNS }, () => imported(module)).toSorted(
      (left, right) => left.milliseconds - right.milliseconds,
    );
    const [best, middle] = [runs[0], runs[RUNS >> 1]];
    return {
      door: door.name,
      best: best?.milliseconds ?? 0,
      middle: middle?.milliseconds ?? 0,
      modules: best?.modules ?? 0,
    };
  });
}

function builtOf({ source }: Door): string {
  return join("dist", source.replace(/^src\//, "").replace(/\.ts$/, ".js"));
}

function imported(module: string): { readonly milliseconds: number; readonly modules: number } {
  const url = JSON.stringify(pathToFileURL(join(ROOT, module)).href);
  const program = `
    import { registerHooks } from "node:module";
    let modules = 0;
    registerHooks({ load: (url, context, next) => { modules += url.startsWith("file:") ? 1 : 0; return next(url, context); } });
    const began = performance.now();
    await import(${url});
    console.log(JSON.stringify({ milliseconds: performance.now() - began, modules }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(`${module} cannot be imported: ${stderr}`);
  return JSON.parse(stdout) as { milliseconds: number; modules: number };
}

if (import.meta.main)
  console.log(
    table(
      [
        { heading: "import" },
        { heading: "best, ms", align: "right" },
        { heading: "middle, ms", align: "right" },
        { heading: "modules", align: "right" },
      ],
      doorTimes(process.argv.includes("--dist")).map(({ door, best, middle, modules }) => [
        door,
        best.toFixed(0),
        middle.toFixed(0),
        String(modules),
      ]),
    ).join("\n"),
  );
