import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../../src/cli/commands/table.ts";
import { STATUSES } from "../../../src/escrow/status.ts";
import { FORMAT_LIST } from "../../../src/report/renderers.ts";
import { VERB_EXPLANATIONS } from "../../../src/report/words/verbs.ts";
import { CONTRACT_ERRORS } from "../../../src/scenario/contract-errors.ts";
import { ROOT } from "../run-tool.ts";

/** Names that Chinese texts leave as they are: products, standards and tools, and what people type. */
const NAMES = new Set(
  (
    "anvil argmin bash bps Cdtr chai Chainlink Circle Corridor corridor Ctrl-C Dbtr Docker docker ethers Excel FATF fish gas Git git Hardhat hardhat " +
    "Herstatt Keccak keccak macOS Markdown Mermaid mocha Node node npm npx nostro OpenZeppelin Pyth Reentered settle shell Solidity solc " +
    "stderr stdout Tab Unix Stellar vostro wei gwei Windows localhost id op inputs expected gbm jump ou regime bootstrap schema firm indicative credit refuse zsh build my-scenarios"
  ).split(" "),
);

const typed = new Set([
  ...Object.keys(VERB_EXPLANATIONS),
  ...STATUSES,
  ...Object.keys(CONTRACT_ERRORS),
  ...COMMANDS.flatMap(({ name, options }) => [name, ...Object.keys(options)]),
  ...FORMAT_LIST.split(/, | or /),
  ...wordsOfScenarios(),
]);

/** Whether a word may stand in a Chinese text: a code, a name in code, a name of the list, or what people type. */
export function isKnownWord(word: string): boolean {
  const bare = word.replace(/[.'’-]+$/, "");
  return (
    /^[A-Z][A-Z\d_]*(?:[-/.][A-Z\d_]+)*$/.test(bare) ||
    /[a-z][A-Z]|[A-Z].*[A-Z]|[\d_/@]|^-|\w\.\w/.test(bare) ||
    NAMES.has(bare) ||
    typed.has(bare) ||
    // One letter, as in "x".
    bare.length <= 1
  );
}

/** Every key of a scenario's file, and every word that it has as a value. */
function wordsOfScenarios(): string[] {
  const schema: unknown = JSON.parse(readFileSync(join(ROOT, "docs/schema/scenario.schema.json"), "utf8"));
  const keys: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "properties" && typeof inner === "object" && inner !== null)
        keys.push(...Object.keys(inner));
      walk(inner);
    }
  };
  walk(schema);
  return keys;
}
