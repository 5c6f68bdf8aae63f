import type { Trace } from "../../trace/trace.ts";
import { csvText } from "../csv-text.ts";
import { Speaker } from "../speaker.ts";
import { journalOf } from "./books.ts";

const COLUMNS = [
  "scenario",
  "step",
  "line",
  "time",
  "verb",
  "payment",
  "entry",
  "reference",
  "book_kind",
  "book",
  "account",
  "side",
  "amount",
  "asset",
] as const;

/**
 * The books of runs as a journal, a row for each posting: entries are numbered from 1, and debits and credits of each are equal.
 * What was there before the first step is an entry of step 0.
 */
export function journalCsv(traces: readonly Trace[]): string {
  return csvText([COLUMNS, ...traces.flatMap(rowsOf)]);
}

function rowsOf(trace: Trace): string[][] {
  const speaker = new Speaker("en", trace);
  return journalOf(trace).entries.flatMap(({ time, step, reference, postings }, index) =>
    postings.map(({ book, account, asset, debited }) => [
      trace.scenario.name,
      String(step?.index ?? 0),
      String(step?.line ?? 0),
      time,
      step?.verb ?? "opening",
      step?.payment ?? "",
      String(index + 1),
      reference,
      book.kind,
      book.name,
      account,
      debited < 0n ? "credit" : "debit",
      speaker.plainAmount((debited < 0n ? -debited : debited).toString(), asset),
      asset,
    ]),
  );
}
