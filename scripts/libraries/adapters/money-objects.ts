import { NotOffered, type Asset, type Converter, type RoundingName } from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward, minorUnits, rateAsNumber } from "./amounts.ts";

const TWO_DECIMALS: Asset = { code: "USD", decimals: 2 };

interface CurrencyJs {
  multiply(by: number): CurrencyJs;
  divide(by: number): CurrencyJs;
  distribute(count: number): CurrencyJs[];
  readonly intValue: number;
}

type MakesCurrency = (
  value: string | CurrencyJs,
  options: { precision: number; errorOnInvalid?: boolean },
) => CurrencyJs;

export const CURRENCY: ModuleLibrary = {
  id: "currency",
  doubles: true,
  name: "currency.js",
  language: "JavaScript",
  npm: ["currency.js@2.0.4"],
  open(load) {
    const currency = load<MakesCurrency>("currency.js");
    return {
      name: "currency.js",
      roundings: ["half-ceil"],
      texts: ["plus-sign", "leading-point", "trailing-point", "grouping-comma", "parentheses"],
      excessDecimals: "half-ceil",
      convert(request) {
        const { amount, from, to } = request;
        // multiply() rounds to the precision of the amount, so the amount is read with the larger of both.
        const precision = Math.max(from.decimals, to.decimals);
        if (precision > from.decimals && precision > to.decimals) throw new NotOffered("precision");
        const money = currency(decimal(amount, from), { precision });
        const rate = rateAsNumber(request);
        const converted = isForward(request) ? money.multiply(rate) : money.divide(rate);
        if (precision > to.decimals)
          throw new NotOffered("it would be rounded twice: to the decimals of each");
        return BigInt(converted.intValue);
      },
      allocate({ amount, weights }) {
        if (weights.some((weight) => weight !== weights[0])) throw new NotOffered("equal shares only");
        const money = currency(decimal(amount, TWO_DECIMALS), { precision: 2 });
        return money.distribute(weights.length).map(({ intValue }) => BigInt(intValue));
      },
      parseAmount: (text, { decimals }) =>
        BigInt(currency(text, { precision: decimals, errorOnInvalid: true }).intValue),
    };
  },
};

interface JsMoney {
  multiply(by: number, round: (value: number) => number): JsMoney;
  divide(by: number, round: (value: number) => number): JsMoney;
  allocate(ratios: readonly number[]): JsMoney[];
  getAmount(): number;
}

interface MakesJsMoney {
  fromInteger(of: { amount: number; currency: string }): JsMoney;
  fromDecimal(text: string, currency: string): JsMoney;
}

const JS_ROUND: Readonly<Partial<Record<RoundingName, (value: number) => number>>> = {
  floor: Math.floor,
  ceil: Math.ceil,
  "half-ceil": Math.round,
};

/** Its amounts are of one currency: what is converted is counted in the decimals of the target by the factor. */
function jsMoney(name: string, Money: MakesJsMoney): Converter {
  return {
    name,
    roundings: ["floor", "ceil", "half-ceil"],
    assets: "iso-4217",
    sameCurrency: false,
    convert(request) {
      const { amount, from, to, rounding } = request;
      const round = JS_ROUND[rounding];
      if (round === undefined) throw new NotOffered(`no rounding ${rounding}`);
      if (from.decimals !== to.decimals) throw new NotOffered("a conversion between decimals");
      const money = known(
        () => Money.fromInteger({ amount: Number(amount), currency: from.code }),
        from.code,
      );
      const rate = rateAsNumber(request);
      const converted = isForward(request) ? money.multiply(rate, round) : money.divide(rate, round);
      return BigInt(converted.getAmount());
    },
    allocate({ amount, weights }) {
      const money = Money.fromInteger({ amount: Number(amount), currency: "USD" });
      return money.allocate(weights.map(Number)).map((share) => BigInt(share.getAmount()));
    },
    parseAmount: (text, { code }) => BigInt(known(() => Money.fromDecimal(text, code), code).getAmount()),
    refusalOf: (error) => (error instanceof TypeError ? "TypeError" : undefined),
  };
}

/** The table of the library ends before that of ISO 4217. */
function known<Money>(make: () => Money, code: string): Money {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError && error.message === "Invalid currency")
      throw new NotOffered(`no currency ${code}`);
    throw error;
  }
}

export const JS_MONEY: ModuleLibrary = {
  id: "js-money",
  doubles: true,
  name: "js-money",
  language: "JavaScript",
  npm: ["js-money@0.6.3"],
  open: (load) => jsMoney("js-money", load("js-money")),
};

export const TS_MONEY: ModuleLibrary = {
  id: "ts-money",
  doubles: true,
  name: "ts-money",
  language: "JavaScript",
  npm: ["ts-money@0.4.8"],
  open: (load) => jsMoney("ts-money", load<{ Money: MakesJsMoney }>("ts-money").Money),
};

interface MoneySafe {
  times(by: string): MoneySafe;
  div(by: string): MoneySafe;
  toFixed(): string;
}

export const MONEYSAFE: ModuleLibrary = {
  id: "moneysafe",
  name: "moneysafe",
  language: "JavaScript",
  npm: ["moneysafe@2.2.4"],
  open(load) {
    const { createCurrency } = load<{
      createCurrency: (of: { decimals: number }) => (value: string) => MoneySafe;
    }>("moneysafe");
    return {
      name: "moneysafe",
      roundings: ["half-up"],
      places: 20,
      convert(request) {
        const { amount, from, to, rate } = request;
        const money = createCurrency({ decimals: to.decimals })(decimal(amount, from));
        const per = rate.per.toString();
        const converted = isForward(request)
          ? money.times(rate.value).div(per)
          : money.times(per).div(rate.value);
        return minorUnits(converted.toFixed(), to);
      },
    };
  },
};

interface MoneyMath {
  mul(amount: string, by: string): string;
  div(amount: string, by: string): string;
}

export const MONEY_MATH: ModuleLibrary = {
  id: "money-math",
  name: "money-math",
  language: "JavaScript",
  npm: ["money-math@2.6.3"],
  open(load) {
    const library = load<MoneyMath>("money-math");
    return {
      name: "money-math",
      roundings: ["half-up"],
      perUnit: "one",
      convert(request) {
        const { amount, from, to, rate } = request;
        if (from.decimals !== 2 || to.decimals !== 2) throw new NotOffered("two decimals only");
        if (rate.per !== 1n) throw new NotOffered("a rate is for one unit");
        if (rate.decimals > 2) throw new NotOffered("a rate has two decimals");
        const by = (rate.answer * 10n ** BigInt(2 - rate.decimals)).toString().padStart(3, "0");
        const factor = `${by.slice(0, -2)}.${by.slice(-2)}`;
        const money = decimal(amount, from);
        return minorUnits(isForward(request) ? library.mul(money, factor) : library.div(money, factor), to);
      },
    };
  },
};
