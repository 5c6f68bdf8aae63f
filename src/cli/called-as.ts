import path from "node:path";
import { IS_CLONE } from "../files/clone.ts";
import { BY_NPX, type CommandWords } from "../language.ts";

/** What of a process shows how it was started. */
export interface Started {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of the Node that runs. */
  readonly node: string;
}

/**
 * The words with which the command line was called, so that hints can be typed as they stand: those of an npm script of this
 * repository, those of npx, which may bring a Node of its own, or the name of the program.
 */
export function calledAs({ env, node }: Started): string {
  const script = env["npm_lifecycle_event"];
  if (env["npm_package_name"] === "corridor" && (script === "settle" || script === "page"))
    return "npm run settle --";
  if (env["npm_command"] === undefined) return "corridor";
  return node.includes(`${path.sep}_npx${path.sep}`)
    ? "npx -y -p node@24 -p corridor corridor"
    : BY_NPX.corridor;
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
