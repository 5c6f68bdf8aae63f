import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { artifact, type Artifact } from "../../src/chain/artifact.ts";
import type { ArtifactName } from "../../src/chain/contracts/abi.ts";

interface Compiler {
  compile(input: string): string;
}

interface CompilerOutput {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts?: Record<
    string,
    Record<string, { readonly evm: { readonly bytecode: { readonly object: string } } }>
  >;
}

/** Contracts by name, as `artifact` has the build's. */
export type Compiled = ReadonlyMap<ArtifactName, Artifact>;

const ROOT = path.resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

/** Sources of the contracts that are deployed; what they import comes with them. */
const ENTRIES = globSync("contracts/{*,{feeds,mocks}/*}.sol", { cwd: ROOT })
  .map((file) => file.replaceAll(path.sep, "/"))
  .toSorted();

// Without the optimizer, which would take three times as long; the code is too large for a chain that keeps the limit.
const SETTINGS = { evmVersion: "cancun", optimizer: { enabled: false }, metadata: { appendCBOR: false } };

const texts = new Map<string, string>();
let compiler: Compiler | undefined;
let unchanged: Compiled | undefined;

/** The text of a source as solc names it: from the project's root, or of a package. */
export function sourceText(source: string): string {
  let text = texts.get(source);
  if (text === undefined) {
    text = readFileSync(path.join(ROOT, source.startsWith("@") ? "node_modules" : "", source), "utf8");
    texts.set(source, text);
  }
  return text;
}

/** The contracts that a changed source goes into, compiled with the change. @throws where solc refuses it. */
export function compileWith(source: string, text: string): Compiled {
  return compile(entriesWith(source), new Map([[source, text]]));
}

/** The contracts that a source goes into, as they are, compiled in the same way. */
export function compileWithout(source: string): Compiled {
  unchanged ??= compile(ENTRIES, new Map());
  const names = new Set(entriesWith(source).map(contractIn));
  return new Map([...unchanged].filter(([name]) => names.has(name)));
}

const entriesWith = (source: string): string[] => ENTRIES.filter((entry) => sourcesOf(entry).has(source));

const contractIn = (entry: string): ArtifactName => path.basename(entry, ".sol") as ArtifactName;

function compile(entries: readonly string[], changes: ReadonlyMap<string, string>): Compiled {
  const sources = new Set(entries.flatMap((entry) => [...sourcesOf(entry)]));
  const selection = entries.map((entry) => [entry, { [contractIn(entry)]: ["evm.bytecode.object"] }]);
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(
      [...sources].map((file) => [file, { content: changes.get(file) ?? sourceText(file) }]),
    ),
    settings: { ...SETTINGS, outputSelection: Object.fromEntries(selection) },
  };
  compiler ??= require("solc") as Compiler;
  const output = JSON.parse(compiler.compile(JSON.stringify(input))) as CompilerOutput;
  const errors = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return new Map(
    entries.map((entry) => {
      const name = contractIn(entry);
      const code = output.contracts?.[entry]?.[name]?.evm.bytecode.object ?? "";
      return [name, { ...artifact(name), bytecode: `0x${code}` }];
    }),
  );
}

/** A source and everything that it imports, however far down. */
function sourcesOf(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, imported = ""] of sourceText(entry).matchAll(/^import\s[^"]*"([^"]+)"/gm)) {
    const source = imported.startsWith(".") ? path.posix.join(path.posix.dirname(entry), imported) : imported;
    sourcesOf(source, found);
  }
  return found;
}
