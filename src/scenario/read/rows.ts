import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { readValue, type Value } from "../expressions/value.ts";
import { parseCsv, type Cell } from "../source/csv.ts";
import { decode } from "../source/decode.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode, type SourceNode } from "../source/source-node.ts";
import { boundTo, type Binding } from "./expand.ts";
import { NUMBER, requireVariableName, type Stated, type Variables } from "./variables.ts";

/** What the table of a group has for one of its payments, by column. */
export type Row = ReadonlyMap<string, Stated>;

/** What tables are read with. */
export interface RowsContext {
  /** The text of a file in the scenario's folder. */
  readonly readFile: (file: string) => string;
  /** The scenario's folder with a separator behind it, as messages name files; empty for the current one. */
  readonly folder: string;
  readonly variables: Variables | undefined;
  readonly problems: Problems;
}

/**
 * The rows of a group's table: those of `each`, or of the file that `csv` names. Cells are what they are in the file: a cell
 * of a CSV is never an expression, nor a formula.
 *
 * @returns Nothing where there is no table, or where it cannot be read; why is among the problems.
 */
export function rowsOf(payment: SourceNode, context: RowsContext): readonly Row[] | undefined {
  const [each, csv] = [valueOf(payment, "each"), valueOf(payment, "csv")];
  const before = context.problems.count;
  const rows =
    each?.kind === "list"
      ? rowsOfList(each.items, context)
      : csv?.kind === "text"
        ? rowsOfCsv(csv, context)
        : undefined;
  return context.problems.count === before ? rows : undefined;
}

function rowsOfList(items: readonly SourceNode[], { variables, problems }: RowsContext): Row[] {
  const maps = items.filter((item): item is MapNode => item.kind === "map");
  const columns = maps[0]?.entries.map(({ key }) => key) ?? [];
  for (const { key, keySpan } of maps[0]?.entries ?? [])
    problems.attempt(keySpan, () => requireColumn(key, variables));
  return maps.flatMap((item) => {
    const given = item.entries.map(({ key }) => key);
    if (given.length !== columns.length || !given.every((key) => columns.includes(key))) {
      problems.add(
        new SettlementError("ROW_COLUMNS", { given: list(given), wanted: list(columns) }),
        item.span,
      );
      return [];
    }
    const bound =
      variables === undefined ? item : boundTo(item, bindingOf(variables, undefined, undefined), problems);
    const cells = (bound?.entries ?? []).flatMap(({ key, value }): [string, Stated][] =>
      value.kind === "text" ? [[key, statedAs(value)]] : [],
    );
    return [new Map(cells)];
  });
}

/** A payment of a group, by which a row is filled in. */
export interface Member {
  readonly name: string;
  /** In its group, from 1. */
  readonly number: number;
}

/**
 * What the expressions of a payment are worked out with: the columns of its row, its number in its group, and variables.
 *
 * @param elsewhere Columns of other groups, with the group of each, for messages.
 */
export function bindingOf(
  variables: Variables,
  row: Row | undefined,
  member: Member | undefined,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Binding {
  const stated = (name: string): Stated | undefined => row?.get(name) ?? variables.stated(name);
  const valueOf = (name: string): Value => {
    const cell = row?.get(name);
    if (cell !== undefined) return cell;
    if (name === NUMBER && member !== undefined) return readValue(String(member.number));
    const known = [...(row?.keys() ?? []), ...(member === undefined ? [] : [NUMBER]), ...variables.names];
    if (known.includes(name)) return variables.valueOf(name);
    const group = elsewhere.get(name);
    if (group !== undefined)
      throw new SettlementError("COLUMN_NOT_HERE", { name, group, known: list(known) });
    throw nameUnknown("variable", name, known);
  };
  const names = { valueOf, decimalsOf: variables.decimalsOf };
  return { names, stated, ...(member === undefined ? {} : { payment: member.name }) };
}

function rowsOfCsv(
  { text: file, span }: Cell,
  { readFile, folder, variables, problems }: RowsContext,
): Row[] | undefined {
  const content = problems.attempt(span, () => readFile(file));
  if (content === undefined) return undefined;
  const source = decode(`${folder}${file}`, content, problems, { isMain: false });
  if (source === undefined) return undefined;
  const foreign = source.text.indexOf("\ufffd");
  if (foreign >= 0) {
    const error = new SettlementError("CSV_INVALID", { problem: phrase("csv.utf8") });
    problems.add(error, { source, start: foreign, end: foreign + 1 });
    return undefined;
  }
  const table = parseCsv(source, problems);
  const known = new Set<string>();
  for (const { text: key, span: cell } of table?.header ?? []) {
    problems.attempt(cell, () => {
      requireColumn(key, variables);
      if (known.has(key)) throw new SettlementError("KEY_REPEATED", { key, line: 1 });
    });
    known.add(key);
  }
  return table?.rows.map((cells) => {
    const named = table.header.map(({ text: key }, at): [string, Stated] => {
      const cell = cells[at] ?? { text: "", span };
      return [key, statedAs(cell)];
    });
    return new Map(named);
  });
}

/** @throws FIELD_MALFORMED, and NAME_TAKEN for the name of a variable */
function requireColumn(name: string, variables: Variables | undefined): void {
  requireVariableName(name);
  if (variables?.names.includes(name) === true)
    throw new SettlementError("NAME_TAKEN", { name, what: phrase("taken.variable") });
}

function statedAs({ text, span }: Cell): Stated {
  return { ...valueAsWritten(text), span };
}

/** A cell that no expression needs may be anything; one that is used is refused where it is. */
function valueAsWritten(text: string): Value {
  try {
    return readValue(text);
  } catch (error) {
    if (error instanceof SettlementError) return { text };
    throw error;
  }
}
