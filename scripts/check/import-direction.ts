import { posix } from "node:path";
import { type SourceFile, lineOf, withoutComments } from "./source-files.ts";

// From top to bottom: a file imports from its own row and from the rows below it.
// oxlint's no-restricted-imports would need this list once per folder, each time a row shorter.
const LAYERS = [
  ["index.ts", "rates.ts", "plugin.ts"],
  ["cli"],
  ["workers"],
  ["testing"],
  ["files"],
  ["simulate.ts"],
  ["report"],
  ["engine"],
  ["scenario"],
  ["verbs"],
  ["messages"],
  ["chain"],
  ["rails"],
  ["world"],
  ["fields"],
  ["trace"],
  ["ports.ts"],
  ["escrow"],
  ["fx"],
  ["money"],
  ["random"],
  ["errors"],
];

const PURE = [
  "engine",
  "scenario",
  "verbs",
  "messages",
  "world",
  "fields",
  "rails",
  "trace",
  "ports.ts",
  "escrow",
  "fx",
  "money",
  "random",
  "errors",
];

interface PackageRule {
  readonly imported: RegExp;
  readonly mayImport: (part: string) => boolean;
  readonly why: string;
}

const PACKAGE_RULES: PackageRule[] = [
  {
    imported: /^ethers(\/|$)|(^|\/)typechain-types(\/|$)/,
    mayImport: (part) => ["chain", "testing"].includes(part),
    why: "only src/chain and src/testing know the chain's library",
  },
  {
    imported: /^hardhat(\/|$)|^@nomicfoundation\//,
    mayImport: (part) => ["plugin.ts", "cli", "chain", "testing"].includes(part),
    why: "only src/plugin.ts, src/cli, src/chain and src/testing know Hardhat",
  },
  {
    imported: /^(node:)?fs(\/|$)/,
    mayImport: (part) => !PURE.includes(part),
    why: "this part takes values and returns values; files are read at the edges",
  },
  {
    imported: /^(\.\.\/)+(scripts|test|bench)\//,
    mayImport: () => false,
    why: "src is what the others are built on",
  },
];

const IMPORT = /\b(?:from\s*|import\s*\(\s*|import\s+|require\s*\(\s*)["']([^"'\n]+)["']/g;

/** The imports of a file under src/ that go up, or that its part of the project may not have. */
export function importFindings({ path, text }: SourceFile): string[] {
  const part = partOf(path);
  if (part === undefined) return [];
  if (layer(part) < 0)
    return [`${path}: src/${part} is in no layer; give it a row in scripts/check/import-direction.ts`];
  const code = withoutComments(text);
  return [...code.matchAll(IMPORT)].flatMap(({ 1: specifier = "", index }) => {
    const reason = refusal(path, part, specifier);
    return reason === undefined ? [] : [`${path}:${lineOf(code, index)} imports ${specifier}: ${reason}`];
  });
}

function refusal(path: string, part: string, specifier: string): string | undefined {
  const rule = PACKAGE_RULES.find(({ imported, mayImport }) => imported.test(specifier) && !mayImport(part));
  if (rule !== undefined) return rule.why;
  if (!specifier.startsWith(".")) return undefined;
  const target = partOf(posix.join(posix.dirname(path), specifier));
  if (target === undefined || layer(target) >= layer(part)) return undefined;
  return `src/${target} is above src/${part}`;
}

/** The folder or file directly under src/ that a path belongs to. */
const partOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];

const layer = (part: string) => LAYERS.findIndex((row) => row.includes(part));
