import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { QuotedPair } from "../../../src/conformance/converter/conversion.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { floorDivide } from "./integers.ts";
import type { RightConverter } from "./right-converter.ts";

type Fraction = readonly [above: bigint, below: bigint];

/** Fractions of integers, by the roundings that a fraction library has. */
const CONVERTER: Converter = {
  name: "plain rationals",
  profiles: ["arithmetic", "desk"],
  roundings: ["floor", "ceil", "half-up", "half-down"],
  allocation: "largest-remainder",

  convert: ({ amount, from, to, rate, rounding }) =>
    received(along(amount, from, to, [rate]), amount, rounding),

  convertOverPath: ({ amount, from, to, legs, rounding }) =>
    received(along(amount, from, to, legs), amount, rounding),

  convertTotal({ amounts, from, to, rate, rounding }) {
    const sum = amounts.reduce((all, amount) => all + amount, 0n);
    return received(along(sum, from, to, [rate]), sum, rounding);
  },

  allocate({ amount, weights }) {
    const sum = weights.reduce((all, weight) => all + weight, 0n);
    const shares = weights.map((weight) => floorDivide(amount * weight, sum));
    const rests = weights.map((weight, at) => amount * weight - (shares[at] ?? 0n) * sum);
    const left = Number(amount - shares.reduce((all, share) => all + share, 0n));
    const order = rests
      .map((_, at) => at)
      .toSorted((one, other) => Number((rests[other] ?? 0n) - (rests[one] ?? 0n)));
    const lucky = new Set(order.slice(0, left));
    return shares.map((share, at) => (lucky.has(at) ? share + 1n : share));
  },

  quote(request) {
    return CONVERTER.convert(request);
  },

  combinedDeviation(parts) {
    const above =
      parts.reduce((product, part) => product * (10_000n + part), 1n) - 10_000n ** BigInt(parts.length);
    return `0.${above.toString().padStart(4 * parts.length, "0")}`;
  },
};

export const RIGHT_RATIONALS: readonly RightConverter[] = [{ asked: 31, converter: CONVERTER }];

interface Unit {
  readonly code: string;
  readonly decimals: number;
}

function along(amount: bigint, from: Unit, to: Unit, legs: readonly QuotedPair[]): Fraction {
  let [code, above, below] = [from.code, amount * 10n ** BigInt(to.decimals), 10n ** BigInt(from.decimals)];
  for (const { base, quote, answer, decimals, per } of legs) {
    if (answer <= 0n || (code !== base && code !== quote))
      throw new Refused("NoSuchRate", `${base}/${quote}`);
    const unit = 10n ** BigInt(decimals) * per;
    [above, below] = code === base ? [above * answer, below * unit] : [above * unit, below * answer];
    code = code === base ? quote : base;
  }
  if (code !== to.code) throw new Refused("NoSuchRate", `to ${to.code}`);
  return [above, below];
}

function received(exact: Fraction, amount: bigint, rounding: string): bigint {
  const whole = rounded(exact, rounding);
  if (whole === 0n && amount >= 0n) throw new Refused("AmountTooSmall");
  return whole;
}

function rounded([above, below]: Fraction, rounding: string): bigint {
  if (rounding === "ceil") return -floorDivide(-above, below);
  if (rounding === "floor") return floorDivide(above, below);
  if (above < 0n) return -rounded([-above, below], rounding);
  return rounding === "half-up"
    ? floorDivide(2n * above + below, 2n * below)
    : -floorDivide(below - 2n * above, 2n * below);
}
