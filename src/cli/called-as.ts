import path from "node:path";

/** What of a process shows how it was started. */
export interface Started {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of the Node that runs. */
  readonly node: string;
}

/** The words for a package that is installed, or that npx fetches: the same in every folder. */
const BY_NPX = "npx corridor";

/**
 * The words with which the command line was called, so that hints can be typed as they stand: those of an npm script of this
 * repository, those of npx, which may bring a Node of its own, or the name of the program.
 */
export function calledAs({ env, node }: Started): string {
  const script = env["npm_lifecycle_event"];
  if (env["npm_package_name"] === "corridor" && (script === "settle" || script === "page"))
    return "npm run settle --";
  if (env["npm_command"] === undefined) return "corridor";
  return node.includes(`${path.sep}_npx${path.sep}`) ? "npx -y -p node@24 -p corridor corridor" : BY_NPX;
}

/** The same where Hardhat calls it. */
export function calledByHardhat({ env }: Pick<Started, "env">): string {
  return env["npm_lifecycle_event"] === "hardhat" ? "npm run hardhat -- settle" : "npx hardhat settle";
}
