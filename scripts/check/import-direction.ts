import { posix } from "node:path";
import { type SourceFile, lineOf, withoutComments } from "./source-files.ts";

// From top to bottom: a file imports from its own row and from the rows below it.
// oxlint's no-restricted-imports would need this list once per folder, each time a row shorter.
const LAYERS = [
  ["index.ts", "rates.ts", "plugin.ts", "run-vectors.ts", "topics.ts"],
  ["cli"],
  ["serve", "site"],
  ["lessons"],
  ["workers"],
  ["hardhat"],
  ["testing"],
  ["files"],
  ["simulate.ts", "simulation.ts"],
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
  ["language.ts", "own-value.ts", "version.ts"],
  ["conformance"],
];

/** The kit, which is a package of its own too; only its driver and its command know Node. */
const KIT = /^src\/conformance\//;
const KIT_ON_NODE = /^src\/conformance\/(driver|cli)\//;

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
  "own-value.ts",
  "version.ts",
];

interface PackageRule {
  /** What is imported: a package, or a file of this project from its root. */
  readonly imported: RegExp;
  readonly mayImport: (part: string, path: string) => boolean;
  readonly why: string;
}

/**
 * The files that may touch the disk. The compiled contracts, where their functions stand, and which Hardhat is installed are what
 * chain/ is opened with, below files/, so that it finds them by itself; the kit's command writes the reports of a package of its own.
 */
const DISK =
  /^src\/(files\/|conformance\/cli\/|chain\/(artifact|hardhat|install-command|package-root|source-lines)\.ts$)/;

/** What a run is made of; it counts in amounts, rates and exact fractions, of which the trace is written. */
const BEFORE_THE_TRACE = ["engine", "scenario", "verbs", "rails", "world", "fields"];
const WRITES_THE_TRACE = /^src\/engine\/trace-[^/]+\.ts$/;

/** The calls of the contracts, and what is known of each: records and functions of values, without a chain. */
const PURE_CHAIN = /^src\/chain\/(call\.ts$|contracts\/)/;

const PACKAGE_RULES: PackageRule[] = [
  {
    imported: /^(ethers|hardhat|@nomicfoundation)(\/|$)|^src\/chain\/(?!call\.ts$|contracts\/)/,
    mayImport: (_part, path) => !PURE_CHAIN.test(path),
    why: "calls and what is known of contracts are plain values, which verbs and engine share",
  },
  {
    imported: /^ethers(\/|$)|^typechain-types(\/|$)/,
    mayImport: (part) => ["chain", "testing"].includes(part),
    why: "only src/chain and src/testing know the chain's library",
  },
  {
    imported: /^hardhat(\/|$)|^@nomicfoundation\//,
    mayImport: (part) => ["plugin.ts", "cli", "hardhat", "chain", "testing"].includes(part),
    why: "only src/plugin.ts, src/cli, src/hardhat, src/chain and src/testing know Hardhat",
  },
  {
    imported: /^(node:)?fs(\/|$)/,
    mayImport: (_part, path) => DISK.test(path),
    why: "src/files is the only door to the disk",
  },
  {
    imported: /^src\/(chain\/(?!call\.ts$|contracts\/)|rails\/|files\/)/,
    mayImport: (part) => !PURE.includes(part) || part === "rails",
    why: "this part takes values and asks ports",
  },
  {
    imported: PURE_CHAIN,
    mayImport: (part) => !PURE.includes(part) || ["verbs", "scenario", "engine"].includes(part),
    why: "this part knows no contracts",
  },
  {
    imported: /^src\/(engine|scenario|verbs|chain|rails|world|fields)\/|^src\/ports\.ts$/,
    mayImport: (part) => part !== "report",
    why: "a report reads a trace and nothing else",
  },
  {
    imported: /^src\/trace\/trace-figures\.ts$/,
    mayImport: (part, path) => !BEFORE_THE_TRACE.includes(part) || WRITES_THE_TRACE.test(path),
    why: "figures become text where the trace is written, src/engine/trace-*.ts, and are not read back",
  },
  {
    imported: KIT,
    mayImport: (part) => ["testing", "conformance"].includes(part),
    why: "the kit judges what the rest is made of, which does not lean on it",
  },
  {
    imported: KIT_ON_NODE,
    mayImport: (part, path) => part === "testing" || KIT_ON_NODE.test(path),
    why: "the kit's main door needs no Node; its driver is a door of its own",
  },
  {
    imported: /^(?!src\/)/,
    mayImport: (part, path) => part !== "conformance" || KIT_ON_NODE.test(path),
    why: "the kit is a package without dependencies, for any runner",
  },
  {
    imported: /^hardhat\/internal(\/|$)/,
    mayImport: () => false,
    why: "an internal path of a dependency changes without notice",
  },
  {
    imported: /^(scripts|test|bench|web)\//,
    mayImport: () => false,
    why: "src is what the others are built on",
  },
];

const IMPORT = /(?<![.\w"'-])(?:from\s*|import\s*\(\s*|import\s+|require\s*\(\s*)["']([^"'\n]+)["']/g;

/** Statements of which nothing is left when types are stripped. */
const TYPE_IMPORT = /\b(?:import|export)\s+type\b[^;"']*\bfrom\s*["'][^"'\n]+["']/g;

/** What the page in the browser takes from the reports: the blocks that it shows, and their words. */
const PAGE = /^src\/report\/(document\.ts$|sections\/|words\/)/;

/** What those may load: nothing that a browser lacks, and nothing that a run needs. */
const FOR_THE_PAGE =
  /^src\/((report|trace|money|errors)\/|escrow\/status\.ts$|fx\/(all-in|convert|rate)\.ts$|(language|own-value)\.ts$)/;

/** The imports of a file under src/ that go up, or that its part of the project may not have. */
export function importFindings({ path, text }: SourceFile): string[] {
  const part = partOf(path);
  if (part === undefined) return [];
  if (layer(part) < 0)
    return [`${path}: src/${part} is in no layer; give it a row in scripts/check/import-direction.ts`];
  const misplaced = importsOf({ path, text }).flatMap(({ specifier, target, line }) => {
    const reason = refusal(path, part, target, specifier.startsWith("."));
    return reason === undefined ? [] : [`${path}:${line} imports ${specifier}: ${reason}`];
  });
  const loaded = importsOf({ path, text }, TYPE_IMPORT)
    .filter(({ target }) => target.startsWith("typechain-types/"))
    .map(({ specifier, line }) => `${path}:${line} imports ${specifier}: only its types are needed`);
  return [...misplaced, ...loaded];
}

/**
 * The imports by which the page would load more than it may, directly or through other files. Types are not loaded, so
 * that they may come from anywhere below.
 */
export function pageFindings(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set([...byPath.keys()].filter((path) => PAGE.test(path)));
  const findings: string[] = [];
  // A set is walked to its end, with what is added on the way.
  for (const path of reached) {
    const file = byPath.get(path);
    const imports = file === undefined ? [] : importsOf(file, TYPE_IMPORT);
    for (const { specifier, target, line } of imports) {
      if (FOR_THE_PAGE.test(target)) reached.add(target);
      else
        findings.push(
          `${path}:${line} imports ${specifier}: the page would load it with the reports' blocks`,
        );
    }
  }
  return findings;
}

/** What the page in the browser is made of, beside its own files: documents, what works on them, and nothing with dictionaries. */
const KNOWN_TO_WEB =
  /^src\/(report\/player\/[^/]+|report\/align-steps|money\/decimal|language|own-value)\.ts$/;

/** Of those, what the page loads; of the others it takes types alone. */
const LOADED_BY_WEB =
  /^src\/(report\/player\/(compare-runs|run-key|page-documents|player-document)|report\/align-steps|money\/decimal|language|own-value)\.ts$/;

/** The imports by which the page would know, or load, more of the program than its documents. */
export function webFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...others(file.path, importsOf(file), KNOWN_TO_WEB, "the page knows documents and nothing else"),
    ...others(file.path, importsOf(file, TYPE_IMPORT), LOADED_BY_WEB, "the page takes its types alone"),
  ]);
}

function others(path: string, imports: readonly Import[], wanted: RegExp, why: string): string[] {
  return imports
    .filter(({ target }) => target.startsWith("src/") && !wanted.test(target))
    .map(({ specifier, line }) => `${path}:${line} imports ${specifier}: ${why}`);
}

interface Import {
  readonly specifier: string;
  /** A package, or a file of this project from its root. */
  readonly target: string;
  readonly line: number;
}

/** @param skipped Statements that are left out. */
function importsOf({ path, text }: SourceFile, skipped?: RegExp): Import[] {
  const plain = withoutComments(text);
  const code = skipped === undefined ? plain : plain.replaceAll(skipped, blank);
  return [...code.matchAll(IMPORT)].map(({ 1: specifier = "", index }) => ({
    specifier,
    target: specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier,
    line: lineOf(code, index),
  }));
}

/** @param inside Whether what is imported is a file of this project. */
function refusal(path: string, part: string, imports: string, inside: boolean): string | undefined {
  const rule = PACKAGE_RULES.find(
    ({ imported, mayImport }) => imported.test(imports) && !mayImport(part, path),
  );
  if (rule !== undefined) return rule.why;
  if (!inside) return undefined;
  const target = partOf(imports);
  if (target === undefined || layer(target) >= layer(part)) return undefined;
  return `src/${target} is above src/${part}`;
}

/** Nothing but its line breaks, so that what follows keeps its line. */
const blank = (statement: string): string => statement.replaceAll(/[^\n]/g, " ");

/** The folder or file directly under src/ that a path belongs to. */
const partOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];

const layer = (part: string) => LAYERS.findIndex((row) => row.includes(part));
