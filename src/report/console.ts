import type { Trace } from "../trace/trace.ts";
import type { Block, Cell, Line, Tone } from "./document.ts";
import { shownTrace } from "./shown-trace.ts";
import type { RenderOptions } from "./renderer.ts";
import { table, wrap } from "./table.ts";
import { traceDocument } from "./trace-document.ts";
import { PIPE_WIDTH } from "./width.ts";
import type { Language } from "../language.ts";

/** How a report for a terminal is made; by default without colour, events and verdicts. */
export interface ConsoleOptions {
  /** 1 adds events and every expectation, 2 the calls inside each transaction. */
  readonly verbosity?: 0 | 1 | 2;
  /** Colours a line. */
  readonly paint?: (tone: Tone, text: string) => string;
  /** Columns of the terminal; 100 unless given. */
  readonly width?: number;
}

/** Columns within which sentences under a table are set, however wide the terminal is. */
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
  { verbosity = 0, paint = (_tone, text) => text, width = PIPE_WIDTH }: ConsoleOptions = {},
): string {
  const blocks = traceDocument(shownTrace(trace), language, {
    events: verbosity > 0,
    verdicts: verbosity > 0,
    fractions: verbosity > 0,
    calls: verbosity === 2,
  });
  return consoleBlocks(blocks, { paint, width });
}

/** Parts of a report as text for a terminal, which draws no state machines. */
export function consoleBlocks(
  blocks: readonly Block[],
  { paint = (_tone, text) => text, width = PIPE_WIDTH }: Pick<ConsoleOptions, "paint" | "width"> = {},
): string {
  return blocks
    .filter(({ kind }, at) => kind !== "machine" && blocks[at + 1]?.kind !== "machine")
    .flatMap((block, at, all) => setBlock(block, all[at - 1], { paint, width }))
    .join("\n");
}

/** Traces as a file of plain text, as a terminal shows them. */
export function textReport(
  traces: readonly Trace[],
  language: Language,
  { width = PIPE_WIDTH }: RenderOptions = {},
): string {
  return `${traces.map((trace) => consoleReport(trace, language, { width })).join("\n\n")}\n`;
}

function setBlock(
  block: Block,
  before: Block | undefined,
  { paint, width }: Required<Pick<ConsoleOptions, "paint" | "width">>,
): string[] {
  if (block.kind === "machine") return [];
  if (block.kind === "title") {
    const lines = wrap(block.text, width, "anywhere");
    return before === undefined ? lines : ["", ...lines];
  }
  if (block.kind === "text") {
    const lines = wrap(block.text, Math.min(TEXT_WIDTH, width), "anywhere");
    return lines.map((line) => (block.tone === undefined ? line : paint(block.tone, line)));
  }
  const rows = block.rows.map((row) => row.map(cellText));
  const lines = table(block.columns, rows, width);
  // Under its title a table begins at once.
  return before?.kind === "title" && before.level === 2 ? lines : ["", ...lines];
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell.map(({ kind, text }) => `${MARKS[kind]}${text}`).join("\n");
}
