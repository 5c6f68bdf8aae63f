import { readFileSync } from "node:fs";
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

const ROOT = path.resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

/** Contracts that a mutant can be in, by their sources; what they import comes with them. */
const CONTRACTS: Readonly<Record<string, ArtifactName>> = {
  "contracts/SettlementEscrow.sol": "SettlementEscrow",
  "contracts/SettlementGateway.sol": "SettlementGateway",
  "contracts/StableToken.sol": "StableToken",
  "contracts/RateOracle.sol": "RateOracle",
  "contracts/ParticipantRegistry.sol": "ParticipantRegistry",
};

// Without the optimizer, which would take three times as long; the code is too large for a chain that keeps the limit.
const SETTINGS = { evmVersion: "cancun", optimizer: { enabled: false }, metadata: { appendCBOR: false } };

const texts = new Map<string, string>();
let compiler: Compiler | undefined;

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
export function compileWith(source: string, text: string): ReadonlyMap<ArtifactName, Artifact> {
  const entries = Object.keys(CONTRACTS).filter((entry) => sourcesOf(entry).has(source));
  const sources = new Map(
    entries.flatMap((entry) => [...sourcesOf(entry)]).map((file) => [file, sourceText(file)]),
  );
  sources.set(source, text);
  const selection = entries.map((entry) => [entry, { [CONTRACTS[entry] ?? ""]: ["evm.bytecode.object"] }]);
  const input = {
    language: "Solidity",
    sources: Object.fromEntries([...sources].map(([file, content]) => [file, { content }])),
    settings: { ...SETTINGS, outputSelection: Object.fromEntries(selection) },
  };
  compiler ??= require("solc") as Compiler;
  const output = JSON.parse(compiler.compile(JSON.stringify(input))) as CompilerOutput;
  const errors = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return new Map(
    entries.map((entry) => {
      const name = CONTRACTS[entry] as ArtifactName;
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
