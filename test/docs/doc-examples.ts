import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

/** An `@example` in the comment of what a door exports, or of one of its members. */
export interface DocExample {
  /** What the door exports. */
  readonly name: string;
  /** Where it is declared. */
  readonly file: string;
  /** As it stands there, without the fence. */
  readonly text: string;
}

/** A name that a door exports, and the module that declares it. */
export interface Exported {
  readonly name: string;
  readonly file: string;
}

/** What a door exports by `export { a, type B } from` and `export * from`, its own declarations too. */
export function exportsOf(door: string): Exported[] {
  const text = read(door);
  const from = (place: string): string => path.posix.join(path.posix.dirname(door), place);
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";/gm)].flatMap(
    ([, names = "", place = ""]) =>
      names
        .split(",")
        .map(
          (name) =>
            name
              .trim()
              .replace(/^type /, "")
              .split(" as ")[0] ?? "",
        )
        .filter((name) => name !== "")
        .map((name) => ({ name, file: from(place) })),
  );
  const passedOn = [...text.matchAll(/^export (?:type )?\* from "([^"]+)";/gm)].flatMap(([, place = ""]) =>
    exportsOf(from(place)),
  );
  const own = [...text.matchAll(DECLARATION)].map(([, name = ""]) => ({ name, file: door }));
  return [...listed, ...passedOn, ...own];
}

const KINDS = "(?:async )?(?:abstract )?(?:function\\*?|class|const|interface|type)";
const DECLARATION = new RegExp(`^export ${KINDS} (\\w+)`, "gm");

/** Every example of what a door exports, in the order of its exports. */
export function docExamples(door: string): DocExample[] {
  return exportsOf(door).flatMap(({ name, file }) => {
    const comments = commentsOf(name, read(file));
    return comments.flatMap(examplesIn).map((text) => ({ name, file, text }));
  });
}

/** The comment of a declaration, and those of its members. */
function commentsOf(name: string, text: string): string[] {
  const found = new RegExp(`^export ${KINDS} ${name}\\b`, "m").exec(text);
  if (found === null) return [];
  const before = text.slice(0, found.index);
  const at = before.lastIndexOf("/**");
  const own = at >= 0 && before.slice(at).trimEnd().endsWith("*/") ? before.slice(at) : "";
  // Nothing else is between a comment and what it is of.
  const isOwn = own.indexOf("*/") + 2 === own.trimEnd().length;
  const [body = ""] = /^[\s\S]*?\n\}/.exec(text.slice(found.index)) ?? [];
  const isList = /^export (?:abstract )?(?:class|interface)/.test(found[0]);
  const members = isList ? [...body.matchAll(/^ +\/\*\*[\s\S]*?\*\//gm)].map(([comment]) => comment) : [];
  return [...(isOwn ? [own] : []), ...members];
}

/** The examples of a comment; each goes up to the next tag. */
function examplesIn(comment: string): string[] {
  const lines = comment
    .replace(/^\s*\/\*\*\s?/, "")
    .replace(/\s*\*\/\s*$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""));
  return lines
    .join("\n")
    .split(/(?:^|\s)@example\s/)
    .slice(1)
    .map((text) => (text.split(/^@\w/m)[0] ?? "").trim())
    .map((text) => text.replace(/^```ts\n/, "").replace(/\n?```$/, ""));
}

/** An example with the imports that it leaves out: the names of its door that it uses. */
export function withImports({ text }: DocExample, specifier: string, door: string): string {
  if (/^import /m.test(text)) return text;
  const names = new Set(exportsOf(door).map(({ name }) => name));
  const used = [...names].filter((name) => new RegExp(`(?<![\\w.])${name}\\b`).test(text));
  return used.length === 0 ? text : `import { ${used.join(", ")} } from "${specifier}";\n${text}`;
}

function read(file: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, file), "utf8");
}
