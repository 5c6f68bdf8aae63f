import { Big } from "big.js";
import { NotOffered, Refused } from "../../../src/conformance/asking/refused.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { currency } from "../../../src/money/currency.ts";
import { floorDivide } from "./integers.ts";
import { ratio, type RightConverter } from "./right-converter.ts";

const BIG_ROUNDINGS = { "toward-zero": 0, "half-up": 1, "half-even": 2, "away-from-zero": 3 } as const;

/** As decimal libraries are called, and what they document about texts and shares. */
export const RIGHT_LIBRARIES: readonly RightConverter[] = [
  { asked: 24, converter: overBig() },
  {
    asked: 20,
    converter: {
      name: "a table of ISO 4217, half up",
      roundings: ["half-up"],
      assets: "iso-4217",
      convert(request) {
        for (const { code, decimals } of [request.from, request.to]) {
          if (currency(code).decimals !== decimals) throw new Refused("UnknownCurrency", code);
        }
        return halfUp(...ratio(request));
      },
    },
  },
  {
    asked: 23,
    converter: {
      name: "Fowler's Money: half up, and allocate from the first share on",
      roundings: ["half-up"],
      convert: (request) => halfUp(...ratio(request)),
      allocate({ amount, weights }) {
        if (amount < 0n || weights.includes(0n))
          throw new NotOffered("divides amounts above zero by ratios above zero");
        const sum = sumOf(weights);
        const shares = weights.map((weight) => (amount * weight) / sum);
        const left = amount - sumOf(shares);
        return shares.map((share, at) => (BigInt(at) < left ? share + 1n : share));
      },
    },
  },
  {
    asked: 27,
    converter: {
      name: "a parser that documents a wider grammar",
      profiles: ["arithmetic", "desk"],
      roundings: ["half-up"],
      texts: [
        "plus-sign",
        "leading-point",
        "trailing-point",
        "leading-zeros",
        "outer-blanks",
        "decimal-comma",
      ],
      excessDecimals: "half-up",
      convert(request) {
        const { from, to, rate } = request;
        const ends = from.code === rate.base ? [rate.base, rate.quote] : [rate.quote, rate.base];
        if (ends[0] !== from.code || ends[1] !== to.code || rate.answer <= 0n)
          throw new Refused("NoSuchRate", `${from.code}/${to.code}`);
        const received = halfUp(...ratio(request));
        if (received === 0n) throw new Refused("AmountTooSmall");
        return received;
      },
      parseAmount(text, { decimals }) {
        const [, sign, whole = "", part = ""] =
          /^\s*([+-]?)([0-9]{0,40})(?:[.,]([0-9]{0,40}))?\s*$/.exec(text) ?? [];
        if (sign === undefined || whole + part === "") throw new Refused("NotAnAmount", text.slice(0, 40));
        const minor = halfUp(BigInt(whole + part) * 10n ** BigInt(decimals), 10n ** BigInt(part.length));
        return sign === "-" ? -minor : minor;
      },
    },
  },
];

/** big.js keeps 20 decimals of a division, and reads exponents and points without digits. */
function overBig(): Converter {
  return {
    name: "big.js in ten lines",
    roundings: ["toward-zero", "half-up", "half-even", "away-from-zero"],
    places: 20,
    texts: ["exponent", "leading-point", "trailing-point", "leading-zeros"],
    convert({ amount, from, to, rate, rounding }) {
      if (!isBigs(rounding)) throw new NotOffered(`big.js does not round by ${rounding}`);
      const units = shifted(new Big(amount.toString()), -from.decimals);
      const per = rate.per.toString();
      const isBase = from.code === rate.base;
      const figure = isBase ? units.times(rate.value).div(per) : units.times(per).div(rate.value);
      return BigInt(shifted(figure.round(to.decimals, BIG_ROUNDINGS[rounding]), to.decimals).toFixed(0));
    },
    parseAmount(text, { decimals }) {
      const minor = shifted(new Big(text), decimals);
      if (!minor.eq(minor.round(0, 0))) throw new Refused("TooManyDecimals");
      return BigInt(minor.toFixed(0));
    },
    parseRate: (text) => (text === "N/A" ? undefined : new Big(text).toFixed()),
  };
}

function isBigs(name: string): name is keyof typeof BIG_ROUNDINGS {
  return name in BIG_ROUNDINGS;
}

/** A decimal with its point moved, which keeps every digit. */
function shifted(value: Big, places: number): Big {
  return new Big(
    value
      .toExponential()
      .replace(/e([+-]\d+)$/, (_, exponent: string) => `e${parseInt(exponent, 10) + places}`),
  );
}

/** A tie away from zero. */
function halfUp(above: bigint, below: bigint): bigint {
  return above < 0n ? -halfUp(-above, below) : floorDivide(2n * above + below, 2n * below);
}

function sumOf(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}
