// Writes src/scenario/contract-events.ts from the compiled contracts: every event that a scenario can expect by name.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import { ensureBuild } from "../../src/cli/ensure-build.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "src/scenario/contract-events.ts");

interface AbiItem {
  readonly type: string;
  readonly name?: string;
  readonly inputs?: readonly { readonly name: string }[];
}

await ensureBuild();
const rows = CONTRACTS.map(({ name, artifact }) => {
  const events = abiOf(artifact)
    .filter(({ type }) => type === "event")
    .map(({ name: event = "", inputs = [] }) => [event, inputs.map((input) => input.name)] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return [name === "" ? artifact : name, Object.fromEntries(events)] as const;
});
const table = `/**
 * Every event of the system's contracts with the names of its arguments, by the contract's short name; those of which there
 * can be several, such as tokens, by their source's. Written by scripts/generate/contract-events.ts.
 */
export const CONTRACT_EVENTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(
  Object.fromEntries(rows),
)};
`;
writeFileSync(FILE, await format(table, { parser: "typescript", printWidth: 110 }));

function abiOf(artifact: string): AbiItem[] {
  const [file = ""] = globSync(`artifacts/contracts/**/${artifact}.json`, { cwd: ROOT });
  const { abi } = JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as { abi: AbiItem[] };
  return abi;
}
