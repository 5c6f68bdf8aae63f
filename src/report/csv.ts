import { visibleLines } from "../language.ts";
import { gasOf } from "../trace/trace-figures.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { Speaker } from "./speaker.ts";

const STEP_COLUMNS = [
  "scenario",
  "step",
  "line",
  "time",
  "verb",
  "actor",
  "payment",
  "fault",
  "role",
  "status_before",
  "status_after",
  "transactions",
  "gas",
  "refusal",
  "expectations",
  "met",
] as const;

const MOVEMENT_COLUMNS = [
  "scenario",
  "step",
  "time",
  "verb",
  "payment",
  "holder",
  "place",
  "asset",
  "before",
  "after",
  "change",
] as const;

/** The steps of traces as CSV (RFC 4180), with the names that the trace has, in no language. */
export function stepsCsv(traces: readonly Trace[]): string {
  return csvText([
    STEP_COLUMNS,
    ...traces.flatMap(({ scenario, steps }) => steps.map((step) => [scenario.name, ...stepFields(step)])),
  ]);
}

/** Every balance before and after each step, in whole units of the asset, and the difference. */
export function movementsCsv(traces: readonly Trace[]): string {
  return csvText([
    MOVEMENT_COLUMNS,
    ...traces.flatMap((trace) =>
      trace.steps.flatMap((step) => movementRows(step, trace).map((row) => [trace.scenario.name, ...row])),
    ),
  ]);
}

function stepFields(step: TraceStep): string[] {
  const { index, line, at, verb, actor, payment, fault, role, status, transactions, refusal, expectations } =
    step;
  return [
    String(index),
    String(line),
    at,
    verb,
    actor,
    payment,
    fault,
    role,
    status.before,
    status.after,
    String(transactions.length),
    gasOf(transactions).toString(),
    refusal?.error ?? "",
    String(expectations.length),
    String(expectations.filter(({ met }) => met).length),
  ];
}

function movementRows({ index, at, verb, payment, movements }: TraceStep, trace: Trace): string[][] {
  const speaker = new Speaker("en", trace);
  return movements.map(({ holder, place, asset, before, after }) => {
    const change = (BigInt(after) - BigInt(before)).toString();
    const amounts = [before, after, change].map((minor) => speaker.plainAmount(minor, asset));
    return [String(index), at, verb, payment, holder, place, asset, ...amounts];
  });
}

/** Rows with CR LF behind each; what has a comma, a quote or a line break stands in quotes, and no cell is a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** What a spreadsheet would work out as a formula, though it is no number. */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/;

function quoted(field: string): string {
  const text = visibleLines(FORMULA.test(field) ? `'${field}` : field);
  return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
