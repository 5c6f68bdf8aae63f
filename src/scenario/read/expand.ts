import { filledText, hasBraces, namesIn } from "../expressions/template.ts";
import type { Names } from "../expressions/evaluate.ts";
import type { Problems } from "../source/problem.ts";
import {
  entryOf,
  valueOf,
  type MapEntry,
  type MapNode,
  type SourceNode,
  type TextNode,
} from "../source/source-node.ts";
import { textWithBraces } from "./flow-braces.ts";
import { madeFrom, originOf, Variables, type Stated } from "./variables.ts";

/** Under these keys stand texts for people: nothing outside braces is worked out in them. */
const PROSE: readonly string[] = ["title", "teaches", "claim", "label", "source"];

/** Sections in which a name may be a column, whose value only a payment of a group has. */
const WITH_COLUMNS: readonly string[] = ["payments", "steps", "expect"];

/** A scenario with what its expressions come to, and what they were worked out with. */
export interface Expanded {
  readonly root: MapNode;
  /** None: nothing of the file is an expression. */
  readonly variables?: Variables;
}

/**
 * A scenario with what its variables and expressions stand for in their places, before anything else is read.
 * In a file without `vars`, and without a group that has a table, braces are what they always were.
 *
 * An expression stands in braces, in any value: `{order}`, `{order / 2 rounded half-even}`, `+{delay}`, `50% of {order}`.
 * What has a column of a group's table in it is left open, for each payment of the group to fill in (`boundTo`).
 */
export function withExpressions(root: MapNode, problems: Problems): Expanded {
  if (entryOf(root, "vars") === undefined && !hasTables(root)) return { root };
  const variables = new Variables(root, problems);
  if (problems.any) return { root, variables };
  const entries = root.entries.map((entry): MapEntry => {
    if (entry.key === "vars") return { ...entry, value: workedOut(entry.value, variables) };
    const value = expanded(entry.value, {
      names: variables,
      stated: (name) => variables.stated(name),
      isOpen: WITH_COLUMNS.includes(entry.key) ? (name) => variables.stated(name) === undefined : () => false,
      isProse: PROSE.includes(entry.key),
      isSteps: entry.key === "steps",
      problems,
    });
    return { ...entry, value };
  });
  return { root: { ...root, entries }, variables };
}

function hasTables(root: MapNode): boolean {
  const payments = valueOf(root, "payments");
  if (payments?.kind !== "map") return false;
  return payments.entries.some(({ value }) => hasTable(value));
}

/** Whether a payment is a group with a table, be it right or wrong. */
export function hasTable(payment: SourceNode): boolean {
  return ["each", "csv"].some((key) => entryOf(payment, key) !== undefined);
}

/** Variables with their values as texts, for paths such as `vars.order`. */
function workedOut(node: SourceNode, variables: Variables): SourceNode {
  if (node.kind !== "map") return node;
  const entries = node.entries.map((entry): MapEntry => {
    const { text = "" } = variables.stated(entry.key) ?? {};
    return { ...entry, value: { kind: "text", text, absent: false, span: entry.value.span } };
  });
  return { ...node, entries };
}

interface Expansion {
  readonly names: Names;
  /** What a name stands for, with its place, for messages. */
  readonly stated: (name: string) => Stated | undefined;
  /** Whether a name's value is not known yet. */
  readonly isOpen: (name: string) => boolean;
  readonly isProse: boolean;
  /** A list whose items are steps: `{ release }` is a step that takes nothing. */
  readonly isSteps?: boolean;
  /** The payment that it is filled in for. */
  readonly payment?: string;
  readonly problems: Problems;
}

function expanded(node: SourceNode, expansion: Expansion): SourceNode {
  const { isSteps = false, ...within } = expansion;
  if (node.kind === "list") {
    const items = node.items.map((item) =>
      isSteps && item.kind === "map" ? entriesOf(item, within) : expanded(item, within),
    );
    return { ...node, items };
  }
  const text = textWithBraces(node);
  if (text === undefined) return node.kind === "map" ? entriesOf(node, within) : node;
  return hasBraces(text) ? filled({ kind: "text", text, absent: false, span: node.span }, within) : node;
}

function entriesOf(node: MapNode, expansion: Expansion): MapNode {
  const entries = node.entries.map((entry): MapEntry => {
    const isProse = expansion.isProse || PROSE.includes(entry.key);
    return { ...entry, value: expanded(entry.value, { ...expansion, isProse }) };
  });
  return { ...node, entries };
}

function filled(node: TextNode, { names, stated, isOpen, isProse, payment, problems }: Expansion): TextNode {
  const { text, span } = node;
  const known = problems.attempt(span, () => {
    const needed = namesIn(text);
    if (needed.some(isOpen)) return { needed };
    const origin = originOf(text, stated, payment);
    return { needed, where: origin === undefined ? span : { ...span, origin } };
  });
  if (known === undefined) return node;
  const { needed, where } = known;
  if (where === undefined) return { ...node, isOpen: true };
  // What cannot be worked out names what it was to be made from.
  const value = problems.attempt(where, () => filledText(text, names, { isProse }));
  return value === undefined ? node : { ...node, text: value, span: madeFrom(needed, stated, where) };
}

/** Whether something is left open in it, for the payments of a group. */
export function isOpen(node: SourceNode): boolean {
  return openIn(node) > 0;
}

/** How many texts are left open in it. */
export function openIn(node: SourceNode): number {
  if (node.kind === "text") return node.isOpen === true ? 1 : 0;
  const parts = node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
  return parts.reduce((sum, part) => sum + openIn(part), 0);
}

/** What is left open, filled in. */
export interface Binding {
  readonly names: Names;
  readonly stated: (name: string) => Stated | undefined;
  /** The payment that it is for; none where it is about no payment. */
  readonly payment?: string;
}

/**
 * A part of the scenario with what was left open filled in for a payment.
 *
 * @returns Nothing where that cannot be; why is among the problems.
 */
export function boundTo(node: MapNode, binding: Binding, problems: Problems): MapNode | undefined {
  const before = problems.count;
  const bound = filledIn(node, binding, problems);
  return problems.count === before && bound.kind === "map" ? bound : undefined;
}

function filledIn(node: SourceNode, binding: Binding, problems: Problems): SourceNode {
  if (node.kind === "list")
    return { ...node, items: node.items.map((item) => filledIn(item, binding, problems)) };
  if (node.kind === "map") {
    const entries = node.entries.map((entry) => ({
      ...entry,
      value: filledIn(entry.value, binding, problems),
    }));
    return { ...node, entries };
  }
  if (node.isOpen !== true) return node;
  const { isOpen: _, ...open } = node;
  return filled(open, { ...binding, isOpen: () => false, isProse: false, problems });
}
