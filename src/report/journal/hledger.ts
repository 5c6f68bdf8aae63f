import type { Trace } from "../../trace/trace.ts";
import { OWN_MARK } from "../own-mark.ts";
import { plainName } from "./labels.ts";
import { plainJournal, type PlainEntry, type PlainPosting } from "./plain-text.ts";

/**
 * The books of a run as a journal of hledger, with every account and commodity declared, so that `hledger check --strict` reads
 * it, and with assertions of what each account begins and ends with.
 */
export function hledgerJournal(traces: readonly Trace[]): string {
  return traces.map(journalText).join("\n");
}

function journalText(trace: Trace): string {
  const journal = plainJournal(trace, plainName);
  const { title, accounts, commodities, opening, entries, closedOn, closings } = journal;
  return [
    `; ${OWN_MARK}: the books of ${commentOf(title)}`,
    "; A credit is below zero: what a bank or the chain owes its customers stands there.",
    "",
    "decimal-mark .",
    ...commodities.map(
      ({ name, decimals, code }) =>
        `commodity ${amountOf("1000".concat(decimals === 0 ? "." : `.${"0".repeat(decimals)}`), name)}  ; ${commentOf(code)}`,
    ),
    ...accounts.map((account) => `account ${account}`),
    "",
    ...(opening === undefined
      ? []
      : entryLines(opening, ({ amount, commodity }) => ` = ${amountOf(amount, commodity)}`)),
    ...entries.flatMap((entry) => entryLines(entry)),
    ...(closings.length === 0
      ? []
      : [
          `${closedOn} closing`,
          ...closings.map(
            ({ account, amount, commodity }) =>
              `    ${account}  ${amountOf("0", commodity)} = ${amountOf(amount, commodity)}`,
          ),
          "",
        ]),
  ].join("\n");
}

function entryLines(
  { day, text, postings }: PlainEntry,
  assertion: (posting: PlainPosting) => string = () => "",
): string[] {
  return [
    `${day} ${descriptionOf(text)}`,
    ...postings.map(
      (posting) =>
        `    ${posting.account}  ${amountOf(posting.amount, posting.commodity)}${assertion(posting)}`,
    ),
    "",
  ];
}

function amountOf(amount: string, commodity: string): string {
  return `${amount} ${/^[A-Z]+$/.test(commodity) ? commodity : `"${commodity}"`}`;
}

/** A comment begins with ; and a payee ends with |, so that neither may stand in a description. */
function descriptionOf(text: string): string {
  return (
    text
      .replaceAll(/[;|]/g, ",")
      .replaceAll(/^[!*(]+/g, "")
      .trim() || "-"
  );
}

function commentOf(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
