import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { multiplyRationals, rational } from "../../money/rational.ts";
import { calculated } from "./arithmetic.ts";
import type { Expression } from "./parse.ts";
import { rounded, written, type DecimalsOf } from "./rounded.ts";
import { readValue, type Quantity, type Value } from "./value.ts";

/** What an expression is worked out with. */
export interface Names {
  /** What a name stands for. @throws VARIABLE_UNKNOWN, and what its own expression is refused with */
  readonly valueOf: (name: string) => Value;
  readonly decimalsOf: DecimalsOf;
}

/**
 * What an expression comes to. A name alone stands for its text as it was written, `1000.00 EUR` with its two decimals;
 * what is worked out is exact, or rounded as the text names.
 *
 * @param text As it stands in the file, for messages.
 * @throws EXPRESSION_UNFIT for an operation that two values do not have, EXPRESSION_INEXACT, EXPRESSION_TOO_LARGE,
 * DIVISION_BY_ZERO, and what names are refused with
 */
export function evaluate(expression: Expression, text: string, names: Names): string {
  const shown = shortened(text.trim());
  if ("name" in expression) return names.valueOf(expression.name).text;
  if ("literal" in expression) return expression.literal;
  return written(quantityOf(expression, shown, names), shown, names.decimalsOf);
}

function quantityOf(expression: Expression, text: string, names: Names): Quantity {
  if ("literal" in expression) return figureOf(readValue(expression.literal), text, expression.literal);
  if ("name" in expression) return figureOf(names.valueOf(expression.name), text, expression.name);
  if ("negated" in expression) {
    const whole = quantityOf(expression.negated, text, names);
    return { ...whole, figure: multiplyRationals(whole.figure, rational(-1n)) };
  }
  if ("rounded" in expression) {
    const { mode, decimals } = expression;
    return rounded(quantityOf(expression.rounded, text, names), mode, decimals, names.decimalsOf);
  }
  const { operator } = expression;
  const [left, right] = [quantityOf(expression.left, text, names), quantityOf(expression.right, text, names)];
  if (operator === "/" && right.figure.numerator === 0n)
    throw new SettlementError("DIVISION_BY_ZERO", { dividend: shownAs(left, names) });
  const made = calculated(operator, left, right, text);
  if (made !== undefined) return made;
  const [one, other] = [left, right].map((each) => shownAs(each, names));
  throw new SettlementError("EXPRESSION_UNFIT", {
    expression: text,
    operator,
    left: one ?? "",
    right: other ?? "",
  });
}

function figureOf({ text: found, quantity }: Value, text: string, name: string): Quantity {
  if (quantity !== undefined) return quantity;
  throw new SettlementError("EXPRESSION_TEXT", { expression: text, name, text: shortened(found) });
}

/** A figure for a message, rounded where it does not end. */
function shownAs(quantity: Quantity, { decimalsOf }: Names): string {
  return written(rounded(quantity, "half-even", undefined, decimalsOf), "", decimalsOf);
}
