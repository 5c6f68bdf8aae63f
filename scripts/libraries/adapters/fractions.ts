import { NotOffered, type ConversionRequest, type Converter } from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward } from "./amounts.ts";

interface Fraction {
  mul(by: Fraction): Fraction;
  div(by: Fraction): Fraction;
  floor(): Fraction;
  ceil(): Fraction;
  readonly s: bigint;
  readonly n: bigint;
}

export const FRACTION: ModuleLibrary = {
  id: "fraction",
  name: "fraction.js",
  language: "JavaScript",
  npm: ["fraction.js@5.3.4"],
  open(load) {
    const Fraction = load<{ new (value: string | bigint): Fraction }>("fraction.js");
    return fractions("fraction.js", (text) => new Fraction(text), {
      floor: (value) => value.floor().s * value.floor().n,
      ceil: (value) => value.ceil().s * value.ceil().n,
    });
  },
};

interface BigRational {
  multiply(by: BigRational): BigRational;
  divide(by: BigRational): BigRational;
  floor(toBigInt: true): { toString(): string };
  ceil(toBigInt: true): { toString(): string };
  round(toBigInt: true): { toString(): string };
}

export const BIG_RATIONAL: ModuleLibrary = {
  id: "big-rational",
  name: "big-rational",
  language: "JavaScript",
  npm: ["big-rational@0.10.9"],
  open(load) {
    const rational = load<(value: string) => BigRational>("big-rational");
    return fractions(
      "big-rational",
      (text) => {
        const value = rational(text);
        return {
          mul: (by: Held) => held(value.multiply(by.value)),
          div: (by: Held) => held(value.divide(by.value)),
          value,
        };
      },
      {
        floor: ({ value }) => BigInt(value.floor(true).toString()),
        ceil: ({ value }) => BigInt(value.ceil(true).toString()),
        "half-ceil": ({ value }) => BigInt(value.round(true).toString()),
      },
    );
  },
};

interface Held {
  readonly value: BigRational;
  mul(by: Held): Held;
  div(by: Held): Held;
}

function held(value: BigRational): Held {
  return {
    value,
    mul: (by) => held(value.multiply(by.value)),
    div: (by) => held(value.divide(by.value)),
  };
}

interface Divides<Value> {
  mul(by: Value): Value;
  div(by: Value): Value;
}

type Whole<Value> = Partial<Record<"floor" | "ceil" | "half-ceil", (value: Value) => bigint>>;

/** Fractions have no decimals: minor units are counted first, and rounded to whole ones last. */
function fractions<Value extends Divides<Value>>(
  name: string,
  of: (text: string) => Value,
  whole: Whole<Value>,
): Converter {
  const roundings = (["floor", "ceil", "half-ceil"] as const).filter((one) => whole[one] !== undefined);
  return {
    name,
    roundings,
    convert(request: ConversionRequest) {
      const { amount, from, to, rate, rounding } = request;
      const round = roundings.find((one) => one === rounding);
      if (round === undefined) throw new NotOffered(`no rounding ${rounding}`);
      const [value, per] = [of(rate.value), of(rate.per.toString())];
      const money = of(decimal(amount, from));
      const converted = isForward(request) ? money.mul(value).div(per) : money.div(value).mul(per);
      const units = converted.mul(of((10n ** BigInt(to.decimals)).toString()));
      const rounded = whole[round]?.(units);
      if (rounded === undefined) throw new NotOffered(`no rounding ${rounding}`);
      return rounded;
    },
  };
}
