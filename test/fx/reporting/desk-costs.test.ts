import { expect } from "chai";
import fc from "fast-check";
import { costOf } from "../../../src/fx/reporting/desk-costs.ts";
import { compareRationals, rational } from "../../../src/money/rational.ts";
import { holds } from "../../support/oracle/seeded.ts";

describe("costOf", () => {
  const CASES = [
    [0n, 0n, 0n, 1n, "nothing of nothing"],
    [10n, 0n, 10n, 10_000n, "a fee alone"],
    [0n, 25n, 25n, 10_000n, "a spread alone"],
    [25n, 25n, 499_375n, 100_000_000n, "the one of what the other left: 49.9375 and not 50"],
    [9_999n, 9_999n, 99_999_999n, 100_000_000n, "never all of it"],
  ] as const;

  for (const [feeBps, spreadBps, numerator, denominator, description] of CASES) {
    it(`is ${numerator}/${denominator} of ${feeBps} and ${spreadBps} basis points: ${description}`, () => {
      expect(costOf({ feeBps, spreadBps })).to.deep.equal(rational(numerator, denominator));
    });
  }

  it("is the same whichever of the two is the fee, and less than their sum", () => {
    const anyBps = fc.bigInt({ min: 0n, max: 9_999n });
    holds(
      fc.property(anyBps, anyBps, (one, other) => {
        const cost = costOf({ feeBps: one, spreadBps: other });
        expect(costOf({ feeBps: other, spreadBps: one })).to.deep.equal(cost);
        const sum = compareRationals(cost, rational(one + other, 10_000n));
        expect(sum).to.equal(one === 0n || other === 0n ? 0 : -1);
      }),
    );
  });
});
