import { posix } from "node:path";
import { parseSync, Visitor } from "vite";
import { lineOf, type SourceFile } from "./source-files.ts";

/** The kit asks its own tables for its own names; `hasOwn` stands where a driver's come. */
const WHERE = /^(?:src\/(?!conformance\/)|web\/).*\.tsx?$/;

/** Whatever a table is asked for, an object inherits some names: `constructor`, `toString`, `__proto__`. */
const TABLE = /^:\s*(?:Readonly<)?Record<string,/;

/**
 * Look-ups in tables by a name that may come from anywhere, where the table is an object whose keys are any texts: what it
 * inherits would be found in it. `ownValue`, `Object.hasOwn` on the same line, or a `Map` look at what it has.
 */
export function tableFindings(files: readonly SourceFile[]): string[] {
  const looked = files.filter(({ path }) => WHERE.test(path));
  const tables = new Map(looked.map((file) => [file.path, tablesOf(file)]));
  return looked.flatMap((file) => {
    const imported = importsOf(file).filter(({ from, name }) => tables.get(from)?.includes(name));
    return lookUps(file, [...(tables.get(file.path) ?? []), ...imported.map(({ name }) => name)]);
  });
}

/** Names of the constant tables of a file. */
function tablesOf({ path, text }: SourceFile): string[] {
  const names: string[] = [];
  new Visitor({
    VariableDeclarator({ id }) {
      if (id.type !== "Identifier" || !/^[A-Z][A-Z_0-9]*$/.test(id.name)) return;
      const { typeAnnotation } = id;
      if (typeAnnotation && TABLE.test(text.slice(typeAnnotation.start, typeAnnotation.end)))
        names.push(id.name);
    },
  }).visit(parseSync(path, text).program);
  return names;
}

/** What a file imports by name, and the files that it is from. */
function importsOf({ path, text }: SourceFile): { readonly from: string; readonly name: string }[] {
  const found: { from: string; name: string }[] = [];
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      const from = posix.join(posix.dirname(path), source.value);
      found.push(...specifiers.map(({ local: { name } }) => ({ from, name })));
    },
  }).visit(parseSync(path, text).program);
  return found;
}

function lookUps({ path, text }: SourceFile, tables: readonly string[]): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression({ computed, object, property, start }) {
      if (!computed || object.type !== "Identifier" || !tables.includes(object.name)) return;
      if (property.type === "Literal") return;
      const line = lineOf(text, start);
      const own = `Object.hasOwn(${object.name},`;
      if (text.split("\n")[line - 1]?.includes(own) === true) return;
      found.push(
        `${path}:${line} looks ${object.name} up by a name that an object may inherit; use ownValue`,
      );
    },
  }).visit(parseSync(path, text).program);
  return found;
}
