import { expect } from "chai";
import { currency } from "../../src/money/currency.ts";
import { parseDecimal } from "../../src/money/decimal.ts";
import { EURO_FACTORS, REDENOMINATIONS } from "../../src/money/redenominations.ts";

describe("redenominations", () => {
  it("are 21 to the euro with six significant figures, and all of known codes", () => {
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
