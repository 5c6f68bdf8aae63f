import type { Trace } from "../trace/trace.ts";
import type { Block, TableBlock } from "./document.ts";
import { Speaker } from "./speaker.ts";
import { tableLines, type TableLines } from "./table.ts";
import { verdictFigures } from "./verdict.ts";
import { visibleText, type Language } from "../language.ts";
import type { WordKey } from "./words/dictionary.ts";

/** What came of one file that was run: its trace, or the error that kept it from running. */
export interface SummaryRow {
  readonly name: string;
  readonly outcome: Trace["outcome"] | "drift" | "error";
  readonly trace: Trace | undefined;
}

/** One row for each scenario: what came of it, in numbers. */
export function summaryBlock(traces: readonly Trace[], language: Language): Block {
  return blockOf(
    traces.map((trace) => ({ name: trace.scenario.name, outcome: trace.outcome, trace })),
    language,
  );
}

/** The same for a terminal of so many columns. */
export function summaryLines(rows: readonly SummaryRow[], language: Language, width: number): TableLines {
  const block = blockOf(rows, language);
  return tableLines(block.columns, block.rows as readonly (readonly string[])[], width);
}

function blockOf(rows: readonly SummaryRow[], language: Language): TableBlock {
  const speaker = new Speaker(language, { assets: [] });
  return {
    kind: "table",
    caption: speaker.say("html.summary"),
    columns: [
      { heading: speaker.say("column.scenario") },
      { heading: speaker.say("column.outcome") },
      { heading: speaker.say("column.expectations"), align: "right" },
      { heading: speaker.say("column.invariants"), align: "right" },
      { heading: speaker.say("column.transactions"), align: "right" },
      { heading: speaker.say("column.gas"), align: "right" },
    ],
    rows: rows.map(({ name, outcome, trace }) => [
      visibleText(name),
      speaker.say(`outcome.short.${outcome}` as WordKey),
      ...(trace === undefined ? ["", "", "", ""] : figures(trace, speaker)),
    ]),
  };
}

function figures(trace: Trace, speaker: Speaker): string[] {
  const { expectations, invariants, transactions, gas } = verdictFigures(trace);
  return [
    `${expectations.met}/${expectations.total}`,
    `${invariants.held}/${invariants.total}`,
    String(transactions),
    speaker.integer(gas),
  ];
}
