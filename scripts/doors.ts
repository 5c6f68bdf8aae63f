import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./check/run-tool.ts";

/** A module that other programs import from the package. */
export interface Door {
  /** As they import it: `corridor/rates`. */
  readonly name: string;
  /** Where its source is, from the repository's folder: `src/rates.ts`. */
  readonly source: string;
}

const { name: PACKAGE, exports: EXPORTS } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
};

/** The doors of the package that are modules, in the order of its `exports`; sources and data are none. */
export const DOORS: readonly Door[] = Object.entries(EXPORTS).flatMap(([door, target]) => {
  if (typeof target === "string") return [];
  const module = target.default.replace("./dist/", "").replace(/\.js$/, ".ts");
  const source = module.startsWith("typechain-types/") ? module : `src/${module}`;
  return [{ name: `${PACKAGE}${door.slice(1)}`, source }];
});
