import { powerOfTen } from "../money/decimal.ts";
import {
  addRationals,
  divideRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../money/rational.ts";
import { rationalOf, traceFraction } from "../trace/trace-figures.ts";
import type { TraceAsset, TracePart, TracePaymentTotals } from "../trace/trace.ts";

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
  const sent = sumOf(own.map((one) => rational(BigInt(one.sent.minor))));
  const received = sumOf(own.map((one) => rational(BigInt(one.received.minor))));
  const sentAtMid = sumOf(own.map((one) => rationalOf(one.sentAtMid)));
  const unit = (code: string): Rational =>
    rational(powerOfTen(assets.find((asset) => asset.code === code)?.decimals ?? 0));
  const allIn = divideRationals(
    divideRationals(received, unit(first.received.asset)),
    divideRationals(sent, unit(first.sent.asset)),
  );
  return {
    ...first,
    sent: { ...first.sent, minor: sent.numerator.toString() },
    received: { ...first.received, minor: received.numerator.toString() },
    sentAtMid: traceFraction(sentAtMid),
    parts: addParts(own.flatMap(({ parts }) => parts)),
    allIn: { ...first.allIn, ...traceFraction(allIn) },
    belowMid: traceFraction(divideRationals(subtractRationals(sentAtMid, received), sentAtMid)),
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
