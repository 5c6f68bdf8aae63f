import {
  NotOffered,
  ROUNDING_NAMES,
  type Converter,
  type RoundingName,
} from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward, minorUnits } from "./amounts.ts";

type Modes<Mode> = Readonly<Partial<Record<RoundingName, Mode>>>;

/** The mode of a rounding, or that there is none. */
function modeOf<Mode>(modes: Modes<Mode>, rounding: RoundingName): Mode {
  const mode = modes[rounding];
  if (mode === undefined) throw new NotOffered(`no rounding ${rounding}`);
  return mode;
}

function roundingsOf(modes: Modes<unknown>): readonly RoundingName[] {
  return ROUNDING_NAMES.filter((name) => modes[name] !== undefined);
}

interface JavaDecimal<Mode> {
  multiply(by: JavaDecimal<Mode>): JavaDecimal<Mode>;
  divide(by: JavaDecimal<Mode>, scale: number, mode: Mode): JavaDecimal<Mode>;
  toPlainString?(): string;
  toString(): string;
}

interface MakesJavaDecimal<Mode> {
  new (value: string): JavaDecimal<Mode>;
}

/** `java.math.BigDecimal` in JavaScript: the quotient is rounded once, to the decimals of the target. */
function javaDecimals<Mode>(name: string, Of: MakesJavaDecimal<Mode>, modes: Modes<Mode>): Converter {
  return {
    name,
    roundings: roundingsOf(modes),
    convert(request) {
      const { amount, from, to, rate, rounding } = request;
      const mode = modeOf(modes, rounding);
      const [value, per] = [new Of(rate.value), new Of(rate.per.toString())];
      const money = new Of(decimal(amount, from));
      const converted = isForward(request)
        ? money.multiply(value).divide(per, to.decimals, mode)
        : money.multiply(per).divide(value, to.decimals, mode);
      return minorUnits(converted.toPlainString?.() ?? converted.toString(), to);
    },
  };
}

export const BIGDECIMAL: ModuleLibrary = {
  id: "bigdecimal",
  name: "bigdecimal",
  language: "JavaScript",
  npm: ["bigdecimal@0.6.1"],
  open(load) {
    const { BigDecimal, RoundingMode } = load<{
      BigDecimal: MakesJavaDecimal<object>;
      RoundingMode: Record<string, () => object>;
    }>("bigdecimal");
    const mode = (name: string): object => RoundingMode[name]?.() ?? {};
    return javaDecimals("bigdecimal", BigDecimal, {
      floor: mode("FLOOR"),
      ceil: mode("CEILING"),
      "toward-zero": mode("DOWN"),
      "away-from-zero": mode("UP"),
      "half-up": mode("HALF_UP"),
      "half-down": mode("HALF_DOWN"),
      "half-even": mode("HALF_EVEN"),
    });
  },
};

export const BIG_DECIMAL: ModuleLibrary = {
  id: "big-decimal",
  name: "big-decimal",
  language: "JavaScript",
  npm: ["big-decimal@1.0.2"],
  open(load) {
    const library = load<MakesJavaDecimal<number> & Record<string, number>>("big-decimal");
    const mode = (name: string): number => library[`ROUND_${name}`] ?? Number.NaN;
    return javaDecimals("big-decimal", library, {
      floor: mode("FLOOR"),
      ceil: mode("CEILING"),
      "toward-zero": mode("DOWN"),
      "away-from-zero": mode("UP"),
      "half-up": mode("HALF_UP"),
      "half-down": mode("HALF_DOWN"),
      "half-even": mode("HALF_EVEN"),
    });
  },
};

interface JsBigDecimal {
  multiply(left: string, right: string): string;
  divide(left: string, right: string, places: number, mode: number): string;
  readonly RoundingModes: Readonly<Record<string, number>>;
}

export const JS_BIG_DECIMAL: ModuleLibrary = {
  id: "js-big-decimal",
  name: "js-big-decimal",
  language: "JavaScript",
  npm: ["js-big-decimal@2.2.0"],
  open(load) {
    const library = load<JsBigDecimal>("js-big-decimal");
    const mode = (name: string): number => library.RoundingModes[name] ?? Number.NaN;
    const modes: Modes<number> = {
      floor: mode("FLOOR"),
      ceil: mode("CEILING"),
      "toward-zero": mode("DOWN"),
      "away-from-zero": mode("UP"),
      "half-up": mode("HALF_UP"),
      "half-down": mode("HALF_DOWN"),
      "half-even": mode("HALF_EVEN"),
    };
    return {
      name: "js-big-decimal",
      roundings: roundingsOf(modes),
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const [money, per] = [decimal(amount, from), rate.per.toString()];
        const [product, divisor] = isForward(request)
          ? [library.multiply(money, rate.value), per]
          : [library.multiply(money, per), rate.value];
        return minorUnits(library.divide(product, divisor, to.decimals, modeOf(modes, rounding)), to);
      },
    };
  },
};

type Dnum = readonly [value: bigint, decimals: number];
interface DnumOptions {
  readonly decimals: number;
  readonly rounding: string;
}

export const DNUM: ModuleLibrary = {
  id: "dnum",
  name: "dnum",
  language: "JavaScript",
  npm: ["dnum@2.17.0"],
  open(load) {
    const { multiply, divide } = load<{
      multiply: (left: Dnum, right: string, options: DnumOptions) => Dnum;
      divide: (left: Dnum, right: string, options: DnumOptions) => Dnum;
    }>("dnum");
    const modes = { floor: "ROUND_DOWN", ceil: "ROUND_UP", "half-up": "ROUND_HALF" };
    return {
      name: "dnum",
      roundings: ["floor", "ceil", "half-up"],
      perUnit: "one",
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        if (rate.per !== 1n) throw new NotOffered("a rate is for one unit");
        const options = { decimals: to.decimals, rounding: modeOf<string>(modes, rounding) };
        const money: Dnum = [amount, from.decimals];
        return (
          isForward(request) ? multiply(money, rate.value, options) : divide(money, rate.value, options)
        )[0];
      },
    };
  },
};

interface FinancialNumber {
  times(by: string): FinancialNumber;
  toString(places: number, strategy: unknown): string;
}

export const FINANCIAL_NUMBER: ModuleLibrary = {
  id: "financial-number",
  name: "financial-number",
  language: "JavaScript",
  npm: ["financial-number@5.0.0"],
  open(load) {
    const { default: number } = load<{
      default: ((value: string) => FinancialNumber) & { round: unknown; trim: unknown };
    }>("financial-number");
    const modes: Modes<unknown> = { "toward-zero": number.trim, "half-up": number.round };
    return {
      name: "financial-number",
      roundings: roundingsOf(modes),
      direction: "base-to-quote",
      perUnit: "one",
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        if (!isForward(request)) throw new NotOffered("it does not divide");
        if (rate.per !== 1n) throw new NotOffered("it does not divide");
        const converted = number(decimal(amount, from)).times(rate.value);
        return minorUnits(converted.toString(to.decimals, modeOf(modes, rounding)), to);
      },
    };
  },
};

interface TcDecimal {
  multiply(by: TcDecimal): TcDecimal;
  divide(by: TcDecimal): TcDecimal;
  round(places: number, mode: string): TcDecimal;
  toFixed(options: { digits: number }): string;
}

export const PROPOSAL_DECIMAL: ModuleLibrary = {
  id: "proposal-decimal",
  name: "proposal-decimal",
  language: "JavaScript",
  npm: ["proposal-decimal@20250613.0.0"],
  open(load) {
    const { Decimal } = load<{ Decimal: { new (value: string): TcDecimal } }>("proposal-decimal");
    const modes: Modes<string> = {
      floor: "floor",
      ceil: "ceil",
      "toward-zero": "trunc",
      "half-up": "halfExpand",
      "half-even": "halfEven",
    };
    return {
      name: "proposal-decimal",
      roundings: roundingsOf(modes),
      digits: 34,
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const [value, per] = [new Decimal(rate.value), new Decimal(rate.per.toString())];
        const money = new Decimal(decimal(amount, from));
        const converted = isForward(request)
          ? money.multiply(value).divide(per)
          : money.multiply(per).divide(value);
        const rounded = converted.round(to.decimals, modeOf(modes, rounding));
        return minorUnits(rounded.toFixed({ digits: to.decimals }), to);
      },
    };
  },
};
