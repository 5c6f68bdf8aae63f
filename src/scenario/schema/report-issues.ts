import type { z } from "zod";
import { phrase, type Phrase, thingOf } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { closestName, listOf, nameUnknown, shortened } from "../../fields/closest-name.ts";
import type { FieldIssue } from "../../fields/fields.ts";
import type { Problems } from "../source/problem.ts";
import type { MapEntry, SourceNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import { exampleAt, keysAt, kindAt } from "./schema-walk.ts";

/** A part of a file that was held against a schema. */
export interface Checked {
  readonly schema: z.core.$ZodType;
  readonly node: SourceNode;
  /** Its key; of a whole file there is none. */
  readonly keySpan?: Span;
  /** Keys that are read elsewhere, to be suggested with those of the schema. */
  readonly otherKeys?: readonly string[];
  readonly problems: Problems;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Makes our errors of what a schema found, each at its place. */
export function reportIssues(issues: readonly Issue[], checked: Checked): void {
  for (const issue of issues) reportIssue(issue, [], checked);
}

function reportIssue(issue: Issue, before: Path, checked: Checked): void {
  const path = [...before, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportUnknownKey(key, path, checked);
  } else if (issue.code === "invalid_key") {
    const { error } = carriedBy(issue.issues[0]);
    if (error !== undefined) checked.problems.add(error, keySpanAt(path, checked));
  } else if (issue.code === "invalid_union") {
    reportForms(issue, path, checked);
  } else if (issue.code === "custom") {
    const { error, onKey = false } = carriedBy(issue);
    if (error !== undefined) reportField(error, path, checked, onKey);
  } else if (issue.code === "too_small" || issue.code === "too_big") {
    const wanted =
      issue.code === "too_small"
        ? phrase("list.at-least", { count: String(issue.minimum) })
        : phrase("list.at-most", { count: String(issue.maximum) });
    reportLength(wanted, path, checked);
  } else {
    reportKind(path, checked);
  }
}

/** What a reading of ours was refused with. */
function carriedBy(issue: Issue | undefined): Partial<FieldIssue> {
  return issue?.code === "custom" ? (issue.params ?? {}) : {};
}

function reportForms(issue: Issue & { readonly code: "invalid_union" }, path: Path, checked: Checked): void {
  if (issue.discriminator !== undefined) {
    reportOption(issue, path, checked);
    return;
  }
  const nearest = nearestForm(issue.errors);
  if (nearest === undefined) reportKind(path, checked);
  else for (const inner of nearest) reportIssue(inner, path, checked);
}

function reportLength(wanted: Phrase, path: Path, checked: Checked): void {
  const { node, keySpan } = locate(path, checked);
  const found = node?.kind === "list" ? phrase("list.of", { count: node.items.length }) : phrase("text");
  const error = new SettlementError("VALUE_KIND", {
    found,
    wanted,
    example: exampleAt(checked.schema, path),
  });
  checked.problems.add(error, node?.span ?? keySpan ?? checked.node.span);
}

/** The form that was probably meant: the one of the same kind, with the fewest mistakes. */
function nearestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const sameKind = forms.filter((issues) =>
    issues.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );
  return sameKind.toSorted((left, right) => left.length - right.length)[0];
}

/** Reports a union's discriminator that is unknown or missing. */
function reportOption(issue: Issue & { readonly code: "invalid_union" }, path: Path, checked: Checked): void {
  const { node } = locate(path, checked);
  if (node?.kind !== "text" || node.absent) return reportKind(path, checked);
  const options = ("options" in issue ? (issue.options ?? []) : []).map(String);
  return checked.problems.add(nameUnknown(thingOf(issue.discriminator ?? ""), node.text, options), node.span);
}

function reportField(error: SettlementError, path: Path, checked: Checked, onKey: boolean): void {
  const { node } = locate(path, checked);
  if (onKey) checked.problems.add(error, keySpanAt(path, checked));
  else if (node?.kind === "text" && node.absent) reportKind(path, checked);
  else checked.problems.add(error, node?.span ?? keySpanAt(path, checked));
}

function reportKind(path: Path, checked: Checked): void {
  const { schema, problems } = checked;
  const { node } = locate(path, checked);
  const [key, example] = [String(path.at(-1) ?? ""), exampleAt(schema, path)];
  if (node === undefined) {
    const parent = path.slice(0, -1);
    if (isMisspelt(locate(parent, checked).node, key, keysAt(schema, parent))) return;
    problems.add(new SettlementError("KEY_MISSING", { key, example }), keySpanAt(path.slice(0, -1), checked));
  } else if (node.kind === "text" && node.absent) {
    problems.add(new SettlementError("VALUE_MISSING", { example }), keySpanAt(path, checked));
  } else {
    const error = new SettlementError("VALUE_KIND", {
      found: FOUND[node.kind],
      wanted: kindAt(schema, path),
      example,
    });
    problems.add(error, node.span);
  }
}

const FOUND = { text: phrase("text"), list: phrase("list.of-values"), map: phrase("map") } as const;

function reportUnknownKey(key: string, path: Path, checked: Checked): void {
  const { node } = locate(path, checked);
  const entry = node?.kind === "map" ? node.entries.find((each) => each.key === key) : undefined;
  if (entry === undefined) return;
  const others = path.length === 0 ? (checked.otherKeys ?? []) : [];
  checked.problems.add(keyUnknown(entry, [...keysAt(checked.schema, path), ...others]), entry.keySpan);
}

/** That a key is none of those that there may be. */
export function keyUnknown({ key, keySpan }: MapEntry, known: readonly string[]): SettlementError {
  // `{ source: Central Bank, Frankfurt }` and `{ rate: 1,04 }`: what comes after the comma is a key by itself.
  const { source, end } = keySpan;
  if (!/^\s*[:=]/.test(source.text.slice(end, end + 10))) {
    return new SettlementError("KEY_WITHOUT_VALUE", { key: shortened(key) });
  }
  // Another form of the same, such as another model, may have the very key.
  const others = known.filter((each) => each !== key);
  const suggestion = others.length < known.length ? undefined : closestName(key, known);
  if (suggestion !== undefined) {
    return new SettlementError("KEY_MISSPELT", { key: shortened(key), suggestion });
  }
  return new SettlementError("KEY_UNKNOWN", { key: shortened(key), known: listOf([...new Set(others)]) });
}

/** Whether a key that is missing is there, misspelt: one mistake, reported once. */
export function isMisspelt(node: SourceNode | undefined, missing: string, known: readonly string[]): boolean {
  const keys = node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
  return keys.some((key) => !known.includes(key) && closestName(key, known) === missing);
}

function keySpanAt(path: Path, checked: Checked): Span {
  const { node, keySpan } = locate(path, checked);
  return keySpan ?? node?.span ?? checked.keySpan ?? checked.node.span;
}

/** What stands at a path, and its key; a list's items have none. */
function locate(
  path: Path,
  { node, keySpan }: Checked,
): { readonly node?: SourceNode; readonly keySpan?: Span } {
  let found: { node?: SourceNode; keySpan?: Span } = { node, ...(keySpan === undefined ? {} : { keySpan }) };
  for (const key of path) {
    const { node: parent } = found;
    if (parent?.kind === "list") {
      const item = parent.items[Number(key)];
      found = item === undefined ? {} : { node: item };
    } else {
      const entry =
        parent?.kind === "map" ? parent.entries.find((each) => each.key === String(key)) : undefined;
      found = entry === undefined ? {} : { node: entry.value, keySpan: entry.keySpan };
    }
  }
  return found;
}
