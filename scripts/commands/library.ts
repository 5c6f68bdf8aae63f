// Commands that run every scenario of the library: once as it is, and then a few of it.
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const OF_ALL = / run scenarios(?: |\/\*|$)/;

/** As many as show a list of several. */
const KEPT = 3;

export function runsAll(command: string): boolean {
  return OF_ALL.test(command);
}

/** Runs something while a folder has only the first scenarios of its library. */
export async function withFew<T>(folder: string, go: () => Promise<T>): Promise<T> {
  const [scenarios, away] = [join(folder, "scenarios"), join(folder, ".scenarios-away")];
  const moved = readdirSync(scenarios)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .slice(KEPT);
  mkdirSync(away);
  for (const name of moved) renameSync(join(scenarios, name), join(away, name));
  try {
    return await go();
  } finally {
    for (const name of moved) renameSync(join(away, name), join(scenarios, name));
    rmSync(away, { recursive: true });
  }
}
