import {
  NotOffered,
  Refused,
  type Claims,
  type ConversionRequest,
  type Converter,
  type RoundingName,
  type TextForm,
} from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward, minorUnits } from "./amounts.ts";

/** What big.js, bignumber.js and decimal.js have in common, each by its own names. */
interface Decimal {
  times(by: string): Decimal;
  div(by: string): Decimal;
  toFixed(places?: number, rounding?: number): string;
}

interface Makes {
  new (value: string): Decimal;
}

const ALL: Readonly<Partial<Record<RoundingName, number>>> = {
  "away-from-zero": 0,
  "toward-zero": 1,
  ceil: 2,
  floor: 3,
  "half-up": 4,
  "half-down": 5,
  "half-even": 6,
  "half-ceil": 7,
  "half-floor": 8,
};

const LENIENT: readonly TextForm[] = ["leading-point", "trailing-point", "exponent", "leading-zeros"];

/** The ten lines that a user of a decimal library writes: multiply or divide, then round once. */
function tenLines(
  name: string,
  Of: Makes,
  modes: Readonly<Partial<Record<RoundingName, number>>>,
  claims: Claims,
): Converter {
  return {
    name,
    roundings: Object.keys(modes).filter((name): name is RoundingName => name in ALL),
    ...claims,
    convert(request: ConversionRequest) {
      const { amount, from, to, rate, rounding } = request;
      const mode = modes[rounding];
      if (mode === undefined) throw new NotOffered(`no rounding ${rounding}`);
      const money = new Of(decimal(amount, from));
      const [per, value] = [rate.per.toString(), rate.value];
      const product = money.times(isForward(request) ? value : per);
      const divisor = isForward(request) ? per : value;
      const converted = divisor === "1" ? product : product.div(divisor);
      return minorUnits(converted.toFixed(to.decimals, mode), to);
    },
    parseAmount(text, asset) {
      const plain = new Of(text).toFixed();
      const [whole = "", part = ""] = plain.split(".");
      if (!/^-?[0-9]+$/.test(whole)) throw new Refused("NotANumber");
      if (part.length > asset.decimals) throw new Refused("TooManyDecimals");
      return minorUnits(plain, asset);
    },
  };
}

export const BIG: ModuleLibrary = {
  id: "big",
  name: "big.js",
  language: "JavaScript",
  npm: ["big.js@7.0.1"],
  open: (load) =>
    tenLines(
      "big.js",
      load<Makes>("big.js"),
      { "toward-zero": 0, "half-up": 1, "half-even": 2, "away-from-zero": 3 },
      { places: 20, texts: LENIENT },
    ),
};

export const BIGNUMBER: ModuleLibrary = {
  id: "bignumber",
  name: "bignumber.js",
  language: "JavaScript",
  npm: ["bignumber.js@11.1.5"],
  open: (load) =>
    tenLines("bignumber.js", load<Makes>("bignumber.js"), ALL, {
      places: 20,
      texts: [...LENIENT, "plus-sign", "hexadecimal", "outer-blanks", "grouping-underscore"],
    }),
};

export const DECIMAL: ModuleLibrary = {
  id: "decimal",
  name: "decimal.js",
  by: "its precision of 20 digits",
  language: "JavaScript",
  npm: ["decimal.js@10.6.0"],
  open: (load) =>
    tenLines("decimal.js", load<Makes>("decimal.js"), ALL, {
      digits: 20,
      texts: [...LENIENT, "plus-sign", "hexadecimal", "grouping-underscore"],
    }),
};

export const DECIMAL_64: ModuleLibrary = {
  id: "decimal-64",
  name: "decimal.js",
  by: "a precision of 64 digits",
  language: "JavaScript",
  npm: ["decimal.js@10.6.0"],
  open(load) {
    const of64 = load<{ clone(settings: { precision: number }): Makes }>("decimal.js").clone({
      precision: 64,
    });
    return tenLines("decimal.js, 64 digits", of64, ALL, {
      digits: 64,
      texts: [...LENIENT, "plus-sign", "hexadecimal", "grouping-underscore"],
    });
  },
};

export const DECIMAL_LIGHT: ModuleLibrary = {
  id: "decimal-light",
  name: "decimal.js-light",
  by: "its precision of 20 digits",
  language: "JavaScript",
  npm: ["decimal.js-light@2.5.1"],
  open: (load) =>
    tenLines("decimal.js-light", load<Makes>("decimal.js-light"), ALL, {
      digits: 20,
      texts: [...LENIENT, "plus-sign"],
    }),
};
