import { phrase, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { listOf, shortened } from "../fields/closest-name.ts";
import { decode } from "./source/decode.ts";
import { parseYaml } from "./source/parse-yaml.ts";
import type { Problems } from "./source/problem.ts";
import { indexIn, type MapEntry, type MapNode, type SourceNode } from "./source/source-node.ts";
import type { SourceText, Span } from "./source/source-text.ts";

/** What mistakes in an assignment are said to be in, and by which a value that was set is known. */
export const SET = "--set";

/** Whether a value was set in place of the file's, or made from one that was. */
export function wasSet({ source, isSet = false }: Span): boolean {
  return isSet || source.file === SET;
}

/**
 * A scenario with one value replaced, or added: `escrow.feeBps=100`, `rates.EUR/USD.constant=1.10`, `steps.3.at=+5m`.
 * Keys are separated by points, the entries of a list go by their numbers from 1, and the value is YAML. Whether the key
 * exists in the language is found where the scenario is checked, and reported at `--set`.
 *
 * @returns The scenario as it was where the path or the value is wrong: SET_PATH_INVALID, or what YAML is refused with.
 */
export function withValue(root: MapNode, assignment: string, problems: Problems): MapNode {
  const source = decode(SET, assignment, problems, { isMain: false });
  if (source === undefined) return root;
  const equals = assignment.indexOf("=");
  const path = assignment.slice(0, Math.max(equals, 0));
  const span = { source, start: 0, end: Math.max(equals, 1) };
  const keys = path.split(".");
  const value = equals < 0 || keys.includes("") ? undefined : valueAfter(source, equals + 1, problems);
  if (value === undefined) {
    if (!problems.any) problems.add(invalid(shortened(assignment), phrase("set.form")), span);
    return root;
  }
  const changed = problems.attempt(span, () => replaced(root, keys, value, span));
  return changed?.kind === "map" ? changed : root;
}

/** The value as YAML, its places those of the assignment. */
function valueAfter(source: SourceText, start: number, problems: Problems): SourceNode | undefined {
  const blank = `${" ".repeat(start)}${source.text.slice(start)}`;
  if (blank.trim() === "")
    return { kind: "text", text: "", absent: true, span: { source, start, end: start } };
  return parseYaml(source, problems, blank);
}

function replaced(
  node: SourceNode,
  [key = "", ...rest]: readonly string[],
  value: SourceNode,
  keySpan: Span,
): SourceNode {
  const next = (child: SourceNode | undefined): SourceNode =>
    rest.length === 0
      ? value
      : replaced(child ?? { kind: "map", entries: [], span: keySpan }, rest, value, keySpan);
  if (node.kind === "map")
    return { ...node, entries: withEntry(node.entries, key, keySpan, next, rest.length === 0) };
  if (node.kind === "list") {
    const index = indexIn(node, key);
    if (index < 0) throw invalid(key, phrase("set.entries", { count: node.items.length }));
    return { ...node, items: node.items.with(index, next(node.items[index])) };
  }
  throw invalid(key, phrase("set.in-text"));
}

function withEntry(
  entries: readonly MapEntry[],
  key: string,
  keySpan: Span,
  next: (child: SourceNode | undefined) => SourceNode,
  isLast: boolean,
): MapEntry[] {
  const old = entries.find((entry) => entry.key === key);
  const entry = { key, keySpan: isLast ? keySpan : (old?.keySpan ?? keySpan), value: next(old?.value) };
  return old === undefined ? [...entries, entry] : entries.map((each) => (each === old ? entry : each));
}

function invalid(path: string, problem: Phrase): SettlementError {
  return new SettlementError("SET_PATH_INVALID", { path: shortened(path) || listOf([]), problem });
}
