import type { Trace, TraceTerms } from "../../trace/trace.ts";
import type { Block, TableBlock } from "../document.ts";
import { isCondensed } from "../payment-groups.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { calendarRows } from "./terms-calendars.ts";
import { chargeRows, type TermRow } from "./terms-charges.ts";

/** On what terms the scenario runs, so that every figure below can be worked out again; none of a trace of version 1. */
export function termsSection(trace: Trace, speaker: Speaker): Block[] {
  const { terms } = trace;
  if (terms === undefined) return [];
  return [
    { kind: "title", level: 2, text: speaker.say("terms.title") },
    {
      kind: "table",
      caption: speaker.say("terms.title"),
      columns: [
        { heading: speaker.say("column.term") },
        { heading: speaker.say("column.agreed"), width: 58 },
      ],
      rows: [
        ...chargeRows(trace, terms, speaker),
        ...consents(terms, speaker),
        ...periods(terms, speaker),
        ...calendarRows(terms, speaker),
        ...guards(terms, speaker),
        gas(terms, speaker),
      ],
    },
    ...openings(trace, terms, speaker),
  ];
}

/** At which cost payees let a release be redeemed at once: of hundreds, each cost once. */
function consents({ consents: all }: TraceTerms, speaker: Speaker): TermRow[] {
  const alike = Map.groupBy(all, ({ costBps, minimumRate }) => JSON.stringify([costBps, minimumRate]));
  return [...alike.values()].flatMap((own): TermRow[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { costBps, minimumRate, party } = first;
    const values = {
      part: speaker.percent(costBps),
      party: speaker.party(own.length === 1 ? party : "payee"),
    };
    const value =
      minimumRate === undefined
        ? speaker.say("terms.at-most", values)
        : speaker.say("terms.at-most-least", { ...values, least: speaker.money(minimumRate) });
    return [[speaker.say("terms.consent"), value]];
  });
}

function periods({ escrow, payoutWithin }: TraceTerms, speaker: Speaker): TermRow[] {
  const row = (term: WordKey, value: WordKey, seconds: string): TermRow => [
    speaker.say(term),
    speaker.say(value, { period: speaker.duration(seconds) }),
  ];
  return [
    row("terms.delivery", "terms.from-quote", escrow.deliverWithin),
    row("terms.inspection", "terms.from-delivery", escrow.inspectionPeriod),
    row("terms.arbitration", "terms.from-dispute", escrow.arbitrationPeriod),
    row("terms.returns", "terms.from-quote", escrow.returnWithin),
    row("terms.payout", "terms.from-redemption", payoutWithin),
  ];
}

function guards({ pairs }: TraceTerms, speaker: Speaker): TermRow[] {
  return pairs.map((pair) => [
    `${pair.base}/${pair.quote}`,
    speaker.say("terms.guards", {
      age: ageOf(pair, speaker),
      grace: speaker.duration(pair.grace),
      minimum: speaker.decimal(pair.minimumAnswer, pair.decimals),
      maximum: speaker.decimal(pair.maximumAnswer, pair.decimals),
      rest: `${breakerOf(pair, speaker)}${closedOf(pair, speaker)}`,
    }),
  ]);
}

function breakerOf({ breakerBps, breakerCooldown }: Guards, speaker: Speaker): string {
  if (breakerBps === "0") return speaker.say("terms.breaker.none");
  return speaker.say(breakerCooldown === "0" ? "terms.breaker.by-hand" : "terms.breaker", {
    breaker: speaker.percent(breakerBps),
    cooldown: speaker.duration(breakerCooldown),
  });
}

/** What a closed market does, where a file states it. */
function closedOf({ closedPolicy, closedSpreadBps = "0" }: Guards, speaker: Speaker): string {
  if (closedPolicy === undefined) return "";
  return speaker.say(`terms.closed.${closedPolicy}`, { spread: speaker.percent(closedSpreadBps) });
}

/** How old an answer may be: always as old, or until its publisher's next. */
function ageOf({ maximumAge, grace, publisher, ages = [] }: Guards, speaker: Speaker): string {
  const allowed = (seconds: string) => ({
    age: speaker.duration(seconds),
    seconds: speaker.integer(seconds),
    grace: speaker.duration(grace),
  });
  if (grace === "0") return speaker.say("terms.age-stated", allowed(maximumAge));
  if (publisher === undefined)
    return speaker.say("terms.age", {
      ...allowed(maximumAge),
      heartbeat: speaker.duration((BigInt(maximumAge) - BigInt(grace)).toString()),
    });
  const each = ages.map(({ publishedAt, seconds }) =>
    speaker.say("terms.age-of", { ...allowed(seconds), time: speaker.time(publishedAt) }),
  );
  return speaker.say("terms.age-due", { grace: speaker.duration(grace), ages: speaker.list(each) });
}

type Guards = TraceTerms["pairs"][number];

function gas({ network }: TraceTerms, speaker: Speaker): TermRow {
  const term = speaker.say("terms.gas");
  if (network === undefined) return [term, speaker.say("terms.gas-not-priced")];
  const values = { price: speaker.gwei(network.gasPrice), rate: speaker.rate(network.rate) };
  return [term, speaker.say("terms.gas-price", values)];
}

/** What is in each account; of hundreds of customers, in all at a bank. */
function openings(trace: Trace, { openings: all }: TraceTerms, speaker: Speaker): Block[] {
  if (all.length === 0) return [];
  const condensed = isCondensed(trace);
  const accounts = condensed
    ? byBank(all, speaker)
    : all.map((one) => ({ ...one, account: one.holder, holder: speaker.party(one.holder) }));
  const table: TableBlock = {
    kind: "table",
    caption: speaker.say("terms.openings"),
    columns: [
      { heading: speaker.say("column.holder") },
      { heading: speaker.say("column.account") },
      { heading: speaker.say("column.before"), align: "right" },
    ],
    rows: accounts.map(({ holder, account, place, asset, minor }) => [
      holder,
      speaker.place({ holder: account, place, asset }),
      speaker.amount(minor, asset),
    ]),
  };
  return [{ kind: "title", level: 2, text: table.caption }, table];
}

type Opening = TraceTerms["openings"][number] & { readonly account: string };

function byBank(all: TraceTerms["openings"], speaker: Speaker): Opening[] {
  const alike = Map.groupBy(all, ({ place, asset }) => JSON.stringify([place, asset]));
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const minor = own.reduce((sum, one) => sum + BigInt(one.minor), 0n).toString();
    return [
      {
        ...first,
        minor,
        account: first.holder,
        holder: speaker.say("terms.accounts", { count: String(own.length) }),
      },
    ];
  });
}
