import type {
  ConversionRequest,
  PathRequest,
  TotalRequest,
} from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { ending, roundedBy, type Quotient } from "./exact-arithmetic.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong only where two things meet, of which each alone is right. */
export const WRONG_MIXTURES: readonly WrongConverter[] = [
  {
    mistake: "a correction at a rate for 100 is cut toward zero",
    fails: ["F1"],
    converter: onlyWhen(({ amount, rate }) => amount < 0n && rate.per > 1n, turned),
  },
  {
    mistake: "a correction in units of 4 decimals is cut toward zero",
    fails: ["F1"],
    converter: onlyWhen(({ amount, from }) => amount < 0n && from.decimals === 4, turned),
  },
  {
    mistake: "amounts above 10^18 at a rate for 100 by way of a float",
    fails: ["F5"],
    converter: onlyWhen(({ amount, rate }) => rate.per > 1n && amount > 10n ** 18n, inFloat),
  },
  {
    mistake: "a tie in units of 6 decimals and more goes down",
    fails: ["F1"],
    converter: ending((exact, { to, rounding }) =>
      to.decimals >= 6 && isTie(exact) ? roundedBy(exact, "floor") : roundedBy(exact, rounding),
    ),
  },
  {
    mistake: "half of the smallest unit is nothing by half-up",
    fails: ["F2"],
    converter: ending((exact, { rounding }) =>
      rounding === "half-up" && 2n * exact.numerator === exact.denominator ? 0n : roundedBy(exact, rounding),
    ),
  },
  {
    mistake: "half of the smallest unit below zero is one by half-even",
    fails: ["F2"],
    converter: ending((exact, { rounding }) =>
      rounding === "half-even" && -2n * exact.numerator === exact.denominator
        ? -1n
        : roundedBy(exact, rounding),
    ),
  },
  {
    mistake: "one currency in two scales always by floor",
    fails: ["F6"],
    converter: onlyWhen(
      ({ from, to }) => from.code === to.code,
      (request) => right.convert({ ...request, rounding: "floor" }),
    ),
  },
  ...(["UGX", "XAF", "PYG", "OMR", "LYD", "RSD"] as const).map((code): WrongConverter => ({
    mistake: `${code} counted in one decimal`,
    fails: ["F6"],
    converter: {
      convert: ({ from, to, ...rest }) => {
        const [one, other] = [from, to].map((unit) => (unit.code === code ? { code, decimals: 1 } : unit));
        return right.convert({ ...rest, from: one ?? from, to: other ?? to });
      },
    },
  })),
  {
    mistake: "the second leg's rate is taken for one unit",
    fails: ["F9"],
    converter: overPath(({ legs, ...rest }) => ({
      ...rest,
      legs: legs.map((leg, at) => (at === 1 ? { ...leg, per: 1n } : leg)),
    })),
  },
  {
    mistake: "a correction over a path is cut toward zero",
    fails: ["F9"],
    converter: {
      convertOverPath: (request) =>
        request.amount < 0n
          ? -right.convertOverPath({ ...request, amount: -request.amount })
          : right.convertOverPath(request),
    },
  },
  {
    mistake: "ties over a path go up by half-even",
    fails: ["F9"],
    converter: overPath((request) =>
      request.rounding === "half-even" ? { ...request, rounding: "half-up" } : request,
    ),
  },
  {
    mistake: "amounts over a path by way of a float",
    fails: ["F9"],
    converter: overPath((request) => ({ ...request, amount: BigInt(Number(request.amount)) })),
  },
  {
    mistake: "the tenth line of a bill and those after it are left out",
    fails: ["F10"],
    converter: inTotal((amounts) => amounts.slice(0, 9)),
  },
  {
    mistake: "lines of the same amount are counted once",
    fails: ["F10"],
    converter: inTotal((amounts) => [...new Set(amounts)]),
  },
  {
    mistake: "lines are added up in floats",
    fails: ["F10"],
    converter: inTotal((amounts) => [BigInt(amounts.reduce((sum, amount) => sum + Number(amount), 0))]),
  },
  {
    mistake: "a unit is lost of more than a hundred shares",
    fails: ["F11"],
    converter: {
      allocate(request) {
        const [first = 0n, ...rest] = right.allocate(request);
        return rest.length >= 100 ? [first - 1n, ...rest] : [first, ...rest];
      },
    },
  },
  {
    mistake: "a mean takes rates for 100 units as those for one",
    fails: ["F13"],
    converter: { meanRate: (rates) => right.meanRate(rates.map((rate) => ({ ...rate, per: 1n }))) },
  },
  {
    mistake: "12,34,567.89 is read as 12.89",
    fails: ["F14"],
    converter: {
      parseAmount: (text, asset) =>
        right.parseAmount(text.replace(/^([0-9]{1,2}),(?:[0-9]{2},)+[0-9]{3}(?=\.)/, "$1"), asset),
    },
  },
  {
    mistake: "a rate below zero loses its sign",
    fails: ["F15"],
    converter: { parseRate: (text) => right.parseRate(text.replace(/^-(?=[0-9])/, "")) },
  },
  {
    mistake: "a fee on more than 2^53 by way of a float",
    fails: ["F16"],
    converter: { fee: ({ amount, feeBps }) => right.fee({ amount: BigInt(Number(amount)), feeBps }) },
  },
  {
    mistake: "a quote of more than 2^53 by way of a float",
    fails: ["F17"],
    converter: { quote: (request) => BigInt(Number(right.quote(request))) },
  },
  {
    mistake: "a question is written into",
    fails: ["F1"],
    converter: {
      convert(request) {
        Object.assign(request, { amount: request.amount * request.rate.per });
        return right.convert({ ...request, rate: { ...request.rate, per: 1n } });
      },
    },
  },
];

function onlyWhen(
  occurs: (request: ConversionRequest) => boolean,
  wrongly: (request: ConversionRequest) => bigint,
): Partial<FullConverter> {
  return { convert: (request) => (occurs(request) ? wrongly(request) : right.convert(request)) };
}

/** The payment with its sign turned, which is right for no directed rounding. */
function turned(request: ConversionRequest): bigint {
  return -right.convert({ ...request, amount: -request.amount });
}

function inFloat(request: ConversionRequest): bigint {
  return right.convert({ ...request, amount: BigInt(Number(request.amount)) });
}

function isTie({ numerator, denominator }: Quotient): boolean {
  return (2n * numerator) % denominator === 0n && numerator % denominator !== 0n;
}

function overPath(change: (request: PathRequest) => PathRequest): Partial<FullConverter> {
  return { convertOverPath: (request) => right.convertOverPath(change(request)) };
}

function inTotal(change: (amounts: TotalRequest["amounts"]) => readonly bigint[]): Partial<FullConverter> {
  return { convertTotal: (request) => right.convertTotal({ ...request, amounts: change(request.amounts) }) };
}
