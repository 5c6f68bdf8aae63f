import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { Asset } from "../../../src/conformance/exact/asset.ts";
import { ending, quotientOf, roundedBy, toDigits } from "./exact-arithmetic.ts";
import { asking, power, right, type WrongConverter } from "./mistake.ts";

/** What figures and units of another size than the usual one come to. */
export const WRONG_SIZES: readonly WrongConverter[] = [
  ...[32, 53, 63, 64, 96, 127, 128, 160, 255, 256].map((bits): WrongConverter => ({
    mistake: `results cut to ${bits} bits`,
    fails: ["F5"],
    converter: ending((exact, { rounding }) => {
      const received = roundedBy(exact, rounding);
      return received < 0n ? -BigInt.asUintN(bits, -received) : BigInt.asUintN(bits, received);
    }),
  })),
  {
    mistake: "results in two's complement of 64 bits",
    fails: ["F5"],
    converter: ending((exact, { rounding }) => BigInt.asIntN(64, roundedBy(exact, rounding))),
  },
  ...[128, 256, 512].map((bits): WrongConverter => ({
    mistake: `products that wrap at ${bits} bits`,
    fails: ["F5"],
    converter: ending(({ numerator, denominator }, { rounding }) => {
      const wrapped = BigInt.asUintN(bits, numerator < 0n ? -numerator : numerator);
      return roundedBy({ numerator: numerator < 0n ? -wrapped : wrapped, denominator }, rounding);
    }),
  })),
  ...[17, 20, 28, 34, 40].map((digits): WrongConverter => ({
    mistake: `${digits} significant digits, without a word of it`,
    fails: ["F5"],
    converter: ending((exact, { rounding }) => roundedBy(toDigits(exact, digits), rounding)),
  })),
  {
    mistake: "60 significant digits, without a word of it",
    fails: ["F8"],
    converter: ending((exact, { rounding }) => roundedBy(toDigits(exact, 60), rounding)),
  },
  {
    mistake: "a quotient of 20 places and no claim of them",
    fails: ["F8"],
    converter: ending((exact, { to, rounding }) => {
      const places = power(20);
      const whole = { numerator: exact.numerator, denominator: exact.denominator * power(to.decimals) };
      const kept = roundedBy({ ...whole, numerator: whole.numerator * places }, "half-up");
      return roundedBy({ numerator: kept * power(to.decimals), denominator: places }, rounding);
    }),
  },
  {
    mistake: "amounts read by Number()",
    fails: ["F5"],
    converter: asking((request) => ({ ...request, amount: BigInt(Number(request.amount)) })),
  },
  {
    mistake: "results held as doubles",
    fails: ["F5"],
    converter: ending((exact, { rounding }) => BigInt(Number(roundedBy(exact, rounding)))),
  },
  {
    mistake: "the largest integer of a double for whatever is larger",
    fails: ["F5"],
    converter: ending((exact, { rounding }) => {
      const received = roundedBy(exact, rounding);
      return received > 2n ** 53n ? 2n ** 53n - 1n : received;
    }),
  },
  {
    mistake: "an amount of 0 crashes",
    fails: ["F4"],
    converter: {
      convert(request) {
        if (request.amount === 0n) throw new TypeError("Cannot divide by zero");
        return right.convert(request);
      },
    },
  },
  {
    mistake: "an amount of 0 is a unit by every rounding upwards",
    fails: ["F4"],
    converter: {
      convert: (request) =>
        request.amount === 0n && request.rounding === "ceil" ? 1n : right.convert(request),
    },
  },
  {
    mistake: "the sign is lost",
    fails: ["F3"],
    converter: ending((exact, { rounding }) => {
      const received = roundedBy(exact, rounding);
      return received < 0n ? -received : received;
    }),
  },
  {
    mistake: "amounts below zero are refused, and nobody claims it",
    fails: ["F3"],
    converter: {
      convert(request) {
        if (request.amount < 0n) throw new Refused("Negative");
        return right.convert(request);
      },
    },
  },
  ...(
    [
      ["0, 2 and 3 decimals known, 4 counted in 2", (decimals: number) => (decimals === 4 ? 2 : decimals)],
      ["0 and 2 decimals known, 3 counted in 2", (decimals: number) => (decimals === 3 ? 2 : decimals)],
      ["at least 2 decimals", (decimals: number) => Math.max(2, decimals)],
      ["18 decimals at the most", (decimals: number) => Math.min(18, decimals)],
      ["8 decimals at the most", (decimals: number) => Math.min(8, decimals)],
    ] as const
  ).map(([mistake, change]): WrongConverter => {
    const changed = (asset: Asset): Asset => ({ ...asset, decimals: change(asset.decimals) });
    return {
      mistake: `units: ${mistake}`,
      fails: ["F6"],
      converter: asking((request) => ({ ...request, from: changed(request.from), to: changed(request.to) })),
    };
  }),
  {
    mistake: "powers of ten as doubles, which end at 10^22",
    fails: ["F6"],
    converter: ending((_, request) => {
      const exact = quotientOf({
        ...request,
        from: { ...request.from, decimals: 0 },
        to: { ...request.to, decimals: 0 },
      });
      const shift = request.to.decimals - request.from.decimals;
      const scale = BigInt(Math.round(10 ** Math.abs(shift) * 1.000_000_000_000_001));
      return roundedBy(
        shift < 0
          ? { ...exact, denominator: exact.denominator * scale }
          : { ...exact, numerator: exact.numerator * scale },
        request.rounding,
      );
    }),
  },
];
