import type { ConversionRequest, QuotedPair } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { currency } from "../../../src/money/currency.ts";
import { asking, isBase, power, quotedAs, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with what a figure is counted in, and with its size. */
export const WRONG_AMOUNTS: readonly WrongConverter[] = [
  {
    mistake: "floating-point numbers",
    fails: ["A5", "A9", "A10", "A11", "A12", "C6", "C8"],
    converter: {
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const units = (Number(amount) / scale(from.decimals)) * (1 / Number(rate.per));
        const figure = isBase(request) ? units * Number(rate.value) : units / Number(rate.value);
        const exact = figure * scale(to.decimals);
        const round = rounding === "floor" ? Math.floor : rounding === "ceil" ? Math.ceil : Math.round;
        const received = BigInt(round(exact));
        if (received === 0n) throw new Refused("TooSmall");
        return received;
      },
    },
  },
  {
    mistake: "two decimals for every currency",
    fails: ["A1", "A2", "A3", "A4", "A5", "A6", "A11", "B3", "C3", "C7", "C8", "C9"],
    converter: asking((request) => ({
      ...request,
      from: { ...request.from, decimals: 2 },
      to: { ...request.to, decimals: 2 },
    })),
  },
  {
    mistake: "18 decimals for every feed",
    fails: [
      "A1",
      "A2",
      "A3",
      "A4",
      "A5",
      "A6",
      "A7",
      "A10",
      "A11",
      "A12",
      "B1",
      "B2",
      "B3",
      "B8",
      "C1",
      "C2",
      "C3",
      "C6",
      "C7",
      "C8",
      "C9",
    ],
    converter: {
      convert: (request) => right.convert({ ...request, rate: scaled(request.rate, 18) }),
    },
  },
  {
    mistake: "the decimals of a table, and two for every code that it has not",
    fails: ["A4", "A11", "C7", "C8"],
    converter: asking((request) => ({ ...request, from: byTable(request.from), to: byTable(request.to) })),
  },
  {
    mistake: "quotations per 100 taken for one",
    fails: ["A5"],
    converter: asking((request) => ({ ...request, rate: { ...request.rate, per: 1n } })),
  },
  {
    mistake: "quotations per 100 taken for one where the rate divides",
    fails: ["A5"],
    converter: asking((request) =>
      isBase(request) ? request : { ...request, rate: { ...request.rate, per: 1n } },
    ),
  },
  {
    mistake: "wider tokens cut to 18 decimals",
    fails: ["A6"],
    converter: asking((request) => ({
      ...request,
      from: { ...request.from, decimals: Math.min(18, request.from.decimals) },
      to: { ...request.to, decimals: Math.min(18, request.to.decimals) },
    })),
  },
  {
    mistake: "an inverse rounded to 8 decimals",
    fails: ["A7", "B1", "B2", "B3", "C3", "C9"],
    converter: {
      convert: (request) =>
        isBase(request) || request.rounding !== "floor"
          ? right.convert(request)
          : product(request, stored(request, 8), 8),
    },
  },
  {
    mistake: "an inverse rounded to 6 decimals, whichever way it was quoted",
    fails: ["A1", "A2", "A5", "A9", "B1", "B2", "C1", "C3", "C8"],
    converter: {
      convert(request) {
        if (request.rounding !== "floor" || !isBase(request)) return right.convert(request);
        const inverse = stored({ ...request, from: { code: request.rate.quote, decimals: 0 } }, 6);
        return (
          (request.amount * power(6) * power(request.to.decimals)) / (inverse * power(request.from.decimals))
        );
      },
    },
  },
  {
    mistake: "raw amounts compared as they are",
    fails: ["A8"],
    converter: {
      withinLimit: ({ sold, bought, toleranceBps }) =>
        bought.minor * 10_000n <= sold.minor * (10_000n + toleranceBps),
    },
  },
  {
    mistake: "a limit on one side only",
    fails: ["A8"],
    converter: {
      withinLimit: (exchange) => paysLess(exchange) || right.withinLimit(exchange),
    },
  },
  {
    mistake: "a limit of 50 %, whatever was asked for",
    fails: ["A8"],
    converter: { withinLimit: (exchange) => right.withinLimit({ ...exchange, toleranceBps: 5_000n }) },
  },
  {
    mistake: "products of 256 bits",
    fails: ["A9"],
    converter: {
      convert(request) {
        if (request.amount * request.rate.answer >= 2n ** 256n) throw new Refused("Overflow");
        return right.convert(request);
      },
    },
  },
  { mistake: "uint64 without a check", fails: ["A6", "A9", "A10", "A12"], converter: cutTo(64) },
  { mistake: "uint96 without a check", fails: ["A9", "A10"], converter: cutTo(96) },
  { mistake: "uint128 without a check", fails: ["A9", "A10"], converter: cutTo(128) },
  {
    mistake: "texts read by parseFloat",
    fails: ["A13", "A14"],
    converter: {
      parseAmount: (text, { decimals }) => BigInt(Math.round((parseFloat(text) || 0) * scale(decimals))),
      parseRate: (text) => String(parseFloat(text) || 0),
    },
  },
  {
    mistake: "decimals cut off silently",
    fails: ["A13", "A14"],
    converter: {
      parseAmount(text, asset) {
        const [whole = "", fraction] = text.split(".");
        const cut = fraction === undefined ? whole : `${whole}.${fraction.slice(0, asset.decimals)}`;
        return right.parseAmount(cut.replace(/(?<=[0-9])\.$/, text.endsWith(".") ? "." : ""), asset);
      },
    },
  },
  {
    mistake: "N/A read as zero",
    fails: ["A14"],
    converter: { parseRate: (text) => right.parseRate(text) ?? "0" },
  },
];

/** Whether less was bought than sold, in whole units. */
const paysLess: (exchange: Parameters<FullConverter["withinLimit"]>[0]) => boolean = ({ sold, bought }) =>
  bought.minor * power(sold.asset.decimals) < sold.minor * power(bought.asset.decimals);

const scale = (decimals: number): number => 10 ** decimals;

/** A rate as a decimal of so many places, turned round where the conversion goes against it, rounded half up. */
function stored({ rate, from }: ConversionRequest, decimals: number): bigint {
  const [numerator, denominator] =
    from.code === rate.base
      ? [rate.answer, power(rate.decimals) * rate.per]
      : [power(rate.decimals) * rate.per, rate.answer];
  return (2n * numerator * power(decimals) + denominator) / (2n * denominator);
}

const product = ({ amount, from, to }: ConversionRequest, rate: bigint, decimals: number): bigint =>
  (amount * rate * power(to.decimals)) / (power(decimals) * power(from.decimals));

function cutTo(bits: number): Partial<FullConverter> {
  return {
    convert(request) {
      const received = right.convert(request);
      return received < 0n ? received : BigInt.asUintN(bits, received);
    },
  };
}

function byTable(asset: ConversionRequest["from"]): ConversionRequest["from"] {
  try {
    return { ...asset, decimals: currency(asset.code).decimals ?? 2 };
  } catch {
    return { ...asset, decimals: 2 };
  }
}

/** The feed's answer read in other decimals than it has. */
function scaled(rate: QuotedPair, decimals: number): QuotedPair {
  return { ...rate, ...quotedAs(rate.answer, decimals) };
}
