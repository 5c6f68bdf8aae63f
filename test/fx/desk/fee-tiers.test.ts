import { expect } from "chai";
import fc from "fast-check";
import { bandsOf } from "../../../src/fx/desk/fee-tiers.ts";
import { refusal, refusedWith } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { BANDS, PERCENT } from "./terms.ts";

describe("bandsOf", () => {
  const { fee } = PERCENT;

  it("begins at one unit, and each band a unit above the end of the one before", () => {
    expect(bandsOf([{ upTo: 5n, fee }, { upTo: 6n, fee }, { fee }])).to.deep.equal([
      { from: 1n, upTo: 5n, fee },
      { from: 6n, upTo: 6n, fee },
      { from: 7n, upTo: undefined, fee },
    ]);
  });

  const WRONG = [
    ["FEE_TIERS_INVALID", [], "no band"],
    ["FEE_TIERS_INVALID", BANDS.slice(0, 1), "a last band that ends"],
    ["FEE_TIERS_INVALID", [PERCENT, PERCENT], "a first band that does not"],
    ["FEE_TIERS_INVALID", [...BANDS.slice(0, 1), ...BANDS], "two bands with one end"],
    ["FEE_TIERS_INVALID", [{ upTo: 0n, fee }, PERCENT], "a band of nothing"],
    ["FEE_INVALID", [{ fee: { basisPoints: -1n, fixed: 0n } }], "a fee that pays the customer"],
  ] as const;

  for (const [code, tiers, description] of WRONG) {
    it(`refuses ${description}`, () => {
      expect(refusal(() => bandsOf(tiers))).to.equal(code);
    });
  }

  it("names where a band ends and what it follows", () => {
    const backwards = [{ upTo: 9n, fee }, { upTo: 9n, fee }, { fee }];
    expect(refusedWith(() => bandsOf(backwards)).parameters).to.deep.equal({ upTo: 9n, before: 9n });
    expect(refusedWith(() => bandsOf([PERCENT, PERCENT])).parameters).to.deep.equal({
      upTo: "no amount",
      before: 0n,
    });
  });

  it("has one band for every amount", () => {
    const ends = fc.uniqueArray(fc.bigInt({ min: 1n, max: 60n }), { maxLength: 5 });
    holds(
      fc.property(ends, fc.bigInt({ min: 1n, max: 70n }), (drawn, amount) => {
        const sorted = drawn.toSorted((left, right) => Number(left - right));
        const bands = bandsOf([...sorted.map((upTo) => ({ upTo, fee })), { fee }]);
        const own = bands.filter(({ from, upTo = amount }) => from <= amount && amount <= upTo);
        expect(own).to.have.length(1);
      }),
    );
  });
});
