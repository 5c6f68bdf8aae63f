import {
  addRationals,
  divideRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import { rationalOf, traceFraction } from "../../trace/trace-figures.ts";
import type { TraceFraction, TracePart, TracePaymentTotals } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

export interface WhereOptions {
  /** The heading of the table, other than the usual one. */
  readonly title?: string | undefined;
  /** Shows what has no last digit as a fraction too. */
  readonly fractions?: boolean;
  /** The payer has its deposit back: what it sent bought nothing in the end, and no rate has all charges in it. */
  readonly reversed?: boolean;
}

/** Kinds of parts in reading order; a kind with a sum has a line of its own for it. */
const KINDS = [
  { kind: "received" },
  { kind: "cost", sum: "where.costs" },
  { kind: "market", sum: "where.market" },
  { kind: "back" },
  { kind: "pending" },
] as const satisfies readonly { readonly kind: TracePart["kind"]; readonly sum?: WordKey }[];

/** Columns that a part's name takes at most, and keeps at least beside its figures. */
const PART_WIDTH = 120;
const LEAST_PART_WIDTH = 24;

/** Where the money went, of one payment or of several of the same kind added up: costs apart from all else. */
export function whereSection(
  totals: TracePaymentTotals,
  speaker: Speaker,
  { title, fractions = false, reversed = false }: WhereOptions = {},
): Block[] {
  const { sent, received, mid, parts, sentAtMid, payee } = totals;
  const rows = KINDS.flatMap((group) => {
    const own = parts.filter(({ kind }) => kind === group.kind);
    const listed = own.map((part) => [
      speaker.say(`where.${part.name}` as WordKey, { payee: speaker.party(payee) }),
      partAmount(part, speaker, fractions),
      speaker.exactly(part.atMid, received.asset),
    ]);
    return "sum" in group && own.length > 0 ? [...listed, sumRow(group.sum, own, totals, speaker)] : listed;
  });
  const total = speaker.say("where.total", { sent: speaker.money(sent), mid: speaker.rate(mid) });
  const above = title ?? speaker.say("where.title", { sent: speaker.money(sent) });
  return [
    { kind: "title", level: 2, text: above },
    {
      kind: "table",
      caption: speaker.say("caption.where"),
      columns: [
        { heading: speaker.say("column.part"), width: PART_WIDTH, least: LEAST_PART_WIDTH },
        { heading: speaker.say("column.amount"), align: "right" },
        {
          heading: speaker.say("column.at-mid", { asset: speaker.symbolOf(received.asset) }),
          align: "right",
        },
      ],
      rows: [...rows, [total, "", speaker.exactly(sentAtMid, received.asset)]],
    },
    ...midLines(totals, speaker),
    ...refundText(totals, speaker),
    { kind: "text", text: speaker.say("where.exact") },
    ...(reversed ? [] : allInText(totals, speaker)),
  ];
}

/** What parts come to at mid. */
function partsAtMid(parts: readonly TracePart[]): Rational {
  return parts.map(({ atMid }) => rationalOf(atMid)).reduce(addRationals, rational(0n));
}

/** Costs as a part of what was sent, at mid. */
export function costRatio({ parts, sentAtMid }: TracePaymentTotals): Rational {
  return divideRationals(partsAtMid(parts.filter(({ kind }) => kind === "cost")), rationalOf(sentAtMid));
}

function sumRow(
  key: WordKey,
  parts: readonly TracePart[],
  { sentAtMid, received }: TracePaymentTotals,
  speaker: Speaker,
): string[] {
  const sum = partsAtMid(parts);
  const ratio = speaker.ratio(traceFraction(divideRationals(sum, rationalOf(sentAtMid))));
  return [
    speaker.say(key),
    speaker.say("where.of-sent", { ratio }),
    speaker.exactly(traceFraction(sum), received.asset),
  ];
}

/** The mids that parts are counted at, and the two between which each rate moved. */
function midLines({ mids, moves }: TracePaymentTotals, speaker: Speaker): Block[] {
  const quoted = mids.map((rate) => speaker.say("where.mid", { rate: speaker.namedRate(rate) }));
  const moved = moves.flatMap((move) => movedText(move, speaker));
  return [...quoted, ...moved].map((text) => ({ kind: "text", text }));
}

/** What a gain is called where its sign is that of gains: the accounts of payments have what is lost above zero. */
export function gainKey(name: string): WordKey {
  return name === "rate-move" ? "gains.rate-move" : (`where.${name}` as WordKey);
}

/** An amount at two rates, and what was lost between; nothing of a trace that has not kept them. */
export function movedText(move: TracePaymentTotals["moves"][number], speaker: Speaker): string[] {
  const { step, name, asset, fraction, of, from, to } = move;
  if (of === undefined || from === undefined || to === undefined) return [];
  return [
    speaker.say("where.moved", {
      step: String(step),
      what: speaker.say(gainKey(name)),
      of: speaker.money(of),
      from: speaker.namedRate(from),
      to: speaker.namedRate(to),
      lost: speaker.finely(fraction, asset),
    }),
  ];
}

/** What the payer got for what came back to it, and what it lost or gained by that. */
function refundText({ refund, sent, received: to }: TracePaymentTotals, speaker: Speaker): Block[] {
  if (refund === undefined) return [];
  const { tokens, paid, received, lostAtMid } = refund;
  const lost = subtractRationals(rationalOf(paid), rational(BigInt(received.minor)));
  const isGain = lost.numerator < 0n;
  const shown = (figure: Rational) =>
    traceFraction(isGain ? subtractRationals(rational(0n), figure) : figure);
  const text = speaker.say(isGain ? "where.refund-won" : "where.refund-lost", {
    tokens: speaker.money(tokens),
    received: speaker.money(received),
    paid: fineAmount(paid, sent.asset, speaker),
    lost: fineAmount(shown(lost), sent.asset, speaker),
    worth: `${speaker.exactly(shown(rationalOf(lostAtMid)), to.asset)} ${speaker.symbolOf(to.asset)}`,
  });
  return [{ kind: "text", text }];
}

/** Whole minor units as an amount; a part of one in six digits more. */
function fineAmount(minor: TraceFraction, asset: string, speaker: Speaker): string {
  return minor.denominator === "1"
    ? speaker.money({ minor: minor.numerator, asset })
    : speaker.finely(minor, asset);
}

/** The rate with every charge in it; only where all that was sent has arrived or is lost. */
function allInText(totals: TracePaymentTotals, speaker: Speaker): Block[] {
  const { sent, received, allIn, belowMid, mid, parts } = totals;
  const isOpen = parts.some(
    ({ kind, minor }) => (kind === "back" || kind === "pending") && minor.numerator !== "0",
  );
  if (received.minor === "0" || isOpen) return [];
  const above = BigInt(belowMid.numerator) < 0n;
  const distance = above ? { ...belowMid, numerator: belowMid.numerator.slice(1) } : belowMid;
  const text = speaker.say(above ? "where.all-in-above" : "where.all-in", {
    sent: speaker.money(sent),
    received: speaker.money(received),
    rate: speaker.rate(allIn),
    below: speaker.ratio(distance),
    mid: speaker.namedRate(mid),
  });
  return [{ kind: "text", text }];
}

function partAmount({ asset, minor }: TracePart, speaker: Speaker, fractions: boolean): string {
  const amount = fineAmount(minor, asset, speaker);
  if (!fractions || minor.denominator === "1") return amount;
  const unit = speaker.money({ minor: "1", asset });
  return speaker.say("where.residue", { amount, fraction: speaker.fraction(minor), unit });
}
