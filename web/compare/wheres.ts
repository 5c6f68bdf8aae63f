import type { PlayerDocument, PlayerPayment, PlayerStep } from "../../src/report/player/player-document.ts";
import { reachOf, whereLayout, type WhereLine } from "../player/where/where-layout.ts";
import { ownValue } from "../../src/own-value.ts";

/** Where a payment's money went in one of two runs; a row that this run does not have has no line. */
export interface WhereRows {
  readonly payment: PlayerPayment;
  readonly afterCosts: string;
  readonly lines: readonly { readonly id: string; readonly line?: WhereLine }[];
}

interface Ended {
  readonly payment: PlayerPayment;
  readonly last: PlayerStep["where"];
}

/** The order of rows: costs, what they leave, the market's move; then where the money ended. */
const RANKS: Readonly<Record<string, number>> = {
  start: 0,
  fee: 1,
  margin: 1,
  rounding: 1,
  "after-costs": 2,
  market: 3,
};
const END = 4;

/** The first payments of two runs with the same rows, on one axis where they are in one currency. */
export function wheresOf(a: PlayerDocument, b: PlayerDocument): readonly [WhereRows, WhereRows] | undefined {
  const [left, right] = [endedOf(a), endedOf(b)];
  if (left === undefined || right === undefined) return undefined;
  const reaches = [left, right].map(({ payment: { where }, last }) => reachOf({ where, last }));
  const isOneAxis = left.payment.where.asset === right.payment.where.asset;
  const shared = {
    low: Math.min(...reaches.map(({ low }) => low)),
    high: Math.max(...reaches.map(({ high }) => high)),
  };
  const linesOf = ({ payment: { where }, last }: Ended): readonly WhereLine[] =>
    whereLayout({ where, now: last, last, ...(isOneAxis ? { reach: shared } : {}) }).lines;
  const [leftLines, rightLines] = [linesOf(left), linesOf(right)];
  const rankOf = new Map(
    [...leftLines, ...rightLines].map(({ id, kind }) => [id, ownValue(RANKS, kind) ?? END]),
  );
  // What only one run ends with stands after the costs that only the other has.
  const ids = merged(
    leftLines.map(({ id }) => id),
    rightLines.map(({ id }) => id),
  ).toSorted((one, other) => (rankOf.get(one) ?? END) - (rankOf.get(other) ?? END));
  const rows = ({ payment, last }: Ended, lines: readonly WhereLine[]): WhereRows => ({
    payment,
    afterCosts: last?.afterCosts?.atMid ?? "",
    lines: ids.map((id) => {
      const line = lines.find((one) => one.id === id);
      return { id, ...(line === undefined ? {} : { line }) };
    }),
  });
  return [rows(left, leftLines), rows(right, rightLines)];
}

function endedOf({ payments, steps }: PlayerDocument): Ended | undefined {
  const [payment] = payments;
  if (payment === undefined) return undefined;
  return { payment, last: steps.findLast((step) => step.payment === payment.name && step.where)?.where };
}

/** All of two lists, each in its own order: what only the second has stands after what it follows there. */
function merged(first: readonly string[], second: readonly string[]): readonly string[] {
  const all = [...first];
  second.forEach((id, place) => {
    if (all.includes(id)) return;
    const after = second.slice(0, place).findLast((one) => all.includes(one));
    all.splice(after === undefined ? 0 : all.indexOf(after) + 1, 0, id);
  });
  return all;
}
