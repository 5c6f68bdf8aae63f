import { inWords } from "../asking/unanswered.ts";
import { inUnits, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { Charged, FeeRequest, QuotedPair } from "../converter/conversion.ts";
import type { TwoWayPrice } from "../converter/payment-question.ts";
import { converted, rateOf } from "../exact/convert.ts";
import { readDecimal } from "../exact/decimal.ts";
import { compare, fraction, times, type Rational } from "../exact/rational.ts";
import { rounded } from "../exact/rounding.ts";
import { mayBeRefused, wrongFigure } from "./answers.ts";
import {
  conversionFits,
  rateWithFeed,
  simplerConversions,
  sizeOfConversion,
  withDecimals,
} from "./conversion-series.ts";
import { anyWay, between } from "./conversions.ts";
import { decimalText } from "./decimal-text.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import { simplerIntegers, simplerRates, sizeOf, sizeOfRate } from "./simpler.ts";
import { everydayUnits, pairOf, rateFigure } from "./units.ts";

const WHOLE = 10_000n;
const USD = unit("USD");

interface FeeQuestion {
  readonly amount: bigint;
  readonly feeBps: bigint;
}

const FEE: Series<FeeQuestion, bigint> = {
  name: "fees",
  needs: "fee",
  given: "0 to 10,000 basis points of amounts of 1 to 12 digits, some of 17 to 30",
  expected: "amount × basis points / 10,000, rounded up",
  draw: (draws) => ({
    amount: draws.digits(draws.onceIn(5) ? draws.whole(17, 30) : draws.whole(1, 12)),
    feeBps: basisPoints(draws),
  }),
  fits: ({ amount }, claims) =>
    outOfScope({ figures: [amount] }, claims) === undefined &&
    (claims.digits ?? Infinity) >= amount.toString().length + 5,
  put: (asked, question) => asked.fee(question),
  wrong: (question, answer, claims) =>
    wrongFigure(
      answer,
      feeOn(question),
      (figure) => inUnits(figure, USD),
      mayBeRefused([question.amount], claims),
    ),
  words: ({ amount, feeBps }) => `${feeBps} bps of ${inUnits(amount, USD)}`,
  right: (question) => inUnits(feeOn(question), USD),
  simpler: ({ amount, feeBps }) => [
    ...simplerIntegers(amount).map((one) => ({ amount: one, feeBps })),
    ...simplerIntegers(feeBps).map((one) => ({ amount, feeBps: one })),
  ],
  size: ({ amount, feeBps }) => sizeOf(amount) + sizeOf(feeBps),
};

const WITH_FEE: Series<FeeRequest, Charged> = {
  name: "conversions with a fee",
  needs: "convertWithFee",
  rounding: "floor",
  most: 100,
  given: "0 to 10,000 basis points of what is sold, or of what is bought",
  expected: "the fee rounded up, taken from the amount that it is charged on; the rest converted by floor",
  draw(draws, claims, turn) {
    const one = between(everydayUnits(draws, claims, 2), anyWay(draws), {
      amount: draws.digits(draws.whole(2, 9)),
      rate: rateFigure(draws, draws.whole(1, 6), draws.whole(-2, 2)),
      rounding: "floor",
    });
    if (one === undefined) return undefined;
    return { ...one, feeBps: basisPoints(draws), feeIn: turn % 2 === 0 ? "sell" : "buy" };
  },
  fits: (question, claims) =>
    conversionFits(question, claims) && conversionFits({ ...question, amount: soldFor(question) }, claims),
  put: (asked, question) => asked.convertWithFee(question),
  wrong(question, answer, claims) {
    const right = charged(question);
    if ("failure" in answer) {
      const refusable = right.received <= 0n || mayBeRefused([question.amount, right.received], claims);
      if (refusable && answer.failure.kind === "refused") return undefined;
      return { expected: chargedInWords(question, right), got: inWords(answer.failure) };
    }
    const { received, fee } = answer.got;
    if (received === right.received && fee === right.fee) return undefined;
    return { expected: chargedInWords(question, right), got: chargedInWords(question, answer.got) };
  },
  words: ({ amount, from, to, rate, feeBps, feeIn }) =>
    `${inUnits(amount, from)} at ${rateWithFeed(rate)} into ${withDecimals(to)}, ${feeBps} bps of the amount ${feeIn === "sell" ? "sold" : "bought"}`,
  right: (question) => chargedInWords(question, charged(question)),
  simpler: (question) => [
    ...simplerConversions(question).map((one) => ({ ...question, ...one })),
    ...simplerIntegers(question.feeBps).map((feeBps) => ({ ...question, feeBps })),
  ],
  size: (question) => sizeOfConversion(question) + sizeOf(question.feeBps),
};

interface SpreadQuestion {
  readonly mid: QuotedPair;
  readonly spreadBps: bigint;
}

const TWO_WAY: Series<SpreadQuestion, TwoWayPrice> = {
  name: "two-way prices",
  needs: "twoWay",
  given: "mids of 1 to 10 digits, 1 to 999 basis points either side",
  expected: "mid × (1 - basis points / 10,000) and mid × (1 + basis points / 10,000), every decimal",
  draw(draws, claims) {
    const [base, quote] = everydayUnits(draws, claims, 2);
    if (base === undefined || quote === undefined) return undefined;
    const { answer, decimals } = rateFigure(draws, draws.whole(1, 10), draws.whole(-3, 3));
    return {
      mid: pairOf(base.code, quote.code, answer, decimals),
      spreadBps: draws.digits(draws.whole(1, 3)),
    };
  },
  fits: ({ mid }, claims) =>
    (claims.digits ?? 28) >= 16 &&
    (claims.places ?? 20) >= mid.decimals + 4 &&
    (claims.largest ?? mid.answer) >= mid.answer,
  put: (asked, question) => asked.twoWay(question),
  wrong(question, answer) {
    const right = pricesOf(question);
    const expected = pricesInWords(right);
    if ("failure" in answer) return { expected, got: inWords(answer.failure) };
    const { mid, bid, ask } = answer.got;
    const equal = [mid, bid, ask].every((text, at) => {
      const [got, due] = [readDecimal(text), right[at]];
      return got !== undefined && due !== undefined && compare(got, due) === 0;
    });
    return equal ? undefined : { expected, got: `bid ${bid}, mid ${mid}, ask ${ask}` };
  },
  words: ({ mid, spreadBps }) => `mid ${rateWithFeed(mid)}, ${spreadBps} bps either side`,
  right: (question) => pricesInWords(pricesOf(question)),
  simpler: ({ mid, spreadBps }) => [
    ...simplerRates(mid).map((one) => ({ mid: one, spreadBps })),
    ...simplerIntegers(spreadBps).map((one) => ({ mid, spreadBps: one })),
  ],
  size: ({ mid, spreadBps }) => sizeOfRate(mid) + sizeOf(spreadBps),
};

/** What a desk charges. */
export const FEES = [drawn(FEE), drawn(WITH_FEE), drawn(TWO_WAY)];

function basisPoints(draws: Draws): bigint {
  return draws.onceIn(12) ? draws.pick([0n, 1n, 9_999n, WHOLE]) : BigInt(draws.whole(1, 300));
}

function feeOn({ amount, feeBps }: FeeQuestion): bigint {
  return rounded(fraction(amount * feeBps, WHOLE), "ceil");
}

/** What is converted: all of it, or what a fee on the amount sold leaves. */
function soldFor({ amount, feeBps, feeIn }: FeeRequest): bigint {
  return feeIn === "sell" ? amount - feeOn({ amount, feeBps }) : amount;
}

function charged(question: FeeRequest): Charged {
  const { amount, feeBps, feeIn } = question;
  const bought = converted({ ...question, amount: soldFor(question) });
  if (feeIn === "sell") return { received: bought, fee: feeOn({ amount, feeBps }) };
  const fee = feeOn({ amount: bought, feeBps });
  return { received: bought - fee, fee };
}

function chargedInWords({ from, to, feeIn }: FeeRequest, { received, fee }: Charged): string {
  return `${inUnits(received, to)} and a fee of ${inUnits(fee, feeIn === "sell" ? from : to)}`;
}

/** Mid, bid and ask. */
function pricesOf({ mid, spreadBps }: SpreadQuestion): readonly [Rational, Rational, Rational] {
  const exact = rateOf(mid);
  return [
    exact,
    times(exact, fraction(WHOLE - spreadBps, WHOLE)),
    times(exact, fraction(WHOLE + spreadBps, WHOLE)),
  ];
}

function pricesInWords([mid, bid, ask]: readonly [Rational, Rational, Rational]): string {
  return `bid ${decimalText(bid)}, mid ${decimalText(mid)}, ask ${decimalText(ask)}`;
}
