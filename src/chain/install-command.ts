import { existsSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "./package-root.ts";
import { ownValue } from "../own-value.ts";

/** What decides how a package is installed. */
export interface Installing {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of this package. */
  readonly root: string;
}

/** The words of each package manager, by the name that it gives itself: for one package more, and for all of them again. */
const MANAGERS: Readonly<Record<string, { readonly add: string; readonly again: string }>> = {
  pnpm: { add: "pnpm add --save-dev", again: "pnpm install --force" },
  yarn: { add: "yarn add --dev", again: "yarn install --force" },
  bun: { add: "bun add --dev", again: "bun install --force" },
};
const NPM = { add: "npm install --save-dev", again: "npm install" };

/** The command that installs a package beside this one, in the words of the package manager that was used. */
export function addCommand(what: string, { env }: Pick<Installing, "env"> = process): string {
  return `${managerOf(env).add} ${what}`;
}

/**
 * The command that installs again what was left out: of the project, or of the machine; for the copy that npx keeps, the
 * one that deletes it, since npx makes another.
 */
export function againCommand({ env, root }: Installing = { env: process.env, root: PACKAGE_ROOT }): string {
  const parts = root.split(path.sep);
  const cache = parts.indexOf("_npx");
  if (cache >= 0) return `node -e "fs.rmSync('${parts.slice(0, cache + 2).join("/")}',{recursive:true})"`;
  const folder = parts.slice(0, parts.indexOf("node_modules")).join(path.sep);
  const inProject = !parts.includes("node_modules") || existsSync(path.join(folder, "package.json"));
  return inProject ? managerOf(env).again : "npm install --global corridor";
}

function managerOf(env: Installing["env"]): { readonly add: string; readonly again: string } {
  const [name = ""] = (env["npm_config_user_agent"] ?? "").split("/");
  return ownValue(MANAGERS, name) ?? NPM;
}
