import { shellWord } from "../errors/shell-word.ts";
import type { Template } from "../files/templates.ts";
import { BY_NPX } from "../language.ts";

/** What each start is for, once it is installed; commands in the words of who called. */
const USES: Readonly<Record<Template, readonly string[]>> = {
  minimal: ["npm test", "{corridor} run payment.yaml"],
  study: ["npm test", "{corridor} run payment.yaml"],
  hardhat: ["npm test", "{hardhat} settle run payment.yaml"],
  tests: ["npm test"],
};

/** How `npx` runs something under a newer Node than the caller's, as bin/old-node.cjs has it. */
const NEWER_NODE = /^npx -y -p \S+ -- /;

/**
 * The lines to type after a start is written, as they stand.
 *
 * @param folder As the caller named it.
 * @param calledAs The words that the caller called with.
 */
export function nextSteps(template: Template, folder: string, calledAs: string): string[] {
  // An old npm leaves out the native part of Hardhat's chain, and scripts run under the caller's Node.
  const [under = ""] = NEWER_NODE.exec(calledAs) ?? [];
  const byNpx = under === "" ? BY_NPX : { corridor: `${under}corridor`, hardhat: `${under}hardhat` };
  // The start has the package beside it; a script or Hardhat of another project is not there.
  const words = calledAs === "corridor" ? { ...byNpx, corridor: calledAs } : byNpx;
  const lines = ["npm install", ...USES[template]].map((line) =>
    line.startsWith("npm ")
      ? `${under}${line}`
      : line.replace("{corridor}", words.corridor).replace("{hardhat}", words.hardhat),
  );
  return isHere(folder) ? lines : [`cd ${shellWord(folder)}`, ...lines];
}

function isHere(folder: string): boolean {
  return /^\.?[/\\]*$/.test(folder);
}
