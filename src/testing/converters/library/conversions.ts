import { compose } from "../../../fx/compose.ts";
import {
  convertMoneyDown,
  convertMoneyRounded,
  smallestConvertible,
  amountTooSmall,
} from "../../../fx/convert.ts";
import { pricesAgree, stackedDeviation } from "../../../fx/deviation.ts";
import { BASIS_POINTS, feeUp, NO_FEE, proportionalFee } from "../../../fx/fee.ts";
import { meanRate } from "./mean-rate.ts";
import { quoteFixedSend, sendBy } from "../../../fx/quote.ts";
import { rate, type Rate } from "../../../fx/rate.ts";
import { reciprocalsAgree } from "./reciprocals-agree.ts";
import { spread } from "../../../fx/spread.ts";
import { allocateByLargestRemainder } from "../../../money/allocate.ts";
import { asset, type Asset } from "../../../money/asset.ts";
import { formatDecimal, parseDecimalOrMissing, powerOfTen } from "../../../money/decimal.ts";
import { parseAmount } from "../../../money/money.ts";
import { divideRationals, rational } from "../../../money/rational.ts";
import { NotOffered } from "../../../conformance/asking/refused.ts";
import type { Amount } from "../../../conformance/converter/conversion.ts";
import type { RoundingName } from "../../../conformance/exact/rounding.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";
import { decimalText, rateBetween, rateOf, ROUNDINGS } from "./rates.ts";

/** What the library makes of amounts and rates. */
export const CONVERSIONS = {
  convert({ amount, from, to, rate: quoted, rounding }) {
    return converted(amount, rateBetween(quoted, from, to), rounding);
  },

  convertOverPath({ amount, from, to, legs, rounding }) {
    const ends: Asset[] = [from];
    for (const leg of legs) {
      const last = ends.at(-1) ?? from;
      const code = leg.base === last.code ? leg.quote : leg.base;
      ends.push(ends.length === legs.length ? to : asset(code, 2));
    }
    const path = legs.map((leg, index) => {
      const [start, end] = [ends[index] ?? from, ends[index + 1] ?? to];
      // A leg that does not begin where the one before ended stays as it is, for the path to refuse.
      return [leg.base, leg.quote].includes(start.code) ? rateBetween(leg, start, end) : rateOf(leg);
    });
    return converted(amount, compose(path), rounding);
  },

  convertTotal({ amounts, from, to, rate: quoted, rounding }) {
    const sum = amounts.reduce((total, amount) => total + amount, 0n);
    return converted(sum, rateBetween(quoted, from, to), rounding);
  },

  convertWithFee({ amount, from, to, rate: quoted, feeBps, feeIn, rounding }) {
    if (rounding !== "floor") throw new NotOffered("what a quote pays is rounded down");
    const fee = proportionalFee(feeBps);
    const terms = { rate: rateBetween(quoted, from, to), fee, feeIn, feeBase: "gross" } as const;
    const made = quoteFixedSend({ minor: amount, asset: from }, terms);
    return { received: made.buy.minor, fee: made.fee.minor };
  },

  quote({ amount, from, to, rate: quoted, rounding }) {
    const terms = {
      rate: rateBetween(quoted, from, to),
      fee: NO_FEE,
      feeIn: "sell",
      feeBase: "gross",
    } as const;
    const debit = { minor: amount, asset: from };
    if (rounding === "floor") return quoteFixedSend(debit, terms).buy.minor;
    return sendBy((minor) => converted(minor, terms.rate, rounding), debit, terms).buy.minor;
  },

  fee: ({ amount, feeBps }) => feeUp(amount, proportionalFee(feeBps)),

  allocate: ({ amount, weights }) => allocateByLargestRemainder(amount, weights),

  twoWay({ mid, spreadBps }) {
    const prices = spread(rateOf(mid), spreadBps);
    return {
      mid: decimalText(prices.mid),
      bid: decimalText(prices.bid),
      ask: decimalText(prices.ask),
    };
  },

  meanRate: (rates) => decimalText(meanRate(rates.map((one) => rateOf(one)))),

  reciprocalsAgree: (one, other) => reciprocalsAgree(rateOf(one), rateOf(other)),

  pathsAgree({ direct, legs, deviationBps }) {
    const tolerance = stackedDeviation(deviationBps.map(tolerated));
    return pricesAgree(compose(legs.map((leg) => rateOf(leg))), rateOf(direct), tolerance);
  },

  withinLimit({ sold, bought, rate: quoted, toleranceBps }) {
    const actual = divideRationals(inWholeUnits(bought), inWholeUnits(sold));
    const limit = rateBetween(quoted, sold.asset, bought.asset);
    return pricesAgree(actual, limit, rational(toleranceBps, BASIS_POINTS));
  },

  combinedDeviation: (parts) => decimalText(stackedDeviation(parts.map(tolerated))),

  parseAmount: (text, of) => parseAmount(text, of, { sign: "any" }).minor,

  parseRate(text) {
    const figure = parseDecimalOrMissing(text);
    return figure === "missing" ? undefined : formatDecimal(figure);
  },

  acceptsTerms({ thresholdBps, feeBps, spreadBps }) {
    // What a million of one unit makes by buying at a rate that lags by the threshold and selling at the market's.
    const unit = { base: asset("BASE", 6), quote: asset("QUOTE", 6) };
    const lagging = spread(rate({ ...unit, value: "1" }), spreadBps).bid;
    const terms = {
      rate: lagging,
      fee: proportionalFee(feeBps),
      feeIn: "sell",
      feeBase: "gross",
    } as const;
    const sold = { minor: powerOfTen(12), asset: unit.base };
    const { buy } = quoteFixedSend(sold, terms);
    return buy.minor * (BASIS_POINTS + thresholdBps) <= sold.minor * BASIS_POINTS;
  },
} satisfies Partial<Converter>;

function converted(amount: bigint, at: Rate, rounding: RoundingName): bigint {
  const money = { minor: amount, asset: at.base };
  if (rounding === "floor") return convertMoneyDown(money, at).money.minor;
  const { minor } = convertMoneyRounded(money, at, ROUNDINGS[rounding]).money;
  if (minor === 0n && amount > 0n) throw amountTooSmall(money, smallestConvertible(at), at.quote);
  return minor;
}

function tolerated(bps: bigint) {
  return { deviation: rational(bps, BASIS_POINTS), inverted: false };
}

function inWholeUnits({ minor, asset: { decimals } }: Amount) {
  return rational(minor, powerOfTen(decimals));
}
