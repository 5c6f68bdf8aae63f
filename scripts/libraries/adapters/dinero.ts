import { NotOffered, type Asset, type Converter } from "../../../src/conformance/index.ts";
import type { Load, ModuleLibrary } from "../library.ts";
import { decimalsOfUnit, isForward } from "./amounts.ts";

interface Currency<Amount> {
  readonly code: string;
  readonly base: Amount;
  readonly exponent: Amount;
}

type Rounder = (value: unknown, scale: unknown, calculator: unknown) => unknown;

interface Dinero<Amount> {
  dinero(of: { amount: Amount; currency: Currency<Amount> }): object;
  convert(
    money: object,
    to: Currency<Amount>,
    rates: Readonly<Record<string, { amount: Amount; scale: Amount }>>,
  ): object;
  transformScale(money: object, scale: Amount, rounder: Rounder): object;
  toSnapshot(money: object): { readonly amount: Amount };
  allocate(money: object, ratios: readonly Amount[]): object[];
  readonly down: Rounder;
  readonly up: Rounder;
  readonly halfAwayFromZero: Rounder;
  readonly halfEven: Rounder;
  readonly halfTowardsZero: Rounder;
  readonly halfUp: Rounder;
}

const VERSION = "dinero.js@2.0.2";

export const DINERO_NUMBER: ModuleLibrary = {
  id: "dinero-number",
  doubles: true,
  name: "dinero.js",
  by: "amounts as number",
  language: "JavaScript",
  npm: [VERSION],
  open: (load) => ({
    ...converterOf(load<Dinero<number>>("dinero.js"), Number),
    name: "dinero.js, number",
    largest: BigInt(Number.MAX_SAFE_INTEGER),
  }),
};

export const DINERO_BIGINT: ModuleLibrary = {
  id: "dinero-bigint",
  name: "dinero.js",
  by: "amounts as bigint",
  language: "JavaScript",
  npm: [VERSION],
  open: (load: Load) => ({
    ...converterOf(load<Dinero<bigint>>("dinero.js/bigint"), BigInt),
    name: "dinero.js, bigint",
  }),
};

function converterOf<Amount extends number | bigint>(
  library: Dinero<Amount>,
  of: (value: bigint | number) => Amount,
): Omit<Converter, "name"> {
  const currency = ({ code, decimals }: Asset): Currency<Amount> => ({
    code,
    base: of(10),
    exponent: of(decimals),
  });
  const amountOf = (money: object): bigint => BigInt(library.toSnapshot(money).amount);
  const rounders: Readonly<Record<string, Rounder>> = {
    floor: library.down,
    ceil: library.up,
    "half-up": library.halfAwayFromZero,
    "half-down": library.halfTowardsZero,
    "half-even": library.halfEven,
    "half-ceil": library.halfUp,
  };
  return {
    roundings: ["floor", "ceil", "half-up", "half-down", "half-even", "half-ceil"],
    direction: "base-to-quote",
    sameCurrency: false,
    convert(request) {
      const { amount, from, to, rate, rounding } = request;
      if (!isForward(request)) throw new NotOffered("a rate has one direction");
      const rounder = rounders[rounding];
      if (rounder === undefined) throw new NotOffered(rounding);
      const scale = of(rate.decimals + decimalsOfUnit(rate.per));
      const money = library.dinero({ amount: of(amount), currency: currency(from) });
      const converted = library.convert(money, currency(to), {
        [to.code]: { amount: of(rate.answer), scale },
      });
      return amountOf(library.transformScale(converted, of(to.decimals), rounder));
    },
    allocate({ amount, weights }) {
      const money = library.dinero({
        amount: of(amount),
        currency: currency({ code: "USD", decimals: 2 }),
      });
      return library.allocate(money, weights.map(of)).map(amountOf);
    },
  };
}
