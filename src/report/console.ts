import { formatDecimal } from "../money/format-decimal.ts";
import type { Trace, TraceMovement, TracePart, TracePaymentTotals, TraceStep } from "../trace/trace.ts";
import { Speaker } from "./speaker.ts";
import { table } from "./table.ts";
import type { Language, WordKey } from "./words/words.ts";

/** Columns of the terminal that a step's sentence may take. */
const SENTENCE_WIDTH = 58;

/** A trace as text for a terminal. */
export function consoleReport(trace: Trace, language: Language): string {
  const speaker = new Speaker(language, trace);
  return [
    ...heading(trace, speaker, language),
    "",
    ...stepTable(trace, speaker),
    ...trace.totals.payments.flatMap((totals) => ["", ...whereItWent(totals, speaker)]),
    "",
    ...books(trace, speaker),
  ].join("\n");
}

function heading(
  { scenario, parties, assets, rates }: Trace,
  speaker: Speaker,
  language: Language,
): string[] {
  const customers = parties
    .filter(({ bank }) => bank !== "")
    .map(({ name, country, currency, bank }) => `${speaker.party(name)} (${country}, ${currency}, ${bank})`);
  const token = assets.find(({ kind }) => kind === "token");
  const settled = speaker.say("title.settled", {
    token: token?.code ?? "",
    currency: token?.currency ?? "",
    decimals: String(token?.decimals ?? 0),
  });
  return [
    `Corridor  ${scenario.title[language] ?? scenario.name}`,
    `${customers.join(" -> ")}, ${settled}`,
    ...rates.map((rate) =>
      speaker.say("title.rate", {
        rate: speaker.rate(rate),
        source: rate.source,
        time: speaker.time(rate.observedAt),
      }),
    ),
  ];
}

function stepTable({ steps }: Trace, speaker: Speaker): string[] {
  const rows = steps.map((step) => [
    String(step.index),
    // The year stands in the heading.
    speaker.time(step.at).slice(5),
    speaker.say(`verb.${step.verb}` as WordKey),
    speaker.party(step.actor),
    [...step.narration.map((narration) => speaker.tell(narration)), ...movements(step, speaker)].join("\n"),
    speaker.say(`status.${step.status.after}` as WordKey),
    step.transactions.map(({ gas }) => grouped(gas)).join("\n"),
  ]);
  return table(
    [
      { heading: "#", align: "right" },
      { heading: speaker.say("column.time") },
      { heading: speaker.say("column.step") },
      { heading: speaker.say("column.who") },
      { heading: speaker.say("column.what"), width: SENTENCE_WIDTH },
      { heading: speaker.say("column.escrow") },
      { heading: speaker.say("column.gas"), align: "right" },
    ],
    rows,
  );
}

/** One line for each account that changed: whose, what and where, before and after. */
function movements(step: TraceStep, speaker: Speaker): string[] {
  return step.movements.map((movement) => {
    const { holder, asset, before, after } = movement;
    const change = `${speaker.amount(before, asset)} -> ${speaker.amount(after, asset)}`;
    return `  ${speaker.party(holder)}: ${placeOf(movement, speaker)} ${change}`;
  });
}

function placeOf({ place, asset }: TraceMovement, speaker: Speaker): string {
  return place === "chain"
    ? speaker.say("movement.chain", { asset: speaker.symbolOf(asset) })
    : speaker.say("movement.at", { asset: speaker.symbolOf(asset), place: speaker.party(place) });
}

function whereItWent(totals: TracePaymentTotals, speaker: Speaker): string[] {
  const { sent, received, mid, parts, sentAtMid, payee, allIn, belowMid } = totals;
  const rows = parts.map((part) => [
    speaker.say(`where.${part.name}` as WordKey, { payee: speaker.party(payee) }),
    partAmount(part, speaker),
    speaker.exactly(part.atMid, received.asset),
  ]);
  const total = speaker.say("where.total", { sent: speaker.money(sent), mid: speaker.rate(mid) });
  return [
    speaker.say("where.title", { sent: speaker.money(sent) }),
    ...table(
      [
        { heading: speaker.say("column.part") },
        { heading: speaker.say("column.amount"), align: "right" },
        { heading: speaker.say("column.at-mid", { asset: received.asset }), align: "right" },
      ],
      [...rows, [total, "", speaker.exactly(sentAtMid, received.asset)]],
    ),
    speaker.say("where.exact"),
    speaker.say("where.all-in", {
      sent: speaker.money(sent),
      received: speaker.money(received),
      rate: speaker.rate(allIn),
      below: speaker.ratio(belowMid),
      mid: speaker.rate(mid),
    }),
  ];
}

/** Whole minor units as an amount, a part of one as what part of the smallest amount it is. */
function partAmount({ asset, minor }: TracePart, speaker: Speaker): string {
  if (minor.denominator === "1") return speaker.money({ minor: minor.numerator, asset });
  return speaker.say("where.residue", {
    fraction: speaker.fraction(minor),
    unit: speaker.money({ minor: "1", asset }),
  });
}

function books({ totals, steps }: Trace, speaker: Speaker): string[] {
  const { ledgers, reserve, transactions, gas } = totals;
  const { asset } = reserve;
  const rows = ledgers.map((ledger) => [
    speaker.party(ledger.bank),
    speaker.symbolOf(ledger.asset),
    speaker.amount(ledger.debits, ledger.asset),
    speaker.amount(ledger.credits, ledger.asset),
  ]);
  return [
    `${speaker.say("books.title")}: ${speaker.say("books.equal")}`,
    ...table(
      [
        { heading: speaker.say("column.bank") },
        { heading: speaker.say("column.asset") },
        { heading: speaker.say("column.debits"), align: "right" },
        { heading: speaker.say("column.credits"), align: "right" },
      ],
      rows,
    ),
    speaker.say("books.reserve", {
      reserve: speaker.money({ minor: reserve.reserve, asset }),
      supply: speaker.money({ minor: reserve.supply, asset }),
    }),
    speaker.say("books.checks", {
      checks: String(steps.flatMap(({ checks }) => checks).length),
      transactions: String(transactions),
      gas: grouped(gas),
    }),
  ];
}

/** An integer in groups of three digits. */
function grouped(integer: string): string {
  return formatDecimal({ units: BigInt(integer), decimals: 0 }, { group: true });
}
