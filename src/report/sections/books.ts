import type { Trace } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";

/** That debits equal credits at every bank, and that the reserve equals the supply. */
export function booksSection({ totals, steps }: Trace, speaker: Speaker): Block[] {
  const { ledgers, reserve, transactions, gas } = totals;
  const { asset } = reserve;
  const equal = ledgers.every(({ debits, credits }) => debits === credits);
  const title = `${speaker.say("books.title")}: ${speaker.say(equal ? "books.equal" : "books.unequal")}`;
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
        { heading: speaker.say("column.debits"), align: "right" },
        { heading: speaker.say("column.credits"), align: "right" },
      ],
      rows: ledgers.map((ledger) => [
        speaker.party(ledger.bank),
        speaker.symbolOf(ledger.asset),
        speaker.amount(ledger.debits, ledger.asset),
        speaker.amount(ledger.credits, ledger.asset),
      ]),
    },
    {
      kind: "text",
      text: speaker.say(reserve.reserve === reserve.supply ? "books.reserve" : "books.reserve-differs", {
        reserve: speaker.money({ minor: reserve.reserve, asset }),
        supply: speaker.money({ minor: reserve.supply, asset }),
      }),
    },
    {
      kind: "text",
      text: speaker.say(differ === 0 ? "books.checks" : "books.checks-differ", {
        checks: String(checks.length),
        differ: String(differ),
        transactions: String(transactions),
        gas: speaker.integer(gas),
      }),
    },
  ];
}
