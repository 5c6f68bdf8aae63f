import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { masked, type Text } from "./text.ts";

/** The paragraphs, items and cells of a Markdown page, without code, comments and the targets of links. */
export function pageTexts(path: string, page: string): Text[] {
  const prose = page
    .replaceAll(/^(```|~~~)[\s\S]*?^\1[^\S\n]*$/gm, blank)
    .replaceAll(/<!--[\s\S]*?-->/g, blank)
    .replaceAll(/(?<=\])\([^)\s]+\)/g, masked);
  const texts: Text[] = [];
  let paragraph: string[] = [];
  const end = (line: number): void => {
    if (paragraph.length > 0)
      texts.push({ path, line: line - paragraph.length, text: paragraph.join("\n"), kind: "page" });
    paragraph = [];
  };
  for (const [index, line] of `${prose}\n`.split("\n").entries()) {
    const number = index + 1;
    const isRow = /^\s*\|/.test(line);
    if (line.trim() === "" || isRow || /^\s*([-*#>]|\d+\.)/.test(line)) end(number);
    if (isRow)
      for (const cell of line.split(/(?<!\\)\|/)) {
        if (cell.trim() !== "") texts.push({ path, line: number, text: cell.trim(), kind: "page" });
      }
    else if (line.trim() !== "") paragraph.push(line);
  }
  return texts;
}

/** The titles, lessons and claims of a scenario in their languages, and its comments. */
export function scenarioTexts(path: string, source: string): Text[] {
  const lines = new LineCounter();
  const texts: Text[] = [];
  visit(parseDocument(source, { lineCounter: lines }), {
    Pair(_key, { key, value }) {
      const language = isScalar(key) ? key.value : undefined;
      if ((language !== "en" && language !== "zh") || !isScalar(value)) return;
      if (typeof value.value !== "string") return;
      texts.push({
        path,
        line: lines.linePos(value.range?.[0] ?? 0).line,
        text: value.value,
        kind: "string",
      });
    },
  });
  for (const comment of source.matchAll(/(?:^|(?<=\s))#[^\n]*(?:\n[ \t]*#[^\n]*)*/gm)) {
    const text = comment[0].replaceAll(/(^|\n)[ \t]*# ?/g, "$1");
    texts.push({ path, line: lines.linePos(comment.index).line, text, kind: "comment" });
  }
  return texts;
}

/** As many blanks, on as many lines. */
function blank(part: string): string {
  return part.replaceAll(/[^\n]/g, " ");
}
