import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown, shortened } from "../../fields/closest-name.ts";
import { compareRationals } from "../../money/rational.ts";
import { readValue, type Value } from "../expressions/value.ts";
import { choiceSchemas } from "../schema/choices.ts";
import type { MapEntry, SourceNode, TextNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import { boundTo, isOpen } from "./expand.ts";
import { readEntry } from "./part.ts";
import type { PaymentGroup } from "./payments.ts";
import type { StepsContext } from "./step-context.ts";
import { bindingFor } from "./step-entries.ts";
import { NUMBER, type Stated } from "./variables.ts";

const COMPARISON = /^(<=|>=|!=|=|<|>)?(.*)$/s;

interface Comparison {
  readonly sign: string;
  readonly wanted: Value;
}

/** What a column must be: any of these, each all of its comparisons. */
interface Condition {
  readonly column: string;
  readonly anyOf: readonly (readonly Comparison[])[];
  readonly span: Span;
}

/**
 * Whether a payment's columns are as `where` has them, by its number in the group.
 *
 * @returns Nothing where it is wrong; how is among the problems, as is what cannot be compared: COMPARISON_UNFIT, once a column.
 */
export function conditionsOf(
  entry: MapEntry,
  group: PaymentGroup,
  context: StepsContext,
): ((number: number) => boolean) | undefined {
  const same = isOpen(entry.value) ? undefined : conditionsIn(entry, group, context);
  if (same === undefined && !isOpen(entry.value)) return undefined;
  const refused = new Set<string>();
  let isWrong = false;
  return (number) => {
    if (isWrong) return true;
    const conditions = same ?? conditionsIn(boundFor(number, entry, group, context), group, context);
    isWrong = conditions === undefined;
    return (conditions ?? []).every(
      (condition) => refused.has(condition.column) || isMet(condition, number, refused),
    );
  };

  function isMet(condition: Condition, number: number, unfit: Set<string>): boolean {
    const { column, anyOf, span } = condition;
    const cell = cellOf(group, number, column, span);
    const origin = phrase("origin.payment", {
      payment: group.members[number - 1]?.name ?? "",
      names: [`${column} = ${shortened(cell.text)}${placeText(cell, span)}`],
    });
    const found = context.problems.attempt({ ...span, origin }, () =>
      anyOf.some((all) => all.every((comparison) => holds(cell, comparison))),
    );
    if (found === undefined) unfit.add(column);
    return found ?? true;
  }
}

function placeText({ span }: Stated, own: Span): string {
  if (span === own) return "";
  const { file, line, column } = span.source.placeAt(span.start);
  return ` (${file}:${line}:${column})`;
}

function cellOf(group: PaymentGroup, number: number, column: string, span: Span): Stated {
  return group.rows?.[number - 1]?.get(column) ?? { ...readValue(String(number)), span };
}

/** The conditions for a payment, with its own columns in them; nothing where there are none of such names. */
function boundFor(
  number: number,
  entry: MapEntry,
  group: PaymentGroup,
  context: StepsContext,
): MapEntry | undefined {
  const { variables, problems } = context;
  const { value } = entry;
  if (variables === undefined || value.kind !== "map") return entry;
  const bound = boundTo(value, bindingFor(group.members[number - 1], variables, context), problems);
  return bound && { ...entry, value: bound };
}

function conditionsIn(
  entry: MapEntry | undefined,
  group: PaymentGroup,
  { problems }: StepsContext,
): Condition[] | undefined {
  const before = problems.count;
  if (entry === undefined || readEntry(entry, choiceSchemas.where, problems) === undefined) return undefined;
  if (entry.value.kind !== "map") return undefined;
  const columns = [...(group.rows?.[0]?.keys() ?? []), NUMBER];
  const conditions = entry.value.entries.map(({ key, keySpan, value }): Condition => {
    if (!columns.includes(key)) problems.add(nameUnknown("column", key, columns), keySpan);
    const anyOf = textsOf(value).flatMap(({ text, span }) => {
      const read = problems.attempt(span, () => comparisonsIn(text));
      return read === undefined ? [] : [read];
    });
    return { column: key, anyOf, span: value.span };
  });
  return problems.count > before ? undefined : conditions;
}

function textsOf(node: SourceNode): readonly TextNode[] {
  if (node.kind === "text") return [node];
  return node.kind === "list" ? node.items.flatMap(textsOf) : [];
}

/** What takes time goes by it. */
const LONGEST_CONDITION = 200;

/** `>= 10.00 EUR and < 100.00 EUR` @throws FIELD_MALFORMED */
function comparisonsIn(text: string): Comparison[] {
  const parts = text.length > LONGEST_CONDITION ? [""] : text.split(/\s+and\s+/);
  return parts.map((part) => {
    const [, sign = "=", wanted = ""] = COMPARISON.exec(part.trim()) ?? [];
    if (wanted !== "") return { sign, wanted: readValue(wanted.trimStart()) };
    const what = phrase("column-comparison");
    throw new SettlementError("FIELD_MALFORMED", {
      text: shortened(text),
      wanted: what,
      example: "> 100.00 EUR",
    });
  });
}

/** @throws COMPARISON_UNFIT for an order of what has none: texts, two kinds of figures, amounts of two currencies */
function holds(cell: Value, { sign, wanted }: Comparison): boolean {
  const order = orderOf(cell, wanted);
  if (sign === "=" || sign === "!=")
    return (order === 0 || (order === undefined && cell.text === wanted.text)) === (sign === "=");
  if (order === undefined)
    throw new SettlementError("COMPARISON_UNFIT", {
      left: shortened(cell.text),
      right: shortened(wanted.text),
    });
  if (order === 0) return sign.endsWith("=");
  return order < 0 === sign.startsWith("<");
}

function orderOf({ quantity: left }: Value, { quantity: right }: Value): -1 | 0 | 1 | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left.kind !== right.kind || left.code !== right.code) return undefined;
  return compareRationals(left.figure, right.figure);
}
