import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { asking, power, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with how large or how long a figure is. */
export const WRONG_SIZES: readonly WrongConverter[] = [
  {
    mistake: "a result cut to 256 bits",
    fails: ["A10"],
    converter: after((got) => BigInt.asUintN(256, got)),
  },
  {
    mistake: "a result cut to a signed 64 bits",
    fails: ["A10"],
    converter: after((got) => BigInt.asIntN(64, got)),
  },
  ...[15, 28, 34, 40].map((digits) => ({
    mistake: `${digits} significant digits of a result, not stated`,
    fails: ["A10"],
    converter: after((got) => significant(got, digits)),
  })),
  {
    mistake: "a result through a double",
    fails: ["A10", "A12"],
    converter: after((got) => BigInt(Number(got))),
  },
  {
    mistake: "the largest figure where it is too large",
    fails: ["A9", "A10"],
    converter: after((got) => (got > 2n ** 63n - 1n ? 2n ** 63n - 1n : got)),
  },
  {
    mistake: "zero where it is too large",
    fails: ["A10"],
    converter: after((got) => (got > 2n ** 96n ? 0n : got)),
  },
  {
    mistake: "products of 64 bits in a converter of 64 bits",
    fails: ["A9"],
    converter: {
      largest: 2n ** 63n - 1n,
      convert(request) {
        if (request.amount * request.rate.answer >= 2n ** 63n) throw new Refused("Overflow");
        return right.convert(request);
      },
    },
  },
  {
    mistake: "a currency of four decimals counted in two",
    fails: ["A3"],
    converter: asking((request) => ({
      ...request,
      from: request.from.code === "CLF" ? { ...request.from, decimals: 2 } : request.from,
      to: request.to.code === "CLF" ? { ...request.to, decimals: 2 } : request.to,
    })),
  },
  {
    mistake: "a currency of three decimals counted in two",
    fails: ["A3"],
    converter: asking((request) => ({
      ...request,
      from: { ...request.from, decimals: request.from.decimals === 3 ? 2 : request.from.decimals },
      to: { ...request.to, decimals: request.to.decimals === 3 ? 2 : request.to.decimals },
    })),
  },
  {
    mistake: "one currency in two decimals moved unchanged",
    fails: ["A4"],
    converter: {
      convert: (request) => (request.from.code === request.to.code ? request.amount : right.convert(request)),
    },
  },
];

function after(change: (got: bigint) => bigint): Partial<FullConverter> {
  return { convert: (request) => change(right.convert(request)) };
}

function significant(value: bigint, digits: number): bigint {
  const surplus = value.toString().replace("-", "").length - digits;
  return surplus <= 0 ? value : (value / power(surplus)) * power(surplus);
}
