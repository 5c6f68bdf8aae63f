import type { Trace } from "../../trace/trace.ts";
import { OWN_MARK } from "../own-mark.ts";
import { asciiName, dayOf } from "./labels.ts";
import { plainJournal, type PlainEntry, type PlainPosting } from "./plain-text.ts";

/**
 * The books of a run as a file of Beancount, with every account opened, and with balance assertions, without any tolerance, of
 * what each account begins and ends with.
 */
export function beancountJournal(traces: readonly Trace[]): string {
  return traces.map(fileText).join("\n");
}

function fileText(trace: Trace): string {
  const journal = plainJournal(trace, asciiName);
  const { title, accounts, commodities, openedOn, opening, entries, closedOn, closings } = journal;
  const begins = dayOf(openedOn, 1);
  return [
    `; ${OWN_MARK}: the books of ${title.replaceAll(/\s+/g, " ")}`,
    "; A credit is below zero: what a bank or the chain owes its customers stands there.",
    "",
    `option "title" ${quoted(title)}`,
    "",
    ...commodities.map(({ name, code }) => `${openedOn} commodity ${name}\n  name: ${quoted(code)}`),
    ...accounts.map((account) => `${openedOn} open ${account}`),
    "",
    ...(opening === undefined ? [] : entryLines(opening)),
    ...(opening?.postings ?? []).map((posting) => balanceLine(begins, posting)),
    "",
    ...entries.flatMap(entryLines),
    ...closings.map((posting) => balanceLine(closedOn, posting)),
    "",
  ].join("\n");
}

function entryLines({ day, text, postings }: PlainEntry): string[] {
  return [
    `${day} * ${quoted(text)}`,
    ...postings.map(({ account, amount, commodity }) => `  ${account}  ${amount} ${commodity}`),
    "",
  ];
}

/** With a tolerance of nothing, where otherwise one is inferred from the decimals. */
function balanceLine(day: string, { account, amount, commodity }: PlainPosting): string {
  return `${day} balance ${account}  ${amount} ~ 0 ${commodity}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
