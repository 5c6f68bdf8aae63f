import type { Trace } from "../trace/trace.ts";
import type { Block, Cell, Line, Tone } from "./document.ts";
import { shownTrace } from "./shown-trace.ts";
import { table, wrap } from "./table.ts";
import { traceDocument } from "./trace-document.ts";
import type { Language } from "../language.ts";

/** How a report for a terminal is made; by default without colour, events and verdicts. */
export interface ConsoleOptions {
  /** 1 adds events and every expectation, 2 the calls inside each transaction. */
  readonly verbosity?: 0 | 1 | 2;
  /** Colours a line. */
  readonly paint?: (tone: Tone, text: string) => string;
}

/** Columns of a terminal within which sentences under a table are set. */
const TEXT_WIDTH = 118;

const MARKS: Readonly<Record<Line["kind"], string>> = {
  sentence: "",
  report: "",
  refusal: "",
  unmet: "✖ ",
  movement: "  ",
  event: "  * ",
  call: "  > ",
};

/** A trace as text for a terminal. */
export function consoleReport(
  trace: Trace,
  language: Language,
  { verbosity = 0, paint = (_tone, text) => text }: ConsoleOptions = {},
): string {
  const blocks = traceDocument(shownTrace(trace), language, {
    events: verbosity > 0,
    verdicts: verbosity > 0,
    fractions: verbosity > 0,
    calls: verbosity === 2,
  });
  return consoleBlocks(blocks, paint);
}

/** Parts of a report as text for a terminal, which draws no state machines. */
export function consoleBlocks(
  blocks: readonly Block[],
  paint: (tone: Tone, text: string) => string = (_tone, text) => text,
): string {
  return blocks
    .filter(({ kind }, at) => kind !== "machine" && blocks[at + 1]?.kind !== "machine")
    .flatMap((block, at, all) => setBlock(block, all[at - 1], paint))
    .join("\n");
}

/** Traces as a file of plain text, as a terminal shows them. */
export function textReport(traces: readonly Trace[], language: Language): string {
  return `${traces.map((trace) => consoleReport(trace, language)).join("\n\n")}\n`;
}

function setBlock(
  block: Block,
  before: Block | undefined,
  paint: (tone: Tone, text: string) => string,
): string[] {
  if (block.kind === "machine") return [];
  if (block.kind === "title") return before === undefined ? [block.text] : ["", block.text];
  if (block.kind === "text") {
    const lines = wrap(block.text, TEXT_WIDTH);
    return lines.map((line) => (block.tone === undefined ? line : paint(block.tone, line)));
  }
  const rows = block.rows.map((row) => row.map(cellText));
  const lines = table(block.columns, rows);
  // Under its title a table begins at once.
  return before?.kind === "title" && before.level === 2 ? lines : ["", ...lines];
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell.map(({ kind, text }) => `${MARKS[kind]}${text}`).join("\n");
}
