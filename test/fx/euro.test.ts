import { expect } from "chai";
import {
  bilateralRate,
  euroFactor,
  fromEuroHalfUp,
  fromEuroRounded,
  toEuroHalfUp,
  toEuroRounded,
  triangulateHalfUp,
} from "../../src/fx/euro.ts";
import { divideFloor, divideHalfUp } from "../../src/money/rounding.ts";
import { formatDecimal, parseDecimal, rationalToDecimal } from "../../src/money/decimal.ts";
import { rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";

const amount = (text: string) => parseDecimal(text, { negative: true });

describe("euro", () => {
  const TO = [
    ["500", "GRD", "1.47"],
    ["5000", "GRD", "14.67"],
    ["12345", "FRF", "1881.98"],
    ["12345", "DEM", "6311.90"],
    ["100.00", "HRK", "13.27"],
    ["-500", "GRD", "-1.47"],
  ] as const;

  for (const [text, code, expected] of TO) {
    it(`${text} ${code} are ${expected} EUR`, () => {
      expect(formatDecimal(toEuroHalfUp(amount(text), euroFactor(code), 2))).to.equal(expected);
    });
  }

  it("1 EUR is 6.56 FRF, and 12345 EUR are 80977.89", () => {
    const franc = euroFactor("FRF");
    expect(formatDecimal(fromEuroHalfUp(amount("1"), franc, 2))).to.equal("6.56");
    expect(formatDecimal(fromEuroHalfUp(amount("12345"), franc, 2))).to.equal("80977.89");
    expect(formatDecimal(fromEuroRounded(amount("1"), franc, 2, divideFloor))).to.equal("6.55");
    expect(formatDecimal(toEuroRounded(amount("1"), franc, 2, divideFloor))).to.equal("0.15");
  });

  it("half-way is rounded up, by article 5", () => {
    expect(formatDecimal(toEuroHalfUp(amount("0.01"), rational(2n), 2))).to.equal("0.01");
  });

  it("a bilateral rate is for tables", () => {
    const rate = bilateralRate(euroFactor("NLG"), euroFactor("ESP"));
    expect(formatDecimal(rationalToDecimal(rate, 4, divideHalfUp))).to.equal("75.5027");
    expect(bilateralRate(euroFactor("EUR"), euroFactor("DEM"))).to.deep.equal(euroFactor("DEM"));
  });

  it("B7: through the euro with three decimals, where cents are wrong", () => {
    const [mark, franc] = [euroFactor("DEM"), euroFactor("FRF")];
    const { euro, amount: francs } = triangulateHalfUp(amount("100.01"), mark, franc, 2);
    expect([formatDecimal(euro), formatDecimal(francs)]).to.deep.equal(["51.134", "335.42"]);
    expect(formatDecimal(fromEuroHalfUp(toEuroHalfUp(amount("100.01"), mark, 2), franc, 2))).to.equal(
      "335.39",
    );
    expect(formatDecimal(triangulateHalfUp(amount("0.01"), mark, franc, 2).amount)).to.equal("0.03");
    expect(formatDecimal(fromEuroHalfUp(toEuroHalfUp(amount("0.01"), mark, 2), franc, 2))).to.equal("0.07");
    expect(refusal(() => triangulateHalfUp(amount("1"), mark, franc, 2, { pivotDecimals: 2 }))).to.equal(
      "EURO_PIVOT_TOO_COARSE",
    );
  });

  it("has no factor for currencies that are not the euro", () => {
    for (const code of ["USD", "", "toString"]) {
      expect(refusal(() => euroFactor(code))).to.equal("EURO_FACTOR_UNKNOWN");
    }
  });
});
