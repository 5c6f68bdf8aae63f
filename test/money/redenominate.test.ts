import { expect } from "chai";
import { currencyAsset } from "../../src/money/currency.ts";
import { redenominateHalfUp } from "../../src/money/redenominate.ts";
import { money, parseAmount } from "../../src/money/money.ts";
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
    const kuna = money(1n, currencyAsset("HRK"));
    expect(refusal(() => redenominateHalfUp(kuna, "2022-12-31"))).to.equal("SUCCESSION_UNKNOWN");
    const old = parseAmount("1", currencyAsset("BGN"));
    expect(refusal(() => redenominateHalfUp(old, "2025-12-31"))).to.equal("SUCCESSION_UNKNOWN");
    expect(redenominateHalfUp(old, "2026-01-01").money.minor).to.equal(51n);
    expect(refusal(() => redenominateHalfUp(money(1n, currencyAsset("USD")), "2030-01-01"))).to.equal(
      "SUCCESSION_UNKNOWN",
    );
  });
});
