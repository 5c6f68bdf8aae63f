import { expect } from "chai";
import { Big } from "big.js";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { EXACT_ANSWERS } from "../../../src/conformance/random/cases.ts";
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

describe("What a precision decides, asked of libraries", function () {
  this.timeout(300_000);

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
});
