import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceLine } from "../ports.ts";
import type { Built } from "./artifact.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

/** A node of the compiler's syntax tree, as far as functions are found by it. */
interface Node {
  readonly nodeType: string;
  readonly id: number;
  readonly name?: string;
  /** First byte, length and number of the file. */
  readonly src: string;
  readonly nodes?: readonly Node[];
  /** Of a contract: itself, then the bases, the nearest first. */
  readonly linearizedBaseContracts?: readonly number[];
  /** Of a function that can be called from outside, or a variable that is read like one. */
  readonly functionSelector?: string;
  /** False where a base only declares the function. */
  readonly implemented?: boolean;
}

/** Lines by contract, `project/contracts/A.sol:A`, then by selector without 0x. */
type Lines = ReadonlyMap<string, ReadonlyMap<string, SourceLine | undefined>>;

const BUILDS = path.join(PACKAGE_ROOT, "artifacts/build-info");

/** What a project's own sources are listed under, by whom they are compiled. */
const PROJECT = "project/";

const known = new Map<string, Lines>();

/**
 * Where a function of a compiled contract begins: of an inherited one in the base that it is taken from, of one that has
 * several forms the form that is called.
 *
 * @param selector The first four bytes of a call, 0x-prefixed.
 * @returns Nothing where there are no sources beside the build, as in a package, or they are a library's.
 */
export function sourceLine({ buildInfo, source, name }: Built, selector: string): SourceLine | undefined {
  let lines = known.get(buildInfo);
  if (lines === undefined) {
    lines = linesOf(buildInfo);
    known.set(buildInfo, lines);
  }
  return lines.get(`${source}:${name}`)?.get(selector.slice(2));
}

function linesOf(buildInfo: string): Lines {
  const files = [`${buildInfo}.json`, `${buildInfo}.output.json`].map((file) => path.join(BUILDS, file));
  if (!files.every(existsSync)) return new Map();
  const [given, made] = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown);
  const { sources: texts } = (given as { input: { sources: Record<string, { content: string }> } }).input;
  const { sources: trees } = (made as { output: { sources: Record<string, { ast: Node }> } }).output;
  const contracts = Object.entries(trees).flatMap(([file, { ast }]) =>
    (ast.nodes ?? [])
      .filter(({ nodeType }) => nodeType === "ContractDefinition")
      .map((node) => ({ file, node, own: ownLines(file, node, texts[file]?.content ?? "") })),
  );
  const byId = new Map(contracts.map(({ node, own }) => [node.id, own]));
  return new Map(
    contracts.map(({ file, node }) => {
      // The nearest counts: it is put in last.
      const line = (node.linearizedBaseContracts ?? []).toReversed();
      const all = new Map(line.flatMap((id) => [...(byId.get(id) ?? [])]));
      return [`${file}:${node.name ?? ""}`, all];
    }),
  );
}

/** What a contract itself has, by selector; undefined for what stands in a library's file. */
function ownLines(file: string, { nodes = [] }: Node, text: string): Map<string, SourceLine | undefined> {
  const bytes = Buffer.from(text);
  const own = new Map<string, SourceLine | undefined>();
  for (const { functionSelector, implemented, src } of nodes) {
    if (functionSelector === undefined || implemented === false) continue;
    const before = bytes.subarray(0, Number(src.split(":")[0])).toString();
    const line = { file: file.slice(PROJECT.length), line: before.split("\n").length };
    own.set(functionSelector, file.startsWith(PROJECT) ? line : undefined);
  }
  return own;
}
