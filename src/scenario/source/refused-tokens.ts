import type { CST } from "yaml";
import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { ownValue } from "../../own-value.ts";

/** A scenario has 6 levels at most; a person can read a few more. */
const MAXIMUM_DEPTH = 16;
const MAXIMUM_NODES = 20_000;

const FEATURES: Readonly<Record<string, Phrase>> = {
  alias: phrase("yaml.alias"),
  anchor: phrase("yaml.anchor"),
  directive: phrase("yaml.directive"),
  tag: phrase("yaml.tag"),
};

/** A part of the syntax that is refused, and where. */
export interface RefusedToken {
  readonly error: SettlementError;
  readonly offset: number;
  readonly length: number;
}

type AnyToken = CST.Token | CST.SourceToken | CST.CollectionItem;

/**
 * The first token that is not used in scenarios, or that is too much. Goes through them without recursion, whatever
 * their depth.
 */
export function refusedToken(tokens: readonly CST.Token[]): RefusedToken | undefined {
  const waiting: { token: AnyToken; depth: number }[] = [];
  const push = (parts: readonly (AnyToken | null | undefined)[], depth: number): void => {
    for (const token of parts.toReversed())
      if (token !== null && token !== undefined) waiting.push({ token, depth });
  };
  push(tokens, 0);
  let nodes = 0;
  // The innermost: those around it are not closed either.
  let unclosed: RefusedToken | undefined;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token } = next;
    const isItem = !("type" in token);
    const depth = next.depth + ("items" in token ? 1 : 0);
    if (!isItem) {
      const feature = ownValue(FEATURES, token.type);
      const { offset } = token;
      const length = "source" in token ? token.source.length : 1;
      if (feature !== undefined) return { error: featureError(feature), offset, length };
      const open = openOf(token);
      if (open !== undefined) unclosed = { error: notClosed(open), offset, length: 1 };
      if (depth > MAXIMUM_DEPTH)
        return { error: tooComplex(phrase("yaml.levels"), MAXIMUM_DEPTH), offset, length: 1 };
      if ("items" in token || token.type.includes("scalar")) nodes += 1;
      if (nodes > MAXIMUM_NODES)
        return { error: tooComplex(phrase("yaml.values"), MAXIMUM_NODES), offset, length: 1 };
    }
    push(partsOf(token), depth);
  }
  return unclosed;
}

/** In the order of the text. */
function partsOf(token: AnyToken): (AnyToken | null | undefined)[] {
  const parts: (AnyToken | null | undefined)[] = [];
  if ("start" in token) parts.push(...(Array.isArray(token.start) ? token.start : [token.start]));
  if ("props" in token) parts.push(...token.props);
  if ("key" in token) parts.push(token.key);
  if ("sep" in token) parts.push(...(token.sep ?? []));
  if ("items" in token) parts.push(...token.items);
  if ("value" in token) parts.push(token.value);
  return parts;
}

function featureError(feature: Phrase): SettlementError {
  return new SettlementError("YAML_FEATURE_REFUSED", { feature });
}

function tooComplex(what: Phrase, most: number): SettlementError {
  return new SettlementError("FILE_TOO_COMPLEX", { what, most });
}

/** The quote, bracket or brace that a token begins with and does not end with. */
function openOf(token: CST.Token | CST.SourceToken): string | undefined {
  if (token.type === "flow-collection") {
    return token.end.some(({ type }) => type.endsWith("-end")) ? undefined : token.start.source;
  }
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return undefined;
  const quote = token.source.charAt(0);
  return token.source.length > 1 && token.source.endsWith(quote) ? undefined : quote;
}

function notClosed(open: string): SettlementError {
  return new SettlementError("YAML_INVALID", { problem: phrase("yaml.open", { open }) });
}
