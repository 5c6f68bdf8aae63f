import { Composer, isMap, isScalar, isSeq, Parser, type CST, type Node, type Range } from "yaml";
import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Problems } from "./problem.ts";
import { refusedToken } from "./refused-tokens.ts";
import type { MapEntry, MapNode, SourceNode } from "./source-node.ts";
import type { SourceText, Span } from "./source-text.ts";
import { ownValue } from "../../own-value.ts";

/**
 * A text as maps, lists and texts, each with its place. Every scalar is a text, so that `12.10` stays `12.10` and `no`
 * stays `no` (YAML's failsafe schema). Refused is what changes a file's meaning unseen: anchors, aliases,
 * tags, directives, merge keys, a key twice, a second document.
 *
 * @param text The source's, or the same with parts of it blank.
 * @returns Nothing where it cannot be read; why is among the problems: YAML_INVALID, YAML_FEATURE_REFUSED,
 * FILE_TOO_COMPLEX, KEY_REPEATED, FILE_EMPTY.
 */
export function parseYaml(
  source: SourceText,
  problems: Problems,
  text: string = source.text,
): SourceNode | undefined {
  const tokens = [...new Parser().parse(text)];
  // Before anything is built: the parser goes through any depth, and what is built from it by recursion does not.
  const refused = refusedToken(tokens);
  if (refused !== undefined) {
    const { error, offset, length } = refused;
    problems.add(error, { source, start: offset, end: offset + length });
    return undefined;
  }
  const root = compose(source, tokens, problems);
  if (problems.any) return undefined;
  if (root === null || root === undefined) {
    problems.add(new SettlementError("FILE_EMPTY", {}), { source, start: 0, end: 0 });
    return undefined;
  }
  const node = nodeOf(root, source, problems);
  return problems.any ? undefined : node;
}

function compose(
  source: SourceText,
  tokens: readonly CST.Token[],
  problems: Problems,
): Node | null | undefined {
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false, merge: false });
  const [document, second] = [...composer.compose(tokens)];
  const lines = new Set<number>();
  for (const { pos, code, message } of document?.errors ?? []) {
    const [start, end] = pos;
    const { line } = source.placeAt(start);
    // What follows an error in its line follows from it.
    if (lines.has(line)) continue;
    lines.add(line);
    const isBrace = code === "UNEXPECTED_TOKEN" && source.text.charAt(start) === "{";
    const known = isBrace ? phrase("yaml.brace") : ownValue(PROBLEMS, code);
    const problem = UNQUOTED_COMPARISON.test(lineAt(source, start))
      ? phrase("yaml.comparison")
      : (known ?? phrase("yaml.other", { message }));
    problems.add(new SettlementError("YAML_INVALID", { problem }), { source, start, end });
    // What is no part of anything is followed by more of it.
    if (code === "UNEXPECTED_TOKEN") break;
  }
  if (second !== undefined) {
    const start = second.range[0];
    problems.add(featureRefused(phrase("yaml.document")), { source, start, end: start + 3 });
  }
  return document?.contents;
}

/** A comparison that begins with what YAML reads as the sign of a folded text. */
const UNQUOTED_COMPARISON = /(?:^|[:,[-]) *>=? ?[0-9]/;

function lineAt({ text }: SourceText, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end === -1 ? undefined : end);
}

/** In the words of scenario authors; for a code that is not here the parser's own message is used. */
const PROBLEMS: Readonly<Record<string, Phrase>> = {
  BAD_INDENT: phrase("yaml.indent"),
  BLOCK_AS_IMPLICIT_KEY: phrase("yaml.colon"),
  MISSING_CHAR: phrase("yaml.missing"),
  UNEXPECTED_TOKEN: phrase("yaml.unexpected"),
  MULTILINE_IMPLICIT_KEY: phrase("yaml.multiline"),
};

function featureRefused(feature: Phrase): SettlementError {
  return new SettlementError("YAML_FEATURE_REFUSED", { feature });
}

function nodeOf(node: Node | null, source: SourceText, problems: Problems, after?: Span): SourceNode {
  const span = node === null ? emptyAfter(source, after) : spanOf(node, source);
  if (isMap<Node, Node | null>(node)) return mapOf(node.items, span, problems);
  if (isSeq<Node | null>(node)) {
    return { kind: "list", items: node.items.map((item) => nodeOf(item, source, problems, span)), span };
  }
  const text = isScalar(node) ? textOf(node.value) : "";
  return { kind: "text", text, absent: span.start === span.end, span };
}

function mapOf(
  pairs: readonly { readonly key: Node; readonly value: Node | null }[],
  span: Span,
  problems: Problems,
): MapNode {
  const { source } = span;
  const lines = new Map<string, number>();
  const entries: MapEntry[] = [];
  for (const { key: keyNode, value } of pairs) {
    const keySpan = spanOf(keyNode, source);
    if (!isScalar(keyNode)) {
      problems.add(featureRefused(phrase("yaml.key")), keySpan);
      continue;
    }
    const key = textOf(keyNode.value);
    const line = lines.get(key);
    if (key === "<<") problems.add(featureRefused(phrase("yaml.merge")), keySpan);
    else if (line !== undefined)
      problems.add(new SettlementError("KEY_REPEATED", { key: key.slice(0, 40), line }), keySpan);
    lines.set(key, line ?? source.placeAt(keySpan.start).line);
    entries.push({ key, keySpan, value: nodeOf(value, source, problems, keySpan) });
  }
  return { kind: "map", entries, span };
}

function spanOf(node: Node, source: SourceText): Span {
  const [start, end] = (node.range ?? [0, 0, 0]) satisfies Range;
  return { source, start, end };
}

/** Where something is missing: right after its key. */
function emptyAfter(source: SourceText, after: Span | undefined): Span {
  const start = after?.end ?? 0;
  return { source, start, end: start };
}

/** The failsafe schema has no scalars but texts. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
