import type { Trace, TraceTerms } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";

/** That debits equal credits at every bank, and that the reserve equals the supply. */
export function booksSection({ totals, steps, terms }: Trace, speaker: Speaker): Block[] {
  const { ledgers, reserves, transactions, gas } = totals;
  const equal = ledgers.every(({ debits, credits }) => debits === credits);
  const balance = speaker.say(equal ? "books.equal" : "books.unequal");
  const title = speaker.labelled(speaker.say("books.title"), balance);
  const checks = steps.flatMap((step) => step.checks);
  const differ = checks.filter(({ left, right }) => left !== right).length;
  return [
    { kind: "title", level: 2, text: title },
    {
      kind: "table",
      caption: speaker.say("books.title"),
      columns: [
        { heading: speaker.say("column.bank") },
        { heading: speaker.say("column.asset") },
        ...(terms === undefined
          ? []
          : [
              { heading: speaker.say("column.before"), align: "right" as const },
              { heading: speaker.say("column.booked"), align: "right" as const },
            ]),
        { heading: speaker.say("column.debits"), align: "right" },
        { heading: speaker.say("column.credits"), align: "right" },
      ],
      rows: ledgers.map((ledger) => [
        speaker.party(ledger.bank),
        speaker.symbolOf(ledger.asset),
        ...(terms === undefined ? [] : openedAndBooked(ledger, terms, speaker)),
        speaker.amount(ledger.debits, ledger.asset),
        speaker.amount(ledger.credits, ledger.asset),
      ]),
    },
    ...reserves.map((reserve): Block => ({ kind: "text", text: reserveText(reserve, speaker) })),
    {
      kind: "text",
      text: speaker.say(differ === 0 ? "books.checks" : "books.checks-differ", {
        checks: speaker.integer(String(checks.length)),
        differ: String(differ),
        transactions: String(transactions),
        gas: speaker.integer(gas),
      }),
    },
  ];
}

/** What a bank's accounts begin with, and what was booked on top of it. */
function openedAndBooked(
  { bank, asset, credits }: Trace["totals"]["ledgers"][number],
  { openings }: TraceTerms,
  speaker: Speaker,
): string[] {
  const opened = openings
    .filter((account) => account.place === bank && account.asset === asset)
    .reduce((sum, { minor }) => sum + BigInt(minor), 0n);
  const booked = BigInt(credits) - opened;
  return [speaker.amount(opened.toString(), asset), speaker.amount(booked.toString(), asset)];
}

/** `5.178618 XUSD are still in circulation (the escrow's fee, not withdrawn), backed by 5.178618 USD`. */
function reserveText(
  { asset, reserve, supply, circulating }: Trace["totals"]["reserves"][number],
  speaker: Speaker,
): string {
  const tokens = speaker.money({ minor: supply, asset });
  const backing = `${speaker.amount(reserve, asset)} ${speaker.currencyOf(asset)}`;
  if (reserve !== supply) return speaker.say("books.reserve-differs", { reserve: backing, supply: tokens });
  if (supply === "0") return speaker.say("books.reserve-none", { token: speaker.symbolOf(asset) });
  const whose = circulating.map(({ holder, why, minor }) => {
    const values = { holder: speaker.party(holder), amount: speaker.money({ minor, asset }) };
    return speaker.say(circulating.length === 1 ? `books.${why}` : `books.part.${why}`, values);
  });
  const values = { supply: tokens, reserve: backing, whose: speaker.list(whose) };
  return speaker.say(whose.length === 0 ? "books.reserve" : "books.circulating", values);
}
