import { expect } from "chai";
import fc from "fast-check";
import { formatRate, invert, rate, requireSignificantDigits } from "../../src/fx/rate.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { decimalToRational, parseDecimal } from "../../src/money/decimal.ts";
import { rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { refusalOf } from "../support/refusal.ts";
import { holds } from "../support/oracle/seeded.ts";
import { anyRate, pair, unit } from "./pairs.ts";

describe("rate", () => {
  it("is exact, with the decimals it was quoted in", () => {
    const quoted = rate({
      base: currencyAsset("EUR"),
      quote: currencyAsset("USD"),
      value: "1.08350",
      observedAt: 5n,
      source: "ECB",
    });
    expect(quoted).to.include({
      numerator: 2_167n,
      denominator: 2_000n,
      quotedDecimals: 5,
      observedAt: 5n,
      source: "ECB",
    });
    expect(formatRate(quoted)).to.equal("1 EUR = 1.08350 USD");
    expect(formatRate(invert(quoted), 6)).to.equal("1 USD ≈ 0.922935 EUR");
  });

  // Rates of weak currencies, as they were quoted in the reports bigluck/alfred2-currencyconverter #20, exchangeratesapi
  // #65 and lineofflight/frankfurter #584.
  const WEAK = [
    ["USD/IDR", "16305", undefined, "1 IDR ≈ 0.0000613 USD"],
    ["USD/IDR", "16305.12", undefined, "1 IDR ≈ 0.0000613 USD"],
    ["EUR/VND", "26000", 4, "1 VND ≈ 0.0000385 EUR"],
    ["USD/LBP", "89500", 2, "1 LBP ≈ 0.0000112 USD"],
    ["USD/IRR", "42000", 6, "1 IRR ≈ 0.0000238 USD"],
    ["USD/JPY", "157.32", undefined, "1 JPY ≈ 0.00636 USD"],
    ["USD/KWD", "0.3070", undefined, "1 KWD ≈ 3.2573 USD"],
    ["EUR/USD", "100000", 0, "1 USD = 0.00001 EUR"],
    ["EUR/USD", "3", 0, "1 USD ≈ 0.333 EUR"],
    ["EUR/USD", "0.03", 0, "1 USD ≈ 33.3 EUR"],
  ] as const;
  for (const [names, value, decimals, shown] of WEAK) {
    it(`shows the inverse of ${names} ${value} as ${shown}`, () => {
      expect(formatRate(invert(pair(names, value)), decimals)).to.equal(shown);
    });
  }

  it("shows no rate as zero, and three digits of every rate that is rounded", () => {
    holds(
      fc.property(anyRate(unit("EUR"), unit("IDR")), fc.integer({ min: 0, max: 8 }), (one, decimals) => {
        const [, sign = "", figure = ""] = /^1 EUR ([=≈]) (\S+) IDR$/.exec(formatRate(one, decimals)) ?? [];
        const shown = parseDecimal(figure);
        expect(shown.units > 0n).to.equal(true);
        if (sign === "≈") expect(shown.units >= 100n).to.equal(true);
        else expect(decimalToRational(shown)).to.deep.equal(rational(one.numerator, one.denominator));
      }),
    );
  });

  it("A5: a figure for 100 or 1000 units", () => {
    expect(formatRate(pair("JPY/EUR", "0.6142", 100n))).to.equal("1 JPY = 0.006142 EUR");
    expect(pair("KRW/CHF", "0.65", 1000n)).to.include({ numerator: 13n, denominator: 20_000n });
  });

  it("refuses what is no rate", () => {
    for (const value of ["0", "0.000", "-1.1"])
      expect(refusal(() => pair("EUR/USD", value))).to.equal("RATE_INVALID");
    for (const value of ["", "1,08", "1e-7", "NaN", "Infinity", "N/A", " 1"]) {
      expect(refusal(() => pair("EUR/USD", value))).to.equal("AMOUNT_MALFORMED");
    }
    expect(refusal(() => pair("JPY/EUR", "1", 0n))).to.equal("RATE_INVALID");
    expect(refusal(() => pair("EUR/EUR", "1.01"))).to.equal("RATE_INVALID");
    expect(formatRate(pair("EUR/EUR", "1.00"))).to.equal("1 EUR = 1.00 EUR");
  });
});

describe("invert", () => {
  it("turns the fraction over, and base and quote with it", () => {
    const back = invert({ ...pair("EUR/USD", "1.25"), observedAt: 5n, source: "ECB" });
    expect(back).to.include({ numerator: 4n, denominator: 5n, observedAt: 5n, source: "ECB" });
    expect([back.base.code, back.quote.code]).to.deep.equal(["USD", "EUR"]);
  });

  it("inverting twice is nothing", () => {
    holds(
      fc.property(anyRate(unit("EUR"), unit("JPY")), (one) => {
        expect(invert(invert(one))).to.deep.equal(one);
      }),
    );
  });
});

describe("requireSignificantDigits", () => {
  const CASES = [
    ["0.00001117", 4, "A7: an inverse quoted in eight decimals"],
    ["89500", 5, "a whole number"],
    ["89500.00000000", 13, "zeros that were written"],
    ["1.95583", 6, "a conversion rate of the euro"],
    ["0.787564", 6, "another, below one"],
    ["0.000", 0, "zero"],
    ["-1.50", 3, "below zero"],
  ] as const;

  for (const [text, digits, description] of CASES) {
    it(`${text} has ${digits}: ${description}`, async () => {
      const value = parseDecimal(text, { negative: true });
      requireSignificantDigits(value, digits);
      const { code, parameters } = await refusalOf(() => requireSignificantDigits(value, digits + 1));
      expect(code).to.equal("RATE_TOO_COARSE");
      expect(parameters).to.include({ digits, least: digits + 1 });
    });
  }

  it("A7: refuses a rate with fewer than six", () => {
    expect(refusal(() => requireSignificantDigits(parseDecimal("0.00001117")))).to.equal("RATE_TOO_COARSE");
    requireSignificantDigits(parseDecimal("0.787564"));
    requireSignificantDigits(parseDecimal("89500"), 5);
  });
});
