import type { Trace } from "../trace/trace.ts";
import type { Block, Cell } from "./document.ts";
import { machineDiagram, sequenceDiagram } from "./mermaid.ts";
import { OWN_MARK } from "./own-mark.ts";
import { isCondensed } from "./payment-groups.ts";
import { Speaker } from "./speaker.ts";
import { traceDocument } from "./trace-document.ts";
import type { Language } from "../language.ts";

/** Traces as Markdown, with the sequence and the states as Mermaid text, which many viewers draw. */
export function markdownReport(traces: readonly Trace[], language: Language): string {
  const text = traces.map((trace) => traceMarkdown(trace, language)).join("\n\n---\n\n");
  // Below the title, which is the first line.
  return `${text.replace("\n\n", `\n\n<!-- ${OWN_MARK} -->\n\n`)}\n`;
}

function traceMarkdown(trace: Trace, language: Language): string {
  const blocks = traceDocument(trace, language, { events: false, verdicts: true }).map(blockMarkdown);
  const speaker = new Speaker(language, trace);
  const sequence = [`## ${speaker.say("mermaid.sequence")}`, fenced(sequenceDiagram(trace, language))];
  const { scenario, tool } = trace;
  const made = { scenario: scenario.name, seed: scenario.seed, version: tool.version };
  return [
    ...blocks,
    ...(isCondensed(trace) ? [] : sequence),
    `*${escaped(speaker.say("report.made-from", made))}*`,
  ].join("\n\n");
}

function blockMarkdown(block: Block): string {
  if (block.kind === "title") return `${"#".repeat(block.level)} ${escaped(block.text)}`;
  if (block.kind === "text")
    return block.tone === undefined ? escaped(block.text) : `**${escaped(block.text)}**`;
  if (block.kind === "machine") return `${escaped(block.caption)}\n\n${fenced(machineDiagram(block))}`;
  return [
    rowMarkdown(block.columns.map(({ heading }) => escaped(heading))),
    rowMarkdown(block.columns.map(({ align }) => (align === "right" ? "---:" : "---"))),
    ...block.rows.map((row) => rowMarkdown(row.map(cellMarkdown))),
  ].join("\n");
}

function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellMarkdown(cell: Cell): string {
  if (typeof cell === "string") return cell.split("\n").map(escaped).join("<br>");
  const lines = cell.map(({ kind, text }) =>
    kind === "refusal" || kind === "unmet" ? `**${escaped(text)}**` : escaped(text),
  );
  return lines.join("<br>");
}

function fenced(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}

/** A text in which nothing is markup, on one line. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll(
      /[\\`*_[\]|~#$]|(?<=\bwww)\.|:(?=\/\/)|^(?:[-+=]|\d+[.)](?=\s|$))/g,
      (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replaceAll("@", "&#64;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\s+/g, " ");
}
