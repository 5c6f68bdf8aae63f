import path from "node:path";
import { IS_CLONE } from "../files/clone.ts";
import { BY_NPX, type CommandWords } from "../language.ts";
import { VERSION } from "../version.ts";
import { ownValue } from "../own-value.ts";

/** What of a process shows how it was started. */
export interface Started {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of the Node that runs. */
  readonly node: string;
  /** Its version, without `v`. */
  readonly version: string;
  /** The program's file, as Node was given it. */
  readonly entry: string;
}

/** A package manager's words for the command of a package that is installed, by the name that it gives itself. */
const BY_MANAGER: Readonly<Record<string, string>> = {
  pnpm: "pnpm exec corridor",
  yarn: "yarn corridor",
  bun: "bunx corridor",
};

/**
 * The words with which the command line was called, so that hints can be typed as they stand: those of an npm script of this
 * repository, those of the package manager, which may bring a Node of its own, or the name of the program.
 */
export function calledAs({ env, node, version, entry }: Started): string {
  const script = env["npm_lifecycle_event"];
  if (env["npm_package_name"] === "corridor" && (script === "settle" || script === "page"))
    return "npm run settle --";
  if (env["npm_command"] === undefined)
    return folders(entry).includes("node_modules") ? BY_NPX.corridor : "corridor";
  const fetched = packageInCache(node);
  if (fetched === undefined) return wordsOfManager(env);
  const npx = `npx -y -p ${fetched}@${version} --`;
  if (packageInCache(entry) === undefined) return `${npx} corridor`;
  // As bin/old-node.cjs has it: npx alone would install the package under the old Node, which leaves out the chain.
  return `${npx} npx -y -p corridor@${VERSION.replace(/\.\d+$/, ".x")} corridor`;
}

/** The words where Hardhat calls it: in any project, and by the script of this repository. */
export const BY_HARDHAT: readonly string[] = ["npx hardhat settle", "npm run hardhat -- settle"];

/** Those of them with which Hardhat was started. */
export function calledByHardhat({ env }: Pick<Started, "env">): string {
  const [byNpx = "", byScript = ""] = BY_HARDHAT;
  return env["npm_lifecycle_event"] === "hardhat" ? byScript : byNpx;
}

/**
 * The words of hints for who called it so. Hardhat's own go by npm in a clone, which brings the Node that they need.
 *
 * @param calledAs Of `calledAs` or `calledByHardhat`.
 */
export function wordsFor(calledAs: string): CommandWords {
  const byNpx = !IS_CLONE || calledAs.startsWith(BY_NPX.hardhat);
  return { corridor: calledAs, hardhat: byNpx ? BY_NPX.hardhat : "npm run hardhat --" };
}

function wordsOfManager(env: Started["env"]): string {
  const [manager = ""] = (env["npm_config_user_agent"] ?? "").split("/");
  return ownValue(BY_MANAGER, manager) ?? BY_NPX.corridor;
}

/** The package that a file is of, where it lies in the cache of npx. */
function packageInCache(file: string): string | undefined {
  const parts = folders(file);
  return parts.includes("_npx") ? parts[parts.lastIndexOf("node_modules") + 1] : undefined;
}

const folders = (file: string) => file.split(path.sep);
