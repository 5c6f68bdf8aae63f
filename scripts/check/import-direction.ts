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
  ["language.ts"],
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
  "language.ts",
];

interface PackageRule {
  /** What is imported: a package, or a file of this project from its root. */
  readonly imported: RegExp;
  readonly mayImport: (part: string, path: string) => boolean;
  readonly why: string;
}

/** The files that may touch the disk. The compiled contracts are part of the build, so chain/ finds them by itself. */
const DISK = /^src\/(files\/|chain\/(artifact|package-root)\.ts$)/;

const PACKAGE_RULES: PackageRule[] = [
  {
    imported: /^ethers(\/|$)|^typechain-types(\/|$)/,
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
    mayImport: (_part, path) => DISK.test(path),
    why: "src/files is the only door to the disk",
  },
  {
    imported: /^src\/(chain|rails|files)\//,
    mayImport: (part) => !PURE.includes(part) || part === "rails",
    why: "this part takes values and asks ports",
  },
  {
    imported: /^hardhat\/internal(\/|$)/,
    mayImport: () => false,
    why: "an internal path of a dependency changes without notice",
  },
  {
    imported: /^(scripts|test|bench)\//,
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
  const relative = specifier.startsWith(".");
  const imports = relative ? posix.join(posix.dirname(path), specifier) : specifier;
  const rule = PACKAGE_RULES.find(
    ({ imported, mayImport }) => imported.test(imports) && !mayImport(part, path),
  );
  if (rule !== undefined) return rule.why;
  if (!relative) return undefined;
  const target = partOf(imports);
  if (target === undefined || layer(target) >= layer(part)) return undefined;
  return `src/${target} is above src/${part}`;
}

/** The folder or file directly under src/ that a path belongs to. */
const partOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];

const layer = (part: string) => LAYERS.findIndex((row) => row.includes(part));
