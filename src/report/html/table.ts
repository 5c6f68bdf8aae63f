import type { Cell, Line, TableBlock } from "../document.ts";
import { bothTexts, type Both } from "./both.ts";

/** How many columns of a table of steps stand before its sentence, which on a narrow screen they share a line with. */
const STACKED_FROM = 7;

/** A table in both languages. A wide one becomes a list of cards on a narrow screen, the others can be scrolled. */
export function htmlTable(
  en: TableBlock,
  zh: TableBlock,
  eventsLabel: (count: number) => Both,
  captionSeen = true,
): string {
  const stacked = en.columns.length >= STACKED_FROM;
  const roles = stacked ? { table: ' role="table"', row: ' role="row"', cell: ' role="cell"' } : undefined;
  const classOf = (column: number): string =>
    en.columns[column]?.align === "right" ? ' class="number"' : "";
  const heads = en.columns.map((column, at) => {
    const label = bothTexts({ en: column.heading, zh: zh.columns[at]?.heading ?? "" });
    return `<th scope="col"${stacked ? ' role="columnheader"' : ""}${classOf(at)}>${label}</th>`;
  });
  const rows = en.rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const other = zh.rows[at]?.[column] ?? "";
      const content = htmlCell(cell, other, eventsLabel);
      // The first cell is the row's heading.
      if (column === 0)
        return `<th scope="row"${stacked ? ' role="rowheader"' : ""}${classOf(0)}>${content}</th>`;
      const joined = en.columns[column]?.joined === true ? joinedRows(en.rows, at, column) : 1;
      if (joined === 0) return "";
      const heading = { en: en.columns[column]?.heading ?? "", zh: zh.columns[column]?.heading ?? "" };
      const label = stacked ? `<span class="label" aria-hidden="true">${bothTexts(heading)} </span>` : "";
      const span = joined === 1 ? "" : ` rowspan="${joined}"`;
      return `<td${roles?.cell ?? ""}${classOf(column)}${span}>${content === "" ? "" : label}${content}</td>`;
    });
    return `<tr${roles?.row ?? ""}>${cells.join("")}</tr>`;
  });
  const caption = bothTexts({ en: en.caption, zh: zh.caption });
  return [
    `<div class="scroll" tabindex="0"><table${roles?.table ?? ""}${stacked ? ' class="stacked"' : ""}>`,
    `<caption>${captionSeen ? caption : `<span class="unseen">${caption}</span>`}</caption>`,
    `<thead${stacked ? ' role="rowgroup"' : ""}><tr${roles?.row ?? ""}>${heads.join("")}</tr></thead>`,
    `<tbody${stacked ? ' role="rowgroup"' : ""}>`,
    ...rows,
    "</tbody></table></div>",
  ].join("\n");
}

/** Over how many rows a cell goes that is the same in all of them; 0 where the row above has it. */
function joinedRows(rows: TableBlock["rows"], at: number, column: number): number {
  const own = rows[at]?.[column];
  if (at > 0 && rows[at - 1]?.[column] === own) return 0;
  const end = rows.findIndex((row, place) => place > at && row[column] !== own);
  return (end === -1 ? rows.length : end) - at;
}

function htmlCell(en: Cell, zh: Cell, eventsLabel: (count: number) => Both): string {
  if (typeof en === "string" || typeof zh === "string")
    return bothTexts({ en: textOf(en), zh: textOf(zh) }).replaceAll("\n", "<br>");
  const pairs = en.map((line, at) => ({ kind: line.kind, en: line.text, zh: zh[at]?.text ?? "" }));
  const of = (...kinds: Line["kind"][]): typeof pairs => pairs.filter(({ kind }) => kinds.includes(kind));
  const paragraphs = of("sentence", "report", "refusal", "unmet").map(
    (pair) => `<p class="${pair.kind}">${bothTexts(pair)}</p>`,
  );
  const movements = of("movement").map((pair) => `<li>${bothTexts(pair)}</li>`);
  const events = of("event").map((pair) => `<li>${bothTexts(pair)}</li>`);
  return [
    ...paragraphs,
    ...(movements.length === 0 ? [] : [`<ul class="movements">${movements.join("")}</ul>`]),
    ...(events.length === 0
      ? []
      : [
          `<details><summary>${bothTexts(eventsLabel(events.length))}</summary><ul class="events">${events.join("")}</ul></details>`,
        ]),
  ].join("");
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.map(({ text }) => text).join("\n");
}
