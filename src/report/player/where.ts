import { addRationals, rational, type Rational } from "../../money/rational.ts";
import { rationalOf, traceFraction } from "../../trace/trace-figures.ts";
import type { Trace, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { atMidText, drawn, endsAtMid, exactText } from "./figures.ts";
import { ruleOf, sourcesOf, type PartRule } from "./part-rules.ts";
import { partsBySteps, rowKind, type Part } from "./parts.ts";
import type { PlayerPayment, PlayerStep, WhereBar, WhereRow } from "./player-document.ts";
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
  trace: Trace,
  texts: Texts,
): PaymentWhere {
  const parts = partsBySteps(totals, steps);
  const rows = rowsOf([...parts.values()].flat(), totals, texts);
  const known = { sources: sourcesOf(totals, steps), moves: totals.moves, trace, written: new Map() };
  const after = new Map<number, Where>();
  for (const [index, own] of parts) {
    const rule = (row: readonly Part[]): PartRule =>
      row[0]?.kind === "pending"
        ? pendingRule(row, index, totals, texts)
        : ruleOf(row[0]?.name ?? "", index, known, texts);
    after.set(index, {
      bars: barsOf(own, rows, totals, rule, texts),
      ...afterCosts(own, totals, texts),
      shares: sharesOf(own, texts),
    });
  }
  return { where: headOf(totals, rows, texts), after };
}

/** The subtotal that stands between costs and the market's move. */
function afterCosts(
  parts: readonly Part[],
  { received: { asset } }: TracePaymentTotals,
  { en }: Texts,
): Pick<Where, "afterCosts"> {
  if (!parts.some(({ kind }) => kind === "market")) return {};
  return { afterCosts: { atMid: atMidText(sumOf(parts.filter(({ kind }) => kind !== "cost")), asset, en) } };
}

/** Of what is on its way: where it is. */
function pendingRule(
  parts: readonly Part[],
  step: number,
  { payee }: TracePaymentTotals,
  texts: Texts,
): PartRule {
  const known = parts.filter(({ asset, minor }) => asset !== "" && minor.numerator !== 0n);
  if (known.length === 0) return {};
  const rule = texts.of((speaker) => speaker.list(known.map(({ name }) => partName(name, payee, speaker))));
  return { rule, step };
}

/** A part as reports call it. */
function partName(name: string, payee: string, speaker: Speaker): string {
  return speaker.say(`where.${name}` as WordKey, { payee: speaker.party(payee) });
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

/** All that is on its way is one row. */
function rowId({ kind, name }: Part): string {
  return kind === "pending" ? kind : name;
}

/** Every row that the payment ever has, costs in the order in which they arise. */
function rowsOf(parts: readonly Part[], { payee }: TracePaymentTotals, texts: Texts): WhereRow[] {
  const rows = new Map<string, WhereRow>();
  for (const part of parts) {
    const id = rowId(part);
    if (rows.has(id)) continue;
    rows.set(id, { id, label: labelOf(part, payee, texts), kind: rowKind(part) });
  }
  return [...rows.values()].toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** Costs and margins are in one order, that in which they arise. */
function placeOf({ kind }: WhereRow): number {
  return Math.max(0, KINDS.indexOf(kind));
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
  ruleOfRow: (row: readonly Part[]) => PartRule,
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
    return [barOf(id, kind, own, atMid, totals, ruleOfRow(own), texts)];
  });
}

function barOf(
  row: string,
  kind: WhereRow["kind"],
  parts: readonly Part[],
  atMid: Rational,
  { received: { asset } }: TracePaymentTotals,
  rule: PartRule,
  texts: Texts,
): WhereBar {
  const whole = parts.filter(({ minor }) => minor.numerator !== 0n);
  const [only] = whole.length === 0 ? parts : whole;
  const isOne = new Set(whole.map((part) => part.asset)).size <= 1 && kind !== "market" && only?.asset !== "";
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

/** What of all parts is where, at mid, in hundredths of a per cent; all parts are what was sent, or quoted so far. */
function sharesOf(parts: readonly Part[], texts: Texts): Where["shares"] {
  const total = sumOf(parts);
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
