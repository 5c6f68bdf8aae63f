import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { divideCeil, divideHalfUp, type Rounding } from "../../../src/money/rounding.ts";
import { quotientOf, roundedBy } from "./exact-arithmetic.ts";
import { isBase, power, right, type WrongConverter } from "./mistake.ts";

const WHOLE = 10_000n;

/** What goes wrong with fees, quotes, limits, comparisons and rates that do not fit. */
export const WRONG_DESKS: readonly WrongConverter[] = [
  { mistake: "a fee rounded half up", fails: ["F16"], converter: { fee: rounding(divideHalfUp) } },
  {
    mistake: "a fee of a unit at least",
    fails: ["F16"],
    converter: { fee: (asked) => rounding(divideCeil)(asked) || 1n },
  },
  {
    mistake: "a fee of a unit more than is exact",
    fails: ["F16"],
    converter: { fee: ({ amount, feeBps }) => (amount * feeBps) / WHOLE + 1n },
  },
  {
    mistake: "a fee taken from the net",
    fails: ["F16"],
    converter: {
      convertWithFee(request) {
        const { amount, feeBps, feeIn } = request;
        if (feeIn === "buy") return right.convertWithFee(request);
        const net = (amount * WHOLE) / (WHOLE + feeBps);
        return { received: right.convert({ ...request, amount: net }), fee: amount - net };
      },
    },
  },
  {
    mistake: "a fee in what is bought rounded down",
    fails: ["F16"],
    converter: {
      convertWithFee(request) {
        if (request.feeIn === "sell") return right.convertWithFee(request);
        const bought = right.convert(request);
        const fee = (bought * request.feeBps) / WHOLE;
        return { received: bought - fee, fee };
      },
    },
  },
  {
    mistake: "bid and ask rounded to the decimals of the mid",
    fails: ["F16"],
    converter: {
      twoWay(asked) {
        const { mid, bid, ask } = right.twoWay(asked);
        const cut = (text: string): string => text.slice(0, text.indexOf(".") + 1 + asked.mid.decimals);
        return { mid, bid: bid.includes(".") ? cut(bid) : bid, ask };
      },
    },
  },
  {
    mistake: "the spread halved",
    fails: ["F16"],
    converter: { twoWay: ({ mid, spreadBps }) => right.twoWay({ mid, spreadBps: spreadBps / 2n }) },
  },
  ...(["half-up", "half-even", "floor"] as const).map((name): WrongConverter => ({
    mistake: `a quote by ${name} whatever is carried out`,
    fails: ["F17"],
    converter: { quote: (request) => right.convert({ ...request, rounding: name }) },
  })),
  {
    mistake: "a quote by ceil of what is carried out by half-even",
    fails: ["F17"],
    converter: {
      quote: (request) =>
        right.convert(request.rounding === "half-even" ? { ...request, rounding: "ceil" } : request),
    },
  },
  {
    mistake: "a quote of a unit less where the rate divides",
    fails: ["F17"],
    converter: { quote: (request) => right.convert(request) - (isBase(request) ? 0n : 1n) },
  },
  {
    mistake: "a limit that nobody looks at",
    fails: ["F17"],
    converter: { convertAtLeast: (request) => right.convert(request) },
  },
  {
    mistake: "a limit refused where it is just met",
    fails: ["F17"],
    converter: limited((received, least) => received > least),
  },
  {
    mistake: "a limit missed by a unit let through",
    fails: ["F17"],
    converter: limited((received, least) => received >= least - 1n),
  },
  ...(["half-up", "half-even", "floor", "toward-zero", "half-down"] as const).map((name): WrongConverter => ({
    mistake: `nothing paid by ${name}, and not refused`,
    fails: ["F18"],
    converter: {
      convert: (request) =>
        request.rounding === name ? roundedBy(quotientOf(request), name) : right.convert(request),
    },
  })),
  {
    mistake: "a currency that is not the rate's taken for the quote",
    fails: ["F19"],
    converter: {
      convert: ({ from, to, rate, ...rest }) =>
        right.convert({
          ...rest,
          rate,
          from: from.code === rate.base ? from : { ...from, code: rate.quote },
          to: to.code === rate.base || from.code !== rate.base ? { ...to, code: rate.base } : to,
        }),
    },
  },
  {
    mistake: "a target that nobody looks at",
    fails: ["F19"],
    converter: {
      convert: (request) =>
        right.convert({
          ...request,
          to: { ...request.to, code: isBase(request) ? request.rate.quote : request.rate.base },
        }),
    },
  },
  {
    mistake: "currencies that nobody looks at",
    fails: ["F19"],
    converter: {
      convert: (request) =>
        right.convert({
          ...request,
          from: { ...request.from, code: request.rate.base },
          to: { ...request.to, code: request.rate.quote },
        }),
    },
  },
  { mistake: "a rate of zero pays nothing", fails: ["F19"], converter: atOrBelowZero(() => 0n) },
  {
    mistake: "a rate of zero pays nothing, and crashes where it divides",
    fails: ["F19"],
    converter: atOrBelowZero((request) => {
      if (isBase(request)) return 0n;
      throw new RangeError("Division by zero");
    }),
  },
  {
    mistake: "a rate below zero is applied",
    fails: ["F19"],
    converter: {
      convert(request) {
        const { amount, rate } = request;
        if (rate.answer >= 0n) return right.convert(request);
        const value = rate.value.slice(1);
        return -right.convert({ ...request, amount, rate: { ...rate, answer: -rate.answer, value } });
      },
    },
  },
  {
    mistake: "the median for the mean",
    fails: ["F13"],
    converter: { meanRate: (rates) => right.meanRate(rates.slice(0, 1)) },
  },
  {
    mistake: "a mean with 8 decimals",
    fails: ["F13"],
    converter: { meanRate: (rates) => right.meanRate(rates).replace(/(\.[0-9]{8})[0-9]+$/, "$1") },
  },
  {
    mistake: "deviations added up",
    fails: ["F13"],
    converter: {
      combinedDeviation(parts) {
        const sum = parts
          .reduce((total, part) => total + part, 0n)
          .toString()
          .padStart(5, "0");
        return `${sum.slice(0, -4)}.${sum.slice(-4)}`;
      },
    },
  },
  {
    mistake: "a price limit that excludes its edge",
    fails: ["F13"],
    converter: {
      withinLimit: (exchange) => right.withinLimit(exchange) && !onlyAtTheEdge(exchange),
    },
  },
  {
    mistake: "a price limit in floats",
    fails: ["F13"],
    converter: {
      withinLimit({ sold, bought, rate, toleranceBps }) {
        const price =
          Number(bought.minor) /
          10 ** bought.asset.decimals /
          (Number(sold.minor) / 10 ** sold.asset.decimals);
        return Math.abs(price / Number(rate.value) - 1) <= Number(toleranceBps) / 10_000;
      },
    },
  },
  {
    mistake: "a price limit on what is paid too much alone",
    fails: ["F13"],
    converter: {
      withinLimit(exchange) {
        const { sold, bought, rate } = exchange;
        const less =
          bought.minor * power(sold.asset.decimals + rate.decimals) <
          sold.minor * rate.answer * power(bought.asset.decimals);
        return less || right.withinLimit(exchange);
      },
    },
  },
  {
    mistake: "reciprocals that are two units apart",
    fails: ["F13"],
    converter: {
      reciprocalsAgree: (one, other) =>
        right.reciprocalsAgree(one, other) ||
        right.reciprocalsAgree(one, {
          ...other,
          answer: other.answer + 1n,
          value: shifted(other.answer + 1n, other.decimals),
        }),
    },
  },
  {
    mistake: "deviations of a path added up",
    fails: ["F13"],
    converter: {
      pathsAgree: ({ direct, legs, deviationBps }) =>
        right.pathsAgree({ direct, legs, deviationBps: [deviationBps.reduce((sum, one) => sum + one, 0n)] }),
    },
  },
];

function rounding(round: Rounding): FullConverter["fee"] {
  return ({ amount, feeBps }) => round(amount * feeBps, WHOLE);
}

function limited(accepts: (received: bigint, least: bigint) => boolean): Partial<FullConverter> {
  return {
    convertAtLeast(request) {
      const received = right.convert(request);
      if (!accepts(received, request.minimumOut)) throw new Refused("BelowMinimum");
      return received;
    },
  };
}

function atOrBelowZero(answer: (request: ConversionRequest) => bigint): Partial<FullConverter> {
  return { convert: (request) => (request.rate.answer === 0n ? answer(request) : right.convert(request)) };
}

const shifted = (answer: bigint, decimals: number): string => {
  const digits = answer.toString().padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** Whether a unit more or a unit less would be beyond the limit. */
function onlyAtTheEdge(exchange: Parameters<FullConverter["withinLimit"]>[0]): boolean {
  const { sold, bought, rate, toleranceBps } = exchange;
  const price = bought.minor * power(sold.asset.decimals + rate.decimals) * WHOLE;
  const mid = sold.minor * rate.answer * power(bought.asset.decimals);
  return price === mid * (WHOLE + toleranceBps) || price === mid * (WHOLE - toleranceBps);
}
