import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { evaluate, type Names } from "./evaluate.ts";
import { expressionInvalid } from "./invalid.ts";
import { parseExpression, type Expression } from "./parse.ts";

/** A part of a text: as it stands, or what an expression in braces comes to. */
type Part = { readonly plain: string } | { readonly expression: string };

/** No text of a file is longer than what is made of its expressions may be. */
const LONGEST_TEXT = 2_000;

/** How texts are read. */
export interface TemplateOptions {
  /** A text for people, in which nothing outside braces is worked out. */
  readonly isProse?: boolean;
}

/**
 * A text with what its expressions in braces come to: `+{delay}`, `{order / 2}`. One that is arithmetic as a whole, every part
 * of it a figure and its operators between blanks, is worked out as a whole: `50% of {order}`, `{order} + 2.00 EUR`.
 * `{{` and `}}` are braces themselves.
 *
 * @throws EXPRESSION_INVALID; EXPRESSION_TOO_LARGE where more than 2,000 characters come of it; and what `evaluate` throws
 */
export function filledText(text: string, names: Names, { isProse = false }: TemplateOptions = {}): string {
  if (text.length > LONGEST_TEXT) throw tooLarge(text);
  const parts = partsOf(text);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && "expression" in first)
    return evaluate(parseExpression(first.expression), first.expression, names);
  const whole = isProse ? undefined : wholeExpression(text, parts);
  if (whole !== undefined && areFigures(whole, names)) return evaluate(whole, text, names);
  const filled = parts
    .map((part) =>
      "plain" in part ? part.plain : evaluate(parseExpression(part.expression), part.expression, names),
    )
    .join("");
  if (filled.length > LONGEST_TEXT) throw tooLarge(text);
  return filled;
}

function tooLarge(text: string): SettlementError {
  return new SettlementError("EXPRESSION_TOO_LARGE", { expression: shortened(text) });
}

/** Whether a text has expressions, or braces that stand for themselves. */
export function hasBraces(text: string): boolean {
  return /[{}]/.test(text);
}

/** The names that a text's expressions have. @throws EXPRESSION_INVALID */
export function namesIn(text: string): string[] {
  return partsOf(text).flatMap((part) => ("plain" in part ? [] : namesOf(parseExpression(part.expression))));
}

function namesOf(expression: Expression): string[] {
  if ("name" in expression) return [expression.name];
  if ("literal" in expression) return [];
  if ("negated" in expression) return namesOf(expression.negated);
  if ("rounded" in expression) return namesOf(expression.rounded);
  return [...namesOf(expression.left), ...namesOf(expression.right)];
}

/** A text at its braces. @throws EXPRESSION_INVALID for one that is not closed, or not opened */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== "{" && character !== "}") {
      plain += character;
    } else if (text.charAt(at + 1) === character) {
      plain += character;
      at += 1;
    } else {
      const end = character === "{" ? text.indexOf("}", at) : -1;
      if (end < 0) throw expressionInvalid(text, phrase("expression.brace", { brace: character }));
      if (plain !== "") parts.push({ plain });
      plain = "";
      parts.push({ expression: text.slice(at + 1, end) });
      at = end;
    }
  }
  return plain === "" ? parts : [...parts, { plain }];
}

/** The text as one expression, where an operator stands outside its braces and it reads as one. */
function wholeExpression(text: string, parts: readonly Part[]): Expression | undefined {
  const outside = parts.map((part) => ("plain" in part ? part.plain : "()")).join("");
  if (parts.length < 2 || !/ (?:[-+*/]|of|rounded) /.test(outside)) return undefined;
  try {
    return parseExpression(text.replaceAll("{", "(").replaceAll("}", ")"));
  } catch (error) {
    if (error instanceof SettlementError) return undefined;
    throw error;
  }
}

/** Whether every name and literal is a figure. @throws what names are refused with */
function areFigures(expression: Expression, names: Names): boolean {
  if ("name" in expression) return names.valueOf(expression.name).quantity !== undefined;
  if ("literal" in expression) return true;
  if ("negated" in expression) return areFigures(expression.negated, names);
  if ("rounded" in expression) return areFigures(expression.rounded, names);
  return areFigures(expression.left, names) && areFigures(expression.right, names);
}
