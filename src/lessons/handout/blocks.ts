import type { Language } from "../../language.ts";
import type { Cell, TableBlock } from "../../report/document.ts";
import { escapeMarkup } from "../../report/markup.ts";
import type { TextBlock } from "../../report/player/page-documents.ts";
import type { Text } from "../../report/player/player-document.ts";
import { bilingual } from "../fill-text.ts";
import { spansOf, type Span } from "../spans.ts";

const TAGS: Readonly<Record<Span["kind"], readonly [string, string]>> = {
  plain: ["", ""],
  strong: ["<strong>", "</strong>"],
  code: ["<code>", "</code>"],
  term: ['<span class="term">', "</span>"],
};

/** Blocks of a lesson's text in one language. */
export function htmlBlocks(blocks: readonly TextBlock[], language: Language): string[] {
  return blocks.map((block) => htmlBlock(block, language));
}

function htmlBlock(block: TextBlock, language: Language): string {
  const say = (text: Text): string => htmlText(bilingual(text)[language]);
  if (block.kind === "heading") return `<h${block.level}>${say(block.text)}</h${block.level}>`;
  if (block.kind === "paragraph") return `<p>${say(block.text)}</p>`;
  if (block.kind === "code") {
    // A drawing of lines keeps them; a command may be broken.
    const kind = block.text.includes("\n") && !block.text.startsWith("np") ? ' class="picture"' : "";
    return `<pre${kind} tabindex="0">${escapeMarkup(block.text)}</pre>`;
  }
  if (block.kind === "list") {
    const tag = block.ordered ? "ol" : "ul";
    const start = block.start === undefined ? "" : ` start="${block.start}"`;
    return `<${tag}${start}>${block.items.map((item) => `<li>${say(item)}</li>`).join("")}</${tag}>`;
  }
  return htmlRows(
    block.columns.map((heading) => say(heading)),
    block.rows.map((row) => row.map((cell) => say(cell))),
  );
}

/** A text with what sets parts of it off. */
export function htmlText(text: string): string {
  return spansOf(text)
    .map((span) => TAGS[span.kind].join(escapeMarkup(span.text)))
    .join("");
}

/** A table of a report, such as the steps of a run. */
export function htmlReportTable({ columns, rows }: TableBlock, shown: readonly number[]): string {
  return htmlRows(
    shown.map((at) => escapeMarkup(columns[at]?.heading ?? "")),
    rows.map((row) => shown.map((at) => htmlCell(row[at] ?? ""))),
    ' class="steps"',
  );
}

function htmlCell(cell: Cell): string {
  if (typeof cell === "string") return escapeMarkup(cell).replaceAll("\n", "<br>");
  return cell.map(({ text }) => `<p>${escapeMarkup(text.replaceAll(" -> ", " → "))}</p>`).join("");
}

/** A table of cells that are HTML already. */
function htmlRows(head: readonly string[], rows: readonly (readonly string[])[], attribute = ""): string {
  const headings = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table${attribute}><thead><tr>${headings}</tr></thead><tbody>${lines.join("\n")}</tbody></table>`;
}
