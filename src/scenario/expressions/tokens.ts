import { phrase } from "../../errors/phrases.ts";
import { expressionInvalid } from "./invalid.ts";

/** A part of an expression. */
export interface Token {
  readonly kind: "literal" | "name" | "sign";
  readonly text: string;
}

/** Words of the grammar, which nothing else is called. */
export const KEYWORDS: readonly string[] = ["of", "rounded", "to"];

/** In this order: the longest form of what begins with a digit comes first. */
const TOKEN =
  /\s*(?:([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z|[0-9]+[smhd]\b|[0-9]+(?:\.[0-9]+)?(?: ?%| +[A-Z][A-Za-z0-9_]*)?)|([A-Za-z][A-Za-z0-9_]*(?:-(?:up|even)\b)?)|([-+*/()]))/y;

/** More than any expression needs; what takes time goes by it. */
const LONGEST_EXPRESSION = 200;

/**
 * The parts of an expression, in order.
 *
 * @throws EXPRESSION_INVALID for a character that begins none of them, or for more than 200 characters.
 */
export function tokensOf(text: string): Token[] {
  if (text.length > LONGEST_EXPRESSION)
    throw expressionInvalid(text, phrase("expression.long", { most: LONGEST_EXPRESSION }));
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const { length } = text.trimEnd();
  while (pattern.lastIndex < length) {
    const { lastIndex } = pattern;
    const [, literal, name, sign] = pattern.exec(text) ?? [];
    const found = literal ?? name ?? sign;
    if (found === undefined)
      throw expressionInvalid(text, phrase("expression.character", { at: text.slice(lastIndex).trim() }));
    tokens.push({
      kind: literal !== undefined ? "literal" : name !== undefined ? "name" : "sign",
      text: found,
    });
  }
  return tokens;
}
