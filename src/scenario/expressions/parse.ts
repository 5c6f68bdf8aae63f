import { phrase } from "../../errors/phrases.ts";
import { shortened } from "../../fields/closest-name.ts";
import { expressionInvalid } from "./invalid.ts";
import { ROUNDINGS, type RoundingName } from "./rounded.ts";
import { KEYWORDS, tokensOf, type Token } from "./tokens.ts";

/** An operation on two figures. */
export type Operator = "+" | "-" | "*" | "/" | "of";

/** An expression, read. */
export type Expression =
  | { readonly literal: string }
  | { readonly name: string }
  | { readonly negated: Expression }
  | { readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | {
      readonly rounded: Expression;
      readonly mode: RoundingName;
      /** Of the result; those of its currency, or as written, unless given. */
      readonly decimals?: number;
    };

/** More decimals than any asset is rounded to. */
const MOST_DECIMALS = 18;

/**
 * An expression of a scenario's file:
 *
 * ```
 * expression := sum [ "rounded" ("down" | "up" | "half-up" | "half-even") [ "to" DIGITS ] ]
 * sum        := product { ("+" | "-") product }
 * product    := part { ("*" | "/") part }
 * part       := "-" part | value [ "of" part ]
 * value      := NUMBER | NUMBER "%" | NUMBER CODE | DURATION | MOMENT | NAME | "(" expression ")"
 * ```
 *
 * @throws EXPRESSION_INVALID
 * @example parseExpression("50% of order - 2.00 EUR")
 */
export function parseExpression(text: string): Expression {
  const reader = new ExpressionReader(text);
  return reader.whole();
}

class ExpressionReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  whole(): Expression {
    const read = this.#expression();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return read;
  }

  #expression(): Expression {
    const sum = this.#sum();
    if (!this.#take("rounded")) return sum;
    const mode = ROUNDINGS.find((name) => this.#take(name));
    if (mode === undefined) throw this.#unexpected();
    if (!this.#take("to")) return { rounded: sum, mode };
    const digits = this.#tokens[this.#at]?.text ?? "";
    if (!/^[0-9]{1,2}$/.test(digits) || Number(digits) > MOST_DECIMALS) throw this.#unexpected();
    this.#at += 1;
    return { rounded: sum, mode, decimals: Number(digits) };
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const operator = (["+", "-"] as const).find((sign) => this.#take(sign));
      if (operator === undefined) return left;
      left = { operator, left, right: this.#product() };
    }
  }

  #product(): Expression {
    let left = this.#part();
    for (;;) {
      const operator = (["*", "/"] as const).find((sign) => this.#take(sign));
      if (operator === undefined) return left;
      left = { operator, left, right: this.#part() };
    }
  }

  #part(): Expression {
    if (this.#take("-")) return { negated: this.#part() };
    const value = this.#value();
    return this.#take("of") ? { operator: "of", left: value, right: this.#part() } : value;
  }

  #value(): Expression {
    if (this.#take("(")) {
      const inner = this.#expression();
      if (!this.#take(")")) throw this.#unexpected();
      return inner;
    }
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === "sign" || KEYWORDS.includes(token.text))
      throw this.#unexpected();
    this.#at += 1;
    return token.kind === "literal" ? { literal: token.text } : { name: token.text };
  }

  /** Goes on where the next part is this one. */
  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.text !== text || token.kind === "literal") return false;
    this.#at += 1;
    return true;
  }

  #unexpected() {
    const token = this.#tokens[this.#at];
    const problem =
      token === undefined
        ? phrase("expression.ends")
        : phrase("expression.unexpected", { part: shortened(token.text) });
    return expressionInvalid(this.#text, problem);
  }
}
