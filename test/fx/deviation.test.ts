import { expect } from "chai";
import { deviatesBeyond, pricesAgree, stackedDeviation } from "../../src/fx/deviation.ts";
import { divideHalfUp } from "../../src/money/rounding.ts";
import { formatDecimal, parseDecimal, rationalToDecimal } from "../../src/money/decimal.ts";
import { rational, type Rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";

const places = (value: Rational, decimals: number) =>
  formatDecimal(rationalToDecimal(value, decimals, divideHalfUp));

describe("deviation", () => {
  it("B9: two paths agree within the tolerance of their legs", () => {
    const tolerance = stackedDeviation([
      { deviation: rational(1n, 100n), inverted: false },
      { deviation: rational(1n, 100n), inverted: false },
    ]);
    const [direct, around] = [rational(140n), rational(142_814n, 1_000n)];
    expect(pricesAgree(around, direct, tolerance)).to.equal(true);
    expect(pricesAgree(rational(142_815n, 1_000n), direct, tolerance)).to.equal(false);
  });

  it("B11, D16: deviations multiply, and dividing by a leg costs more", () => {
    const leg = (percent: bigint, inverted = false) => ({ deviation: rational(percent, 100n), inverted });
    expect(places(stackedDeviation([leg(1n), leg(1n)]), 4)).to.equal("0.0201");
    expect(places(stackedDeviation([leg(2n), leg(2n), leg(1n)]), 6)).to.equal("0.050804");
    expect(places(stackedDeviation([leg(2n), leg(2n, true), leg(1n)]), 6)).to.equal("0.051224");
    expect(stackedDeviation([])).to.deep.equal(rational(0n));
  });

  it("D12: a breaker trips strictly beyond its threshold", () => {
    const [one, fifth] = [rational(1n), rational(1n, 5n)];
    const rates = [
      ["1.2000", false],
      ["1.20000001", true],
      ["0.8", false],
      ["0.79999999", true],
      ["1", false],
    ] as const;
    for (const [text, trips] of rates) {
      const { units, decimals } = parseDecimal(text);
      expect(deviatesBeyond(rational(units, 10n ** BigInt(decimals)), one, fifth)).to.equal(trips);
    }
    expect(deviatesBeyond(one, undefined, fifth)).to.equal(false);
    expect(refusal(() => deviatesBeyond(one, rational(0n), fifth))).to.equal("DIVISION_BY_ZERO");
    expect(refusal(() => pricesAgree(one, rational(0n), fifth))).to.equal("DIVISION_BY_ZERO");
  });
});
