import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { NEGATED, type Comparator } from "../../trace/comparators.ts";
import type { Comparison, FigureKind } from "./comparison.ts";
import { ownValue } from "../../own-value.ts";

/**
 * What a figure must be, as one text:
 *
 *     all      = one { " and " one }
 *     one      = [ "not " ] ( value
 *                           | operator [ " " ] value
 *                           | "between " value " and " value
 *                           | value ( " within " | " ± " | " +/- " ) distance )
 *     operator = "=" | "==" | "!=" | ">" | ">=" | "<" | "<=" | "≠" | "≥" | "≤"
 */

/** Longer texts are no comparison, and are refused before anything looks for its parts. */
const LONGEST_COMPARISON = 200;
/** More than that of one figure is a mistake. */
const MOST_COMPARISONS = 8;

const OPERATORS: Readonly<Record<string, Comparator>> = {
  "==": "=",
  "!=": "!=",
  ">=": ">=",
  "<=": "<=",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "=": "=",
  ">": ">",
  "<": "<",
};
const DISTANCES = [" within ", "±", "+/-"];
const [NOT, BETWEEN] = ["not ", "between "];

/** @throws FIELD_MALFORMED, RANGE_REVERSED, VALUE_KIND for too many, and what the kind's readings throw. */
export function parseComparisons<Value>(text: string, kind: FigureKind<Value>): Comparison<Value>[] {
  if (text.length > LONGEST_COMPARISON) throw malformed(text, kind);
  const pieces = text
    .trim()
    .replaceAll(/[ \t]+/g, " ")
    .split(" and ");
  const read: Comparison<Value>[] = [];
  while (pieces.length > 0) {
    const piece = pieces.shift() ?? "";
    const body = piece.startsWith(NOT) ? piece.slice(NOT.length) : piece;
    const one = body.startsWith(BETWEEN)
      ? between(kind.read(body.slice(BETWEEN.length)), upperOf(pieces.shift(), text, kind), kind)
      : parseOne(body, kind);
    read.push(body === piece ? one : negated(one));
  }
  if (read.length > MOST_COMPARISONS)
    throw new SettlementError("VALUE_KIND", {
      found: phrase("comparisons", { count: String(read.length) }),
      wanted: phrase("comparisons.at-most", { count: String(MOST_COMPARISONS) }),
      example: kind.example,
    });
  return read;
}

/** The second bound of `between`, behind its "and". */
function upperOf<Value>(piece: string | undefined, text: string, kind: FigureKind<Value>): Value {
  if (piece === undefined) throw malformed(text, kind);
  return kind.read(piece);
}

function parseOne<Value>(text: string, kind: FigureKind<Value>): Comparison<Value> {
  const operator = Object.keys(OPERATORS).find((each) => text.startsWith(each));
  if (operator !== undefined) {
    const value = text.slice(operator.length).trimStart();
    // Of "=> 5" and "<> 5" the rest is no value, though it begins with a known sign.
    if (/^[<>=!≥≤≠]/.test(value)) throw malformed(text, kind);
    return { is: ownValue(OPERATORS, operator) ?? "=", value: kind.read(value) };
  }
  const sign = DISTANCES.find((each) => text.includes(each));
  if (sign === undefined) return { is: "=", value: kind.read(text) };
  const at = text.indexOf(sign);
  return within(kind.read(text.slice(0, at).trimEnd()), text.slice(at + sign.length).trimStart(), kind);
}

/** Both bounds count. @throws RANGE_REVERSED where the second is less */
export function between<Value>(value: Value, to: Value, kind: FigureKind<Value>): Comparison<Value> {
  if ((kind.order(value, to) ?? 0) > 0)
    throw new SettlementError("RANGE_REVERSED", { least: kind.show(value), most: kind.show(to) });
  return { is: "between", value, to };
}

/** @param distance As it is written: in the value's unit, or as a part of it. */
export function within<Value>(value: Value, distance: string, kind: FigureKind<Value>): Comparison<Value> {
  return { is: "within", value, to: kind.readDistance(distance, value) };
}

export function negated<Value>(comparison: Comparison<Value>): Comparison<Value> {
  return { ...comparison, is: NEGATED[comparison.is] };
}

function malformed(text: string, { example }: Pick<FigureKind<unknown>, "example">): SettlementError {
  return new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted: phrase("comparison"),
    example,
  });
}
