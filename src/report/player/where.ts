import { addRationals, rational, type Rational } from "../../money/rational.ts";
import { rationalOf, traceFraction } from "../../trace/trace-figures.ts";
import type { TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { atMidText, drawn, endsAtMid, exactText } from "./figures.ts";
import { PENDING, partsBySteps, rowKind, type Part } from "./parts.ts";
import type { PlayerPayment, PlayerStep, WhereBar, WhereRow } from "./player-document.ts";
import { rulesOfParts, type PartRule } from "./part-rules.ts";
import type { Texts } from "./texts.ts";

type Where = NonNullable<PlayerStep["where"]>;

/** Kinds of rows from top to bottom. */
const KINDS: readonly WhereRow["kind"][] = ["fee", "market", "back", "pending", "received"];

/** The drawing of where the money of a payment went. */
export interface PaymentWhere {
  readonly where: PlayerPayment["where"];
  /** The bars after each step that changed one, by the step's index. */
  readonly after: ReadonlyMap<number, Where>;
}

export function paymentWhere(
  totals: TracePaymentTotals,
  steps: readonly TraceStep[],
  texts: Texts,
): PaymentWhere {
  const parts = partsBySteps(totals, steps);
  const rows = rowsOf([...parts.values()].flat(), totals, texts);
  const after = new Map<number, Where>();
  for (const [index, own] of parts) {
    const rules = rulesOfParts(
      steps.filter((step) => step.index <= index),
      texts,
    );
    after.set(index, { bars: barsOf(own, rows, totals, rules, texts), shares: sharesOf(own, totals, texts) });
  }
  return { where: headOf(totals, rows, texts), after };
}

function headOf(
  { sent, received, sentAtMid, mids }: TracePaymentTotals,
  rows: readonly WhereRow[],
  texts: Texts,
): PlayerPayment["where"] {
  const total = rationalOf(sentAtMid);
  const amount = (speaker: Speaker) => ({ sent: speaker.money(sent) });
  return {
    title: texts.say("player.where.title", amount),
    label: texts.say("player.where.at-mid", amount),
    atMid: atMidText(total, received.asset, texts.en),
    value: drawn(total, received.asset, texts.en),
    asset: texts.en.symbolOf(received.asset),
    mids: mids.map((mid) => texts.of((speaker) => speaker.namedRate(mid))),
    rows,
  };
}

function rowId({ kind, name }: Part): string {
  return kind === "pending" ? PENDING : name;
}

/** Every row that the payment ever has, costs in the order in which they arise. */
function rowsOf(parts: readonly Part[], { payee }: TracePaymentTotals, texts: Texts): WhereRow[] {
  const rows = new Map<string, WhereRow>();
  for (const part of parts) {
    const id = rowId(part);
    if (rows.has(id)) continue;
    rows.set(id, { id, label: labelOf(part, payee, texts), kind: rowKind(part) });
  }
  const place = ({ kind }: WhereRow): number => {
    const at = KINDS.indexOf(kind);
    return at === -1 ? 0 : at;
  };
  return [...rows.values()].toSorted((left, right) => place(left) - place(right));
}

function labelOf(part: Part, payee: string, texts: Texts): WhereRow["label"] {
  if (part.kind === "pending") return texts.say("player.pending");
  return texts.of((speaker) =>
    speaker.word(
      `part.${part.name}`,
      speaker.say(`where.${part.name}` as WordKey, { payee: speaker.party(payee) }),
    ),
  );
}

function barsOf(
  parts: readonly Part[],
  rows: readonly WhereRow[],
  totals: TracePaymentTotals,
  rules: ReadonlyMap<string, PartRule>,
  texts: Texts,
): WhereBar[] {
  const alike = Map.groupBy(parts, rowId);
  return rows.flatMap(({ id, kind }): WhereBar[] => {
    const own = alike.get(id) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const isTaken = first.kind === "cost" || first.kind === "market";
    const sum = sumOf(own);
    // What has become nothing is no longer on its way; a cost of nothing is a finding.
    if (!isTaken && sum.numerator === 0n) return [];
    const atMid = isTaken ? rational(-sum.numerator, sum.denominator) : sum;
    return [barOf(id, kind, own, atMid, totals, rules.get(id), texts)];
  });
}

function barOf(
  row: string,
  kind: WhereRow["kind"],
  parts: readonly Part[],
  atMid: Rational,
  { received: { asset } }: TracePaymentTotals,
  rule: PartRule | undefined,
  texts: Texts,
): WhereBar {
  const whole = parts.filter(({ minor }) => minor.numerator !== 0n);
  const [only] = whole.length === 0 ? parts : whole;
  const isOne = new Set(whole.map((part) => part.asset)).size <= 1 && kind !== "market";
  return {
    row,
    own: isOne && only !== undefined ? ownText(only.asset, parts, texts) : "",
    atMid: atMidText(atMid, asset, texts.en),
    value: drawn(atMid, asset, texts.en),
    ...(endsAtMid(atMid, asset, texts.en) ? {} : { exact: exactText(atMid, asset, texts.en) }),
    ...rule,
  };
}

/** `2.00 EUR`; a part of a minor unit in six digits more. */
function ownText(asset: string, parts: readonly Part[], { en }: Texts): string {
  const minor = parts.filter((part) => part.asset === asset).map((part) => part.minor);
  const sum = minor.reduce(addRationals, rational(0n));
  return sum.denominator === 1n
    ? en.money({ minor: sum.numerator.toString(), asset })
    : en.finely(traceFraction(sum), asset);
}

function sumOf(parts: readonly Part[]): Rational {
  return parts.map(({ atMid }) => atMid).reduce(addRationals, rational(0n));
}

const SHARES = ["received", "back", "pending", "cost", "market"] as const;

/** What of the amount sent is where, at mid, in hundredths of a per cent. */
function sharesOf(parts: readonly Part[], { sentAtMid }: TracePaymentTotals, texts: Texts): Where["shares"] {
  const total = rationalOf(sentAtMid);
  return SHARES.flatMap((kind): Where["shares"][number][] => {
    const sum = sumOf(parts.filter((part) => part.kind === kind));
    if (sum.numerator === 0n || total.numerator === 0n) return [];
    const tenThousandths = rational(
      sum.numerator * total.denominator * 10_000n,
      sum.denominator * total.numerator,
    );
    const text = texts.say(`player.share.${kind}`, (speaker) => ({
      share: percentText(tenThousandths, speaker),
    }));
    return [{ kind, text }];
  });
}

function percentText({ numerator, denominator }: Rational, speaker: Speaker): string {
  const isBelow = numerator < 0n;
  const magnitude = isBelow ? -numerator : numerator;
  // Half away from zero, as percentages are rounded.
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return `${isBelow ? "−" : ""}${speaker.percent(rounded.toString())}`;
}
