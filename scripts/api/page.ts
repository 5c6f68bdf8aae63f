import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ERRORS } from "../../src/errors/table.ts";
import { ROOT } from "../check/run-tool.ts";
import { type Declared, declaredAs } from "./declared.ts";
import { type DocComment, docComment } from "./doc-comment.ts";
import type { Door } from "./doors.ts";
import type { Extracted } from "./extract.ts";
import { commentOf, type Group, groupsOf, passedOn } from "./groups.ts";
import { itemsOf } from "./model.ts";
import { slugs } from "./slugs.ts";

/** Where what a door has is explained with its use, from the folder of the pages. */
const GUIDES: Readonly<Record<string, string>> = {
  corridor: "[simulate from a program](../../how-to/simulate-from-a-program.md)",
  rates: "[money and exchange rates](../rates.md), with every name in use",
  hardhat: "[in a Hardhat project](../../how-to/use-in-hardhat.md)",
  testing: "[test with fixtures and matchers](../../how-to/test-with-fixtures-and-matchers.md)",
  "testing-chai": "[test with fixtures and matchers](../../how-to/test-with-fixtures-and-matchers.md)",
  "testing-expect": "[test with fixtures and matchers](../../how-to/test-with-fixtures-and-matchers.md)",
  "testing-arbitraries": "[test with fixtures and matchers](../../how-to/test-with-fixtures-and-matchers.md)",
  "exchange-rate-conformance": "[test your converter](../../how-to/test-your-converter.md)",
  "exchange-rate-conformance-driver":
    "[test a converter in any language](../../how-to/test-a-converter-in-any-language.md)",
};

/** The page on one door. @param all The doors, whose pages it leads to. */
export function pageOf({ door, model }: Extracted, all: readonly Door[]): string {
  const source = textOf(door.source);
  const items = itemsOf(model);
  const others = all.filter((other) => passedOn(door.source, source).includes(other.source));
  const listed = groupsOf(source);
  const groups = withRest(listed, others.length > 0 ? [] : [...items.keys()]);
  const links = linksOf(door, groups);
  const guide = GUIDES[door.name];
  const parts = [
    `# \`${door.specifier}\``,
    "<!-- Written by npm run api from the comments of the sources; npm run check keeps it fresh. -->",
    // Where a declaration comes first, the comment is the declaration's.
    listed.length > 0 ? docComment(commentOf(source)).summary : "",
    guide === undefined ? "" : `The guide: ${guide}.`,
    ...others.map((other) => `Everything of [\`${other.specifier}\`](${other.name}.md) is here too.`),
    groups.map((group) => contents(group, links)).join("\n"),
    ...groups.flatMap(({ title, names }) => [
      title === "" ? "" : `## ${title}`,
      ...names.map((name) => section(name, declaredAs(name, textOf(items.get(name) ?? "")), links)),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** The groups, and after them what the door's file does not list by name. */
function withRest(groups: readonly Group[], names: readonly string[]): Group[] {
  const listed = new Set(groups.flatMap((group) => group.names));
  const rest = names.filter((name) => !listed.has(name));
  if (rest.length === 0) return [...groups];
  const [first] = groups;
  if (groups.length === 1 && first?.title === "") return [{ title: "", names: [...first.names, ...rest] }];
  return [...groups, { title: "", names: rest }];
}

/** Links to the sections, by name: a type may differ from a function in its first letter alone. */
function linksOf({ specifier }: Door, groups: readonly Group[]): Map<string, string> {
  const slugOf = slugs();
  slugOf(specifier);
  return new Map(
    groups.flatMap(({ title, names }) => {
      if (title !== "") slugOf(title);
      return names.map((name): [string, string] => [name, `[\`${name}\`](#${slugOf(name)})`]);
    }),
  );
}

function contents({ title, names }: Group, links: ReadonlyMap<string, string>): string {
  return `- ${title === "" ? "" : `${title}: `}${names.map((name) => links.get(name)).join(", ")}`;
}

function section(name: string, declared: readonly Declared[], links: ReadonlyMap<string, string>): string {
  const written = declared.flatMap(({ comment }) => textsOf(docComment(comment)));
  return [`### ${name}`, fenced(declared.map(({ text }) => text).join("\n")), ...written]
    .join("\n\n")
    .replaceAll(/\{@link (\w+)\}/g, (_, target: string) => links.get(target) ?? `\`${target}\``);
}

function textsOf(comment: DocComment): string[] {
  const { summary, parameters, returns, throws, examples, see, remarks, deprecated } = comment;
  const rows = [
    ...parameters.map(({ name, text }) => `- \`${name}\`: ${indented(text)}`),
    ...(returns === "" ? [] : [`- Returns: ${indented(returns)}`]),
    ...throws.map((text) => `- Throws: ${indented(withErrors(text))}`),
    ...see.map((text) => `- See: ${indented(text)}`),
  ];
  return [
    deprecated === undefined ? "" : `Deprecated: ${deprecated}`,
    summary,
    ...remarks,
    rows.join("\n"),
    ...examples.map((text) => (text.includes("```") ? text : fenced(text))),
  ].filter((part) => part !== "");
}

/** Codes of errors lead to their page. The kit's own are not on it. */
function withErrors(text: string): string {
  return text.replaceAll(/(?<!`)\b[A-Z]+(?:_[A-Z0-9]+)+\b(?!`)/g, (code) =>
    code in ERRORS ? `[\`${code}\`](../errors.md)` : `\`${code}\``,
  );
}

const indented = (text: string) => text.replaceAll("\n", "\n  ");

const fenced = (code: string) => `\`\`\`ts\n${code}\n\`\`\``;
