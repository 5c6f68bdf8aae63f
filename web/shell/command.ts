import { BY_NPX } from "../../src/language.ts";
import type { RunRequest } from "../../src/report/player/page-documents.ts";

/** Files of the user's own scenarios, by the names that the page knows them by. */
export const ownFiles = new Map<string, string>();

function fileOf(scenario: string): string {
  const folder = scenario.startsWith("lessons/") ? `${scenario}/scenario` : `scenarios/${scenario}`;
  return ownFiles.get(scenario) ?? `${folder}.yaml`;
}

/**
 * The same run on a command line: `npx corridor run scenarios/01-happy-path.yaml --fault stale-rate@redeem`.
 *
 * @param corridor The words that commands are called by.
 */
export function commandOf(
  { scenario, set = {}, faults = [], expect }: RunRequest,
  corridor: string = BY_NPX.corridor,
): string {
  const file = scenario === undefined ? "own-scenario.yaml" : fileOf(scenario);
  const values = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  const options = [
    ...(values.length === 0 ? [] : ["--set", values.join(",")]),
    ...(faults.length === 0 ? [] : ["--fault", faults.join(",")]),
    ...(expect === false ? ["--no-expect"] : []),
  ];
  return [corridor, "run", ...[file, ...options].map(quoted)].join(" ");
}

// A link can bring any text here, and what is copied is run by a shell.
function quoted(text: string): string {
  const plain = text.replaceAll(/\p{Cc}|\p{Cf}/gu, "");
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", `'\\''`)}'`;
}
