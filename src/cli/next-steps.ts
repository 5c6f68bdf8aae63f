import { shellWord } from "../errors/shell-word.ts";
import type { Template } from "../files/templates.ts";

/** What each start is for, once it is installed; `{corridor}` is how the caller calls the command line. */
const USES: Readonly<Record<Template, readonly string[]>> = {
  minimal: ["npm test", "{corridor} run payment.yaml"],
  study: ["npm test", "{corridor} run payment.yaml"],
  hardhat: ["npm test", "npx hardhat settle run payment.yaml"],
  tests: ["npm test"],
};

/** How `npx` runs something under a newer Node than the caller's. */
const NEWER_NODE = /^npx -y -p (node@\d+) -p corridor corridor$/;

/** Words that are good in the folder of a start, where the package is installed beside it. */
const ANYWHERE = /^(?:npx |corridor$)(?!hardhat)/;

/**
 * The lines to type after a start is written, as they stand.
 *
 * @param folder As the caller named it.
 * @param calledAs The words that the caller called with.
 */
export function nextSteps(template: Template, folder: string, calledAs: string): string[] {
  const corridor = ANYWHERE.test(calledAs) ? calledAs : "npx corridor";
  const [, node] = NEWER_NODE.exec(calledAs) ?? [];
  // An old npm leaves out the native part of Hardhat's chain, and scripts run under the caller's Node.
  const under = (line: string): string =>
    node === undefined || line.startsWith("{") ? line : `npx -y -p ${node} ${line.replace(/^npx /, "")}`;
  const lines = ["npm install", ...USES[template]].map((line) => under(line).replace("{corridor}", corridor));
  return isHere(folder) ? lines : [`cd ${shellWord(folder)}`, ...lines];
}

function isHere(folder: string): boolean {
  return /^\.?[/\\]*$/.test(folder);
}
