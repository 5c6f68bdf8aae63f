import { lexer, type Token, type Tokens } from "marked";
import type { BlockOf } from "../report/player/page-documents.ts";

/** A block of a page in one language. */
export type PlainBlock = BlockOf<string>;

/**
 * The blocks of a Markdown page; spans stay as they are written: `**strong**`, `` `code` ``, `[term](term:escrow)`. The
 * page's own title is left out, and so is what has no place in a lesson: quotations, rules, HTML.
 */
export function markdownBlocks(page: string): PlainBlock[] {
  return lexer(page).flatMap((token) => blockOf(token));
}

function blockOf(token: Token): PlainBlock[] {
  if (isOf(token, "heading"))
    return token.depth === 1
      ? []
      : [{ kind: "heading", text: oneLine(token.text), level: token.depth === 2 ? 2 : 3 }];
  if (isOf(token, "paragraph")) return [{ kind: "paragraph", text: oneLine(token.text) }];
  if (isOf(token, "list"))
    return [
      {
        kind: "list",
        ordered: token.ordered,
        ...(typeof token.start === "number" && token.start > 1 ? { start: token.start } : {}),
        items: token.items.map((item) => oneLine(item.text)),
      },
    ];
  if (isOf(token, "code")) return [{ kind: "code", text: token.text }];
  if (isOf(token, "table"))
    return [
      {
        kind: "table",
        columns: token.header.map(({ text }) => oneLine(text)),
        rows: token.rows.map((row) => row.map(({ text }) => oneLine(text))),
      },
    ];
  return [];
}

interface Kinds {
  readonly heading: Tokens.Heading;
  readonly paragraph: Tokens.Paragraph;
  readonly list: Tokens.List;
  readonly code: Tokens.Code;
  readonly table: Tokens.Table;
}

function isOf<Kind extends keyof Kinds>(token: Token, kind: Kind): token is Kinds[Kind] {
  return token.type === kind;
}

/** A paragraph is set anew wherever it is shown; between Chinese characters a line's end is no blank. */
function oneLine(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}，。；：、！？）”])\n\s*(?=[\p{Script=Han}（“])/gu, "")
    .replaceAll(/\s*\n\s*/g, " ");
}
