import type { Text } from "./text.ts";

/** What begins a literal or a comment in TypeScript and Solidity. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|(?:(?<=^|[\s;,{}()])\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`|(?<=[=(:,[!&|?{};\n]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

/** The comments, string literals and template literals of a source. What a template puts in is `{}`. */
export function codeTexts(path: string, source: string): Text[] {
  const texts: Text[] = [];
  const lineAt = lineCounter(source);
  const pattern = new RegExp(TOKEN);
  for (let token = pattern.exec(source); token !== null; token = pattern.exec(source)) {
    const [found] = token;
    const line = lineAt(token.index);
    if (found === "`") {
      const { text, end, expressions } = template(source, token.index + 1);
      texts.push({ path, line, text, kind: "string" });
      for (const [from, to] of expressions) {
        const first = lineAt(from) - 1;
        const inside = codeTexts(path, source.slice(from, to));
        texts.push(...inside.map((each) => ({ ...each, line: each.line + first })));
      }
      pattern.lastIndex = end;
    } else if (found.startsWith("//") || found.startsWith("/*")) {
      texts.push({ path, line, text: commentText(found), kind: "comment" });
    } else if (!found.startsWith("/")) {
      texts.push({ path, line, text: unescaped(found.slice(1, -1)), kind: "string" });
    }
  }
  return texts;
}

interface Template {
  readonly text: string;
  /** Behind its last backtick. */
  readonly end: number;
  /** Where each expression that it puts in begins and ends. */
  readonly expressions: readonly (readonly [number, number])[];
}

/** Reads a template literal to its end. */
function template(source: string, start: number): Template {
  const expressions: [number, number][] = [];
  let text = "";
  let at = start;
  while (at < source.length && source[at] !== "`") {
    if (source[at] === "\\") {
      text += unescaped(source.slice(at, at + 2));
      at += 2;
    } else if (source.startsWith("${", at)) {
      const end = afterExpression(source, at + 2);
      expressions.push([at + 2, end - 1]);
      at = end;
      text += "{}";
    } else {
      text += source[at] ?? "";
      at += 1;
    }
  }
  return { text, end: at + 1, expressions };
}

function afterExpression(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    const character = source[at];
    if (character === "`") at = template(source, at + 1).end - 1;
    else if (character === '"' || character === "'") at = afterString(source, at) - 1;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    at += 1;
  }
  return at;
}

function afterString(source: string, start: number): number {
  const [literal = "x"] = /^(["'])(?:(?!\1)[^\\\n]|\\.)*\1/.exec(source.slice(start, start + 4000)) ?? [];
  return start + literal.length;
}

/** The words of a comment, each line where it was. */
function commentText(comment: string): string {
  return comment
    .replace(/^\/\*+/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\*|\/\/+)? ?/, ""))
    .join("\n");
}

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(u[\dA-Fa-f]{4}|[\s\S])/g, (_escape, code: string) => {
    if (code.length > 1) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return code === "n" ? "\n" : code;
  });
}

function lineCounter(source: string): (offset: number) => number {
  let [line, before] = [1, 0];
  return (offset) => {
    line += source.slice(before, offset).split("\n").length - 1;
    before = offset;
    return line;
  };
}
