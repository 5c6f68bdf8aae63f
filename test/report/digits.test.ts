import { expect } from "chai";
import { endingDecimal, roundedUnits } from "../../src/report/digits.ts";
import { Speaker } from "../../src/report/speaker.ts";

const fraction = (numerator: bigint, denominator: bigint) => ({
  numerator: numerator.toString(),
  denominator: denominator.toString(),
});

describe("digits of a fraction", () => {
  it("are rounded once, half to even, and exact where none is left out", () => {
    for (const [numerator, denominator, decimals, units, exact] of [
      [5n, 2n, 0, 2n, false],
      [7n, 2n, 0, 4n, false],
      [-5n, 2n, 0, -2n, false],
      [5n, 2n, 1, 25n, true],
      [2n, 3n, 4, 6667n, false],
      [0n, 7n, 6, 0n, true],
    ] as const)
      expect(roundedUnits(fraction(numerator, denominator), decimals)).to.deep.equal({ units, exact });
  });

  it("are as few as end within twelve places, or none", () => {
    expect(endingDecimal(fraction(75829n, 10000n))).to.equal("7.5829");
    expect(endingDecimal(fraction(6n, 2n))).to.equal("3");
    expect(endingDecimal(fraction(1n, 10n ** 12n))).to.equal("0.000000000001");
    expect(endingDecimal(fraction(1n, 10n ** 13n))).to.equal(undefined);
    expect(endingDecimal(fraction(1n, 3n))).to.equal(undefined);
  });

  it("are marked where some are left out, in amounts, rates and percentages alike", () => {
    const assets = [
      { code: "CNY", symbol: "CNY", decimals: 2, kind: "currency" },
      { code: "ETH", symbol: "ETH", decimals: 18, kind: "currency" },
    ] as const;
    const speaker = new Speaker("en", { assets });
    expect(speaker.exactly(fraction(56569n, 722500n), "CNY")).to.equal("≈0.000783");
    expect(speaker.exactly(fraction(75829n, 50n), "CNY")).to.equal("15.165800");
    expect(speaker.exactly(fraction(1n, 3n), "ETH")).to.equal("≈0.000000000000000000333");
    expect(speaker.exactly(fraction(-1n, 300_000n), "CNY")).to.equal("≈-0.0000000333");
    expect(speaker.exactly(fraction(0n, 3n), "CNY")).to.equal("0.000000");
    expect(speaker.ratio(fraction(1n, 3n))).to.equal("≈33.3333%");
    expect(speaker.ratio(fraction(1n, 8n))).to.equal("12.5000%");
    const rate = { base: "CNY", quote: "ETH", source: "", observedAt: "", ...fraction(2n, 3n) };
    expect(speaker.rate(rate)).to.equal("1 CNY = 2/3 ETH ≈ 0.666667");
    expect(speaker.ratio(fraction(1n, 3_000_000n))).to.equal("≈0.0000333%");
    const weak = { ...rate, base: "IDR", quote: "USD", ...fraction(1n, 16_305n) };
    expect(speaker.rate(weak)).to.equal("1 IDR = 1/16305 USD ≈ 0.0000613309");
    expect(speaker.rate({ ...weak, ...fraction(1n, 163_050_007n) })).to.match(/≈ 0\.00000000613309$/);
  });
});
