import { expect } from "chai";
import { asset } from "../../src/money/asset.ts";
import { cashIncrement, roundToIncrement } from "../../src/money/cash.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { formatAmount, money, parseAmount, type Money } from "../../src/money/money.ts";
import {
  divideCeil,
  divideExactly,
  divideFloor,
  divideHalfDown,
  divideHalfEven,
  divideHalfUp,
  divideTowardZero,
} from "../../src/money/rounding.ts";
import { refusal } from "../support/oracle/refusal.ts";

const CHF = currencyAsset("CHF");
const francs = (text: string): Money => parseAmount(text, CHF, { sign: "any" });
const FIVE = francs("0.05");

describe("roundToIncrement", () => {
  const CASES = [
    ["931.54", divideHalfUp, "931.55", "-0.01"],
    ["931.54", divideFloor, "931.50", "0.04"],
    ["931.51", divideCeil, "931.55", "-0.04"],
    ["931.52", divideHalfUp, "931.50", "0.02"],
    ["-931.54", divideHalfUp, "-931.55", "0.01"],
    ["-931.54", divideFloor, "-931.55", "0.01"],
    ["-931.54", divideTowardZero, "-931.50", "-0.04"],
    ["0.00", divideHalfUp, "0.00", "0.00"],
    ["0.02", divideHalfUp, "0.00", "0.02"],
    ["0.15", divideExactly, "0.15", "0.00"],
  ] as const;

  for (const [text, round, rounded, residue] of CASES) {
    it(`${text} by ${round.name} is ${rounded}, and leaves ${residue}`, () => {
      const made = roundToIncrement(francs(text), FIVE, round);
      expect(formatAmount(made.money)).to.equal(rounded);
      expect(formatAmount(made.residue)).to.equal(residue);
    });
  }

  it("decides a tie by the mode, as between 0.25 and 0.75 of 0.50 DKK", () => {
    const DKK = currencyAsset("DKK");
    const by = (minor: bigint, round: typeof divideHalfUp) =>
      roundToIncrement(money(minor, DKK), cashIncrement("DKK", "2025-01-23"), round).money.minor;
    expect([by(25n, divideHalfUp), by(25n, divideHalfDown), by(25n, divideHalfEven)]).to.deep.equal([
      50n,
      0n,
      0n,
    ]);
    expect(by(75n, divideHalfEven)).to.equal(100n);
  });

  it("refuses another asset, an increment of nothing, and what a division without rounding would cut off", () => {
    expect(
      refusal(() => roundToIncrement(francs("1.00"), money(5n, asset("CHF", 3)), divideHalfUp)),
    ).to.equal("ASSET_MISMATCH");
    for (const nothing of ["0.00", "-0.05"])
      expect(refusal(() => roundToIncrement(francs("1.00"), francs(nothing), divideHalfUp))).to.equal(
        "AMOUNT_NOT_POSITIVE",
      );
    expect(refusal(() => roundToIncrement(francs("0.01"), FIVE, divideExactly))).to.equal(
      "ROUNDING_REQUIRED",
    );
  });
});

describe("cashIncrement", () => {
  const TODAY = [
    ["CHF", "0.05"],
    ["CAD", "0.05"],
    ["AUD", "0.05"],
    ["NZD", "0.10"],
    ["DKK", "0.50"],
    ["SEK", "1.00"],
    ["HUF", "5.00"],
    ["MGA", "0.20"],
    ["MRU", "0.20"],
    ["EUR", "0.01"],
    ["JPY", "1"],
    ["KWD", "0.001"],
  ] as const;

  for (const [code, increment] of TODAY) {
    it(`of ${code} is ${increment} today`, () => {
      expect(formatAmount(cashIncrement(code, "2026-01-01"))).to.equal(increment);
    });
  }

  it("begins on its day, and gives way to a larger one", () => {
    expect(formatAmount(cashIncrement("CAD", "2013-02-03"))).to.equal("0.01");
    expect(formatAmount(cashIncrement("CAD", "2013-02-04"))).to.equal("0.05");
    expect(formatAmount(cashIncrement("NZD", "2006-10-31"))).to.equal("0.05");
    expect(formatAmount(cashIncrement("NZD", "2006-11-01"))).to.equal("0.10");
  });

  it("refuses what is no currency", () => {
    expect(refusal(() => cashIncrement("QQQ", "2026-01-01"))).to.equal("CURRENCY_UNKNOWN");
  });
});
