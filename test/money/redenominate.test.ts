import { expect } from "chai";
import { currencyAsset, currency } from "../../src/money/currency.ts";
import {
  EURO_FACTORS,
  redenominateHalfUp,
  REDENOMINATIONS,
  successionOf,
} from "../../src/money/redenominate.ts";
import { money, parseAmount } from "../../src/money/money.ts";
import { parseDecimal } from "../../src/money/decimal.ts";
import { rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";

describe("redenominateHalfUp", () => {
  it("E5: 6 414 400 TRL are 6.41 TRY, and the rest is told", () => {
    const old = parseAmount("6414400", currencyAsset("TRL"));
    const { money: now, residue } = redenominateHalfUp(old, "2005-01-01");
    expect(now).to.deep.equal(money(641n, currencyAsset("TRY")));
    expect(residue).to.deep.equal(rational(44n, 100n));
  });

  it("E5: 100.00 HRK are 13.27 EUR", () => {
    const { money: now } = redenominateHalfUp(parseAmount("100.00", currencyAsset("HRK")), "2023-01-01");
    expect(now).to.deep.equal(parseAmount("13.27", currencyAsset("EUR")));
  });

  it("E5: is not there before its day", () => {
    expect(successionOf("HRK", "2022-12-31")).to.equal(undefined);
    const old = parseAmount("1", currencyAsset("BGN"));
    expect(refusal(() => redenominateHalfUp(old, "2025-12-31"))).to.equal("SUCCESSION_UNKNOWN");
    expect(redenominateHalfUp(old, "2026-01-01").money.minor).to.equal(51n);
    expect(refusal(() => redenominateHalfUp(money(1n, currencyAsset("USD")), "2030-01-01"))).to.equal(
      "SUCCESSION_UNKNOWN",
    );
  });

  it("has data for 21 euro entries with six significant figures, and only for known codes", () => {
    expect(Object.keys(EURO_FACTORS)).to.have.lengthOf(21);
    for (const [code, { factor, effectiveOn }] of Object.entries(EURO_FACTORS)) {
      expect(currency(code).decimals).to.be.a("number");
      expect(parseDecimal(factor).units.toString()).to.have.lengthOf(6);
      expect(effectiveOn).to.match(/^\d{4}-01-01$/);
    }
    for (const { from, to, factor, effectiveOn } of REDENOMINATIONS) {
      expect([currency(from).code, currency(to).code]).to.deep.equal([from, to]);
      expect(
        parseDecimal(factor).units > 0n && effectiveOn <= (currency(from).withdrawnOn ?? "9999"),
      ).to.equal(true);
    }
  });
});
