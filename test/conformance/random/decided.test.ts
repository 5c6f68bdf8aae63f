import { expect } from "chai";
import { Big } from "big.js";
import { quoted, unit } from "../../../src/conformance/cases/figures.ts";
import { resolveClaims, type Claims } from "../../../src/conformance/converter/claims.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { fraction } from "../../../src/conformance/exact/rational.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { EXACT_ANSWERS } from "../../../src/conformance/random/cases.ts";
import { isClear } from "../../../src/conformance/random/clear.ts";
import { extentOf, isDecided } from "../../../src/conformance/random/decided.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";

const MODES = { "toward-zero": 0, "half-up": 1, "half-even": 2, "away-from-zero": 3 } as const;

/** By the magnitude, as big.js has it; floor and ceil are one or the other by the sign. */
function byBig(figure: Big, rounding: RoundingName): bigint {
  const [floor, ceil] = figure.lt(0) ? ([3, 0] as const) : ([0, 3] as const);
  const mode = rounding === "floor" ? floor : rounding === "ceil" ? ceil : Reflect.get(MODES, rounding);
  return BigInt(figure.round(0, mode).toFixed(0));
}

/** The ten lines that a user of big.js writes. */
const BIG: Converter = {
  name: "big.js",
  roundings: ["floor", "ceil", "half-up", "half-even", "toward-zero", "away-from-zero"],
  convert({ amount, from, to, rate, rounding }) {
    const units = new Big(amount.toString()).div(new Big(10).pow(from.decimals));
    const per = rate.per.toString();
    const bought =
      from.code === rate.base ? units.times(rate.value).div(per) : units.times(per).div(rate.value);
    return byBig(bought.times(new Big(10).pow(to.decimals)), rounding);
  },
};

/** The ten lines over integers. */
const INTEGERS: Converter = {
  name: "BigInt",
  roundings: ["floor", "ceil"],
  convert({ amount, from, to, rate, rounding }: ConversionRequest) {
    const unit = 10n ** BigInt(rate.decimals) * rate.per;
    const [up, down] = from.code === rate.base ? [rate.answer, unit] : [unit, rate.answer];
    const [above, below] = [amount * up * 10n ** BigInt(to.decimals), down * 10n ** BigInt(from.decimals)];
    const rest = ((above % below) + below) % below;
    return (above - rest) / below + (rounding === "ceil" && rest > 0n ? 1n : 0n);
  },
};

async function accused(converter: Converter, seed: string): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const one of EXACT_ANSWERS)
    if ((await checkCase(one, converter, { seed })).outcome === "failed") failed.push(one.id);
  return failed;
}

function asks(claims: Claims, amount: bigint, rate: string, rounding: RoundingName, from = "USD"): boolean {
  const to = unit(from === "USD" ? "EUR" : "USD");
  const working = { amount, from: unit(from), to, legs: [quoted(rate)], rounding };
  return isDecided(working, resolveClaims(claims));
}

describe("What a precision decides", () => {
  it("is all that big.js is asked with its 20 places, whatever the seed", async () => {
    for (const seed of ["exchange-rates", "one", "two", "three", "four", "five"]) {
      expect(await accused({ ...BIG, places: 20 }, seed), seed).to.deep.equal([]);
      // Without a claim it is asked one thing more: what no usual precision decides.
      expect(await accused(BIG, seed), seed).to.deep.equal(["F8"]);
    }
  });

  it("is everything for integers", async () => {
    for (const seed of ["exchange-rates", "one", "two"])
      expect(await accused(INTEGERS, seed)).to.deep.equal([]);
  });

  it("is nothing nearer to where a rounding turns over than the error", () => {
    const margin = fraction(1n, 100n);
    for (const [value, rounding, clear] of [
      [fraction(102n, 100n), "floor", true],
      [fraction(101n, 100n), "floor", false],
      [fraction(99n, 100n), "ceil", false],
      [fraction(98n, 100n), "ceil", true],
      [fraction(51n, 100n), "half-up", false],
      [fraction(52n, 100n), "half-even", true],
      [fraction(1n), "half-even", true],
      [fraction(-51n, 100n), "half-up", false],
      [fraction(-52n, 100n), "half-up", true],
      [fraction(0n), "toward-zero", false],
    ] as const) {
      expect(
        isClear(value, margin, rounding),
        `${value.numerator}/${value.denominator} ${rounding}`,
      ).to.equal(clear);
    }
  });

  it("is a tie, or a whole number, where every step is exact", () => {
    // 0.05 EUR at 0.9 are 0.045 USD.
    expect(asks({ digits: 8 }, 5n, "EUR/USD 0.9", "half-up", "EUR")).to.equal(true);
    expect(asks({ places: 8 }, 5n, "EUR/USD 0.9", "half-up", "EUR")).to.equal(true);
    // 1.00 USD at 3 is a third of a euro, which no number of digits holds: far from every edge by floor.
    expect(asks({ digits: 8 }, 100n, "EUR/USD 3", "floor")).to.equal(true);
    expect(asks({ places: 2 }, 100n, "EUR/USD 3", "floor")).to.equal(false);
    expect(asks({ places: 8 }, 100n, "EUR/USD 3", "floor")).to.equal(true);
  });

  it("is no figure of more digits than are kept", () => {
    expect(asks({ digits: 8 }, 123_456_789n, "EUR/USD 1", "floor")).to.equal(false);
    expect(asks({ digits: 9 }, 123_456_789n, "EUR/USD 1", "floor")).to.equal(true);
    expect(asks({ digits: 8 }, 1n, "EUR/USD 1.23456789", "floor")).to.equal(false);
  });

  it("counts digits and places of what ends", () => {
    expect(extentOf(fraction(1n, 8n))).to.deep.equal({ digits: 3, places: 3 });
    expect(extentOf(fraction(-1_200n))).to.deep.equal({ digits: 2, places: 0 });
    expect(extentOf(fraction(1n, 3n))).to.equal(undefined);
  });
});
