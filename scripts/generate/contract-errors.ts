// Writes src/scenario/contract-errors.ts from the compiled contracts: every error that a scenario can expect by name.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { ensureBuild } from "../../src/cli/ensure-build.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ARTIFACTS = path.join(ROOT, "artifacts/contracts");
const FILE = path.join(ROOT, "src/scenario/contract-errors.ts");

/** What Solidity itself reverts with. */
const BUILT_IN: [string, string[]][] = [
  ["Error", ["message"]],
  ["Panic", ["code"]],
];

interface AbiItem {
  readonly type: string;
  readonly name?: string;
  readonly inputs?: readonly { readonly name: string }[];
}

await ensureBuild();
const errors = new Map(BUILT_IN.map(([name, args]) => [name, new Set(args)]));
for (const { name = "", inputs = [] } of abis().filter(({ type }) => type === "error")) {
  const args = errors.get(name) ?? new Set();
  inputs.forEach((input, index) => args.add(input.name === "" ? String(index) : input.name));
  errors.set(name, args);
}
const rows = [...errors].toSorted(([left], [right]) => (left < right ? -1 : 1));
const table = `/** Every error that a contract can refuse with, and the names of its arguments. Written by scripts/generate/contract-errors.ts. */
export const CONTRACT_ERRORS: Readonly<Record<string, readonly string[]>> = {
${rows.map(([name, args]) => `${name}: ${JSON.stringify([...args])},`).join("\n")}
};
`;
writeFileSync(FILE, await format(table, { parser: "typescript", printWidth: 110 }));

/** Of the system's contracts: those that only tests need give no errors to expect. */
function abis(): AbiItem[] {
  const files = readdirSync(ARTIFACTS, { recursive: true, encoding: "utf8" });
  const contracts = files.filter((file) => file.endsWith(".json") && !file.startsWith(`mocks${path.sep}`));
  return contracts.flatMap((file) => {
    const { abi } = JSON.parse(readFileSync(path.join(ARTIFACTS, file), "utf8")) as { abi: AbiItem[] };
    return abi;
  });
}
