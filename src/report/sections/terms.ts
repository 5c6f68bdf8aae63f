import type { Trace, TraceTerms } from "../../trace/trace.ts";
import type { Block, TableBlock } from "../document.ts";
import { isCondensed } from "../payment-groups.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

type Row = readonly [term: string, value: string];

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
        ...charges(terms, speaker),
        ...consents(terms, speaker),
        ...periods(terms, speaker),
        ...guards(terms, speaker),
        gas(terms, speaker),
      ],
    },
    ...openings(trace, terms, speaker),
  ];
}

function charges({ pay, redeem, escrow, maximumDeviationBps }: TraceTerms, speaker: Speaker): Row[] {
  const row = (term: WordKey, value: WordKey, basisPoints: string): Row => [
    speaker.say(term),
    speaker.say(value, { part: speaker.percent(basisPoints) }),
  ];
  const peg: Row[] =
    redeem.peg === "par"
      ? []
      : [[speaker.say("terms.peg"), speaker.say(`terms.peg.${redeem.peg}` as WordKey)]];
  return [
    row("where.pay-fee", "terms.pay-fee", pay.feeBps),
    row("where.pay-spread", "terms.margin", pay.marginBps),
    row("where.redeem-fee", "terms.redeem-fee", redeem.feeBps),
    row("where.redeem-spread", "terms.margin", redeem.marginBps),
    ...peg,
    row("where.escrow-fee", "terms.escrow-fee", escrow.feeBps),
    row("terms.quotes", "terms.firm", maximumDeviationBps),
  ];
}

/** At which cost payees let a release be redeemed at once: of hundreds, each cost once. */
function consents({ consents: all }: TraceTerms, speaker: Speaker): Row[] {
  return [...Map.groupBy(all, ({ costBps }) => costBps)].map(([costBps, own]) => [
    speaker.say("terms.consent"),
    speaker.say("terms.at-most", {
      part: speaker.percent(costBps),
      party: own.length === 1 ? speaker.party(own[0]?.party ?? "") : speaker.party("payee"),
    }),
  ]);
}

function periods({ escrow, payoutWithin }: TraceTerms, speaker: Speaker): Row[] {
  const row = (term: WordKey, value: WordKey, seconds: string): Row => [
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

function guards({ pairs }: TraceTerms, speaker: Speaker): Row[] {
  return pairs.map((pair) => [
    `${pair.base}/${pair.quote}`,
    speaker.say("terms.guards", {
      age: speaker.duration(pair.maximumAge),
      seconds: speaker.integer(pair.maximumAge),
      heartbeat: speaker.duration((BigInt(pair.maximumAge) - BigInt(pair.grace)).toString()),
      grace: speaker.duration(pair.grace),
      minimum: speaker.decimal(pair.minimumAnswer, pair.decimals),
      maximum: speaker.decimal(pair.maximumAnswer, pair.decimals),
      breaker: speaker.percent(pair.breakerBps),
      cooldown: speaker.duration(pair.breakerCooldown),
    }),
  ]);
}

function gas({ network }: TraceTerms, speaker: Speaker): Row {
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
      { heading: speaker.say("column.who") },
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
