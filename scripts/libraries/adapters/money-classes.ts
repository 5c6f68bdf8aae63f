import { NotOffered, type Asset } from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward, minorUnits, rateAsNumber } from "./amounts.ts";

interface BigintMoney {
  multiply(by: string): BigintMoney;
  divide(by: string): BigintMoney;
  allocate(parts: number, places: number): BigintMoney[];
  toFixed(places: number): string;
}

export const BIGINT_MONEY: ModuleLibrary = {
  id: "bigint-money",
  name: "bigint-money",
  language: "JavaScript",
  npm: ["bigint-money@1.3.0"],
  open(load) {
    const { Money, Round } = load<{
      Money: { new (value: string, currency: string, round: number): BigintMoney };
      Round: { HALF_TO_EVEN: number; HALF_AWAY_FROM_0: number };
    }>("bigint-money");
    return {
      name: "bigint-money",
      roundings: ["half-up", "half-even"],
      places: 12,
      texts: ["leading-point", "trailing-point", "leading-zeros"],
      excessDecimals: "half-even",
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const how = rounding === "half-even" ? Round.HALF_TO_EVEN : Round.HALF_AWAY_FROM_0;
        const money = new Money(decimal(amount, from), from.code, how);
        const per = rate.per.toString();
        const converted = isForward(request)
          ? money.multiply(rate.value).divide(per)
          : money.multiply(per).divide(rate.value);
        return minorUnits(converted.toFixed(to.decimals), to);
      },
      allocate({ amount, weights }) {
        if (weights.some((weight) => weight !== weights[0])) throw new NotOffered("equal shares only");
        const usd: Asset = { code: "USD", decimals: 2 };
        const money = new Money(decimal(amount, usd), "USD", Round.HALF_TO_EVEN);
        return money.allocate(weights.length, 2).map((share) => minorUnits(share.toFixed(2), usd));
      },
      parseAmount: (text, asset) =>
        minorUnits(new Money(text, asset.code, Round.HALF_TO_EVEN).toFixed(asset.decimals), asset),
      refusalOf: (error) => (error instanceof TypeError ? "TypeError" : undefined),
    };
  },
};

interface Half0wl {
  multiply(by: number): Half0wl;
  getAmount(): number;
}

export const HALF0WL: ModuleLibrary = {
  id: "half0wl-money",
  doubles: true,
  name: "@half0wl/money",
  language: "JavaScript",
  npm: ["@half0wl/money@1.0.2"],
  open(load) {
    const { Money } = load<{
      Money: {
        new (currency: string, amount: number): Half0wl;
        fromString(currency: string, text: string): Half0wl;
      };
    }>("@half0wl/money");
    return {
      name: "@half0wl/money",
      roundings: ["half-ceil"],
      assets: "iso-4217",
      direction: "base-to-quote",
      sameCurrency: false,
      excessDecimals: "half-ceil",
      convert(request) {
        const { amount, from, to } = request;
        if (!isForward(request)) throw new NotOffered("a rate has one direction");
        if (from.decimals !== to.decimals) throw new NotOffered("a conversion between decimals");
        return BigInt(new Money(from.code, Number(amount)).multiply(rateAsNumber(request)).getAmount());
      },
      parseAmount(text, { code }) {
        if (/^-?\d+$/.test(text)) throw new NotOffered("a text of digits is of minor units");
        return BigInt(Money.fromString(code, text).getAmount());
      },
    };
  },
};

interface Dintero {
  multiply(by: string): Dintero;
  divide(by: string): Dintero;
  toCurrency(code: string, value: string, unit: string): Dintero;
  distributeBy(weights: readonly number[]): Dintero[];
  toFractionlessAmount(): number;
}

/** Its minor units are numbers, which end at 2^53. */
function whole(money: Dintero): bigint {
  const units = money.toFractionlessAmount();
  if (!Number.isSafeInteger(units)) throw new NotOffered("minor units are a number");
  return BigInt(units);
}

export const DINTERO: ModuleLibrary = {
  id: "dintero-money",
  name: "@dintero/money",
  language: "JavaScript",
  npm: ["@dintero/money@1.1.12"],
  open(load) {
    const { Money } = load<{
      Money: {
        of(text: string, currency: string, options?: { roundingMode?: number; decimals?: number }): Dintero;
        fromFractionlessAmount(amount: number, currency: string): Dintero;
      };
    }>("@dintero/money");
    const modes = { "toward-zero": 0, "half-up": 1, "half-even": 2, "away-from-zero": 3 };
    return {
      name: "@dintero/money",
      roundings: ["toward-zero", "half-up", "half-even", "away-from-zero"],
      assets: "iso-4217",
      sameCurrency: false,
      places: 20,
      largest: BigInt(Number.MAX_SAFE_INTEGER),
      texts: ["leading-point", "trailing-point", "exponent", "leading-zeros"],
      excessDecimals: "half-up",
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const mode = Object.entries(modes).find(([name]) => name === rounding)?.[1];
        if (mode === undefined) throw new NotOffered(`no rounding ${rounding}`);
        const money = Money.of(decimal(amount, from), from.code, { roundingMode: mode });
        const per = rate.per.toString();
        const [value, unit] = isForward(request) ? [rate.value, per] : [per, rate.value];
        return whole(money.toCurrency(to.code, value, unit));
      },
      allocate: ({ amount, weights }) =>
        Money.fromFractionlessAmount(Number(amount), "USD").distributeBy(weights.map(Number)).map(whole),
      parseAmount: (text, { code }) => whole(Money.of(text, code)),
    };
  },
};

interface Pesa {
  to(code: string, rate: string): Pesa;
  mul(by: string): Pesa;
  div(by: string): Pesa;
  round(places: number): string;
}

type MakesPesa = (
  value: string,
  options: { precision: number; bankersRounding?: boolean; currency?: string },
) => Pesa;

export const PESA: ModuleLibrary = {
  id: "pesa",
  name: "pesa",
  language: "JavaScript",
  npm: ["pesa@1.1.13"],
  open(load) {
    const { pesa } = load<{ pesa: MakesPesa }>("pesa");
    return {
      name: "pesa",
      roundings: ["half-up", "half-even"],
      sameCurrency: false,
      places: 20,
      texts: ["leading-point", "trailing-point", "leading-zeros", "grouping-comma", "grouping-underscore"],
      excessDecimals: "half-even",
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const options = { precision: 20, bankersRounding: rounding === "half-even", currency: from.code };
        const money = pesa(decimal(amount, from), options);
        const per = rate.per.toString();
        const converted = isForward(request)
          ? money.to(to.code, rate.value).div(per)
          : money.mul(per).div(rate.value);
        return minorUnits(converted.round(to.decimals), to);
      },
      parseAmount: (text, asset) => minorUnits(pesa(text, { precision: 20 }).round(asset.decimals), asset),
    };
  },
};
