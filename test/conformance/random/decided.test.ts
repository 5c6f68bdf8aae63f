import { expect } from "chai";
import { quoted, unit } from "../../../src/conformance/cases/figures.ts";
import { resolveClaims, type Claims } from "../../../src/conformance/converter/claims.ts";
import { fraction } from "../../../src/conformance/exact/rational.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { isClear } from "../../../src/conformance/random/clear.ts";
import { extentOf, isDecided } from "../../../src/conformance/random/decided.ts";

function asks(claims: Claims, amount: bigint, rate: string, rounding: RoundingName, from = "USD"): boolean {
  const to = unit(from === "USD" ? "EUR" : "USD");
  const working = { amount, from: unit(from), to, legs: [quoted(rate)], rounding };
  return isDecided(working, resolveClaims(claims));
}

describe("What a precision decides", () => {
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
