import type { Cell } from "../report/document.ts";
import type { TextBlock } from "../report/player/page-documents.ts";
import type { Text } from "../report/player/player-document.ts";
import { termsSection } from "../report/sections/terms.ts";
import { Speaker } from "../report/speaker.ts";
import type { Trace } from "../trace/trace.ts";

/**
 * On what terms a lesson's payment runs and what was in each account before it, as a report has it: with it every figure
 * of the lesson can be worked out by hand. The heading of the first table is left to who shows it.
 */
export function termsBlocks(trace: Trace): TextBlock[] {
  const [english, chinese] = [
    termsSection(trace, new Speaker("en", trace)),
    termsSection(trace, new Speaker("zh", trace)),
  ];
  return english.slice(1).flatMap((block, at): TextBlock[] => {
    const other = chinese[at + 1];
    if (block.kind === "title" && other?.kind === "title")
      return [{ kind: "heading", level: 3, text: { en: block.text, zh: other.text } }];
    if (block.kind !== "table" || other?.kind !== "table") return [];
    const columns = block.columns.map(({ heading }, column): Text => ({
      en: heading,
      zh: other.columns[column]?.heading ?? "",
    }));
    const rows = block.rows.map((row, line) =>
      row.map((cell, column): Text => ({ en: textOf(cell), zh: textOf(other.rows[line]?.[column]) })),
    );
    return [{ kind: "table", columns, rows }];
  });
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || typeof cell === "string") return cell ?? "";
  return cell.map(({ text }) => text).join("\n");
}
