import { allIn } from "../fx/all-in.ts";
import type { Money } from "../money/money.ts";
import { addRationals, rational, type Rational } from "../money/rational.ts";
import { rationalOf, traceFraction, traceMoney } from "../trace/trace-figures.ts";
import type { TraceAsset, TraceMoney, TracePart, TracePaymentTotals } from "../trace/trace.ts";

/** Where the money of several payments went, added up as if they were one. */
export interface GroupTotals {
  readonly payments: number;
  readonly totals: TracePaymentTotals;
}

/** Adds up what has the same assets and the same mid; amounts at different mids have no common sum at mid. */
export function addUpTotals(
  payments: readonly TracePaymentTotals[],
  assets: readonly TraceAsset[],
): GroupTotals[] {
  const alike = Map.groupBy(payments, ({ sent, received, mid }) =>
    JSON.stringify([sent.asset, received.asset, mid.numerator, mid.denominator]),
  );
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ payments: own.length, totals: addUp(first, own, assets) }];
  });
}

function addUp(
  first: TracePaymentTotals,
  own: readonly TracePaymentTotals[],
  assets: readonly TraceAsset[],
): TracePaymentTotals {
  const sent = sumOfMoney(
    own.map((one) => one.sent),
    assets,
  );
  const received = sumOfMoney(
    own.map((one) => one.received),
    assets,
  );
  const sentAtMid = sumOf(own.map((one) => rationalOf(one.sentAtMid)));
  const { rate, belowMid } = allIn(sent, received, sentAtMid);
  return {
    ...first,
    sent: traceMoney(sent),
    received: traceMoney(received),
    sentAtMid: traceFraction(sentAtMid),
    parts: addParts(own.flatMap(({ parts }) => parts)),
    allIn: { ...first.allIn, ...traceFraction(rate) },
    belowMid: traceFraction(belowMid),
    // Of hundreds of payments each moved by itself.
    moves: [],
    // Each was rounded for itself, so that they have no sum.
    alternatives: [],
  };
}

/** Parts of one name and asset are one part: fees in two currencies stay two. */
function addParts(parts: readonly TracePart[]): TracePart[] {
  const alike = Map.groupBy(parts, ({ name, asset }) => JSON.stringify([name, asset]));
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const minor = sumOf(own.map((part) => rationalOf(part.minor)));
    const atMid = sumOf(own.map((part) => rationalOf(part.atMid)));
    return [{ ...first, minor: traceFraction(minor), atMid: traceFraction(atMid) }];
  });
}

function sumOf(fractions: readonly Rational[]): Rational {
  return fractions.reduce(addRationals, rational(0n));
}

/** The sum of amounts of one asset. */
function sumOfMoney(amounts: readonly TraceMoney[], assets: readonly TraceAsset[]): Money {
  const code = amounts[0]?.asset ?? "";
  const decimals = assets.find((asset) => asset.code === code)?.decimals ?? 0;
  return { minor: amounts.reduce((sum, { minor }) => sum + BigInt(minor), 0n), asset: { code, decimals } };
}
