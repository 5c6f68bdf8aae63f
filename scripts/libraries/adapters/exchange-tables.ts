import {
  NotOffered,
  type Asset,
  type ConversionRequest,
  type Converter,
} from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, rateAsNumber } from "./amounts.ts";

/** What these libraries give is a number; whoever pays it out rounds it as JavaScript does. */
function paidOut(units: number, { decimals }: Asset, { rounding }: ConversionRequest): bigint {
  if (!Number.isFinite(units)) throw new RangeError(`${units} is not an amount`);
  const minor = units * 10 ** decimals;
  if (rounding === "half-ceil") return BigInt(Math.round(minor));
  return BigInt(rounding === "ceil" ? Math.ceil(minor) : Math.floor(minor));
}

const ROUNDS: Pick<Converter, "roundings"> = { roundings: ["floor", "ceil", "half-ceil"] };

interface Fx {
  base: string;
  rates: Record<string, number>;
  convert(amount: number, between: { from: string; to: string }): number;
}

export const FX: ModuleLibrary = {
  id: "money-fx",
  doubles: true,
  name: "money (fx.js)",
  by: "with Math.floor, ceil and round on its result",
  language: "JavaScript",
  npm: ["money@0.2.0"],
  open(load) {
    const fx = load<Fx>("money");
    return {
      name: "money (fx.js)",
      ...ROUNDS,
      sameCurrency: false,
      convert(request) {
        const { amount, from, to, rate } = request;
        fx.base = rate.base;
        fx.rates = { [rate.base]: 1, [rate.quote]: rateAsNumber(request) };
        const units = fx.convert(Number(decimal(amount, from)), { from: from.code, to: to.code });
        return paidOut(units, to, request);
      },
    };
  },
};

interface Cashify {
  new (table: { base: string; rates: Record<string, number>; BigJs?: unknown }): {
    convert(amount: number, between: { from: string; to: string }): number;
  };
}

function cashify(name: string, { Cashify }: { Cashify: Cashify }, options: { BigJs?: unknown }): Converter {
  return {
    name,
    ...ROUNDS,
    sameCurrency: false,
    convert(request) {
      const { amount, from, to, rate } = request;
      const rates = { [rate.base]: 1, [rate.quote]: rateAsNumber(request) };
      const table = new Cashify({ base: rate.base, rates, ...options });
      const units = table.convert(Number(decimal(amount, from)), { from: from.code, to: to.code });
      return paidOut(units, to, request);
    },
  };
}

export const CASHIFY: ModuleLibrary = {
  id: "cashify",
  doubles: true,
  name: "cashify",
  by: "with Math.floor, ceil and round on its result",
  language: "JavaScript",
  npm: ["cashify@4.0.0"],
  open: (load) => cashify("cashify", load("cashify"), {}),
};

export const CASHIFY_BIG: ModuleLibrary = {
  id: "cashify-big",
  doubles: true,
  name: "cashify",
  by: "its option BigJs, with Math.floor, ceil and round on its result",
  language: "JavaScript",
  npm: ["cashify@4.0.0", "big.js@7.0.1"],
  open: (load) => cashify("cashify, BigJs", load("cashify"), { BigJs: load("big.js") }),
};

interface EasyConverter {
  convert(amount: number, from: string, to: string, rates: Record<string, number>): Promise<number>;
}

export const EASY_CURRENCIES: ModuleLibrary = {
  id: "easy-currencies",
  doubles: true,
  name: "easy-currencies",
  by: "rates given, with Math.floor, ceil and round on its result",
  language: "JavaScript",
  npm: ["easy-currencies@2.2.0"],
  open(load) {
    const { Converter } = load<{ Converter: { new (): EasyConverter } }>("easy-currencies");
    return {
      name: "easy-currencies",
      ...ROUNDS,
      direction: "base-to-quote",
      sameCurrency: false,
      async convert(request) {
        const { amount, from, to, rate } = request;
        if (from.code !== rate.base) throw new NotOffered("a table has rates of its base only");
        const units = await new Converter().convert(Number(decimal(amount, from)), from.code, to.code, {
          [rate.quote]: rateAsNumber(request),
        });
        return paidOut(units, to, request);
      },
    };
  },
};
