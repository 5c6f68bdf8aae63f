import { expect } from "chai";
import fc from "fast-check";
import { spread } from "../../src/fx/spread.ts";
import { divideHalfUp } from "../../src/money/rounding.ts";
import { formatDecimal, rationalToDecimal } from "../../src/money/decimal.ts";
import { multiplyRationals, rational, subtractRationals, type Rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds } from "../support/oracle/seeded.ts";
import { anyRate, pair, unit } from "./pairs.ts";

const places = (value: Rational, decimals: number) =>
  formatDecimal(rationalToDecimal(value, decimals, divideHalfUp));

describe("spread", () => {
  it("C12: keeps mid, bid and ask apart and exact", () => {
    const { mid, bid, ask } = spread(pair("EUR/USD", "1.0835"), 10n);
    expect([mid, bid, ask].map((one) => places(one, 8))).to.deep.equal([
      "1.08350000",
      "1.08241650",
      "1.08458350",
    ]);
    expect(spread(mid, 0n).bid).to.deep.equal(mid);
    for (const basisPoints of [-1n, 10_000n]) {
      expect(refusal(() => spread(mid, basisPoints))).to.equal("SPREAD_INVALID");
    }
  });

  it("lies as far below mid as above it, at any rate", () => {
    holds(
      fc.property(
        anyRate(unit("EUR"), unit("USD")),
        fc.bigInt({ min: 0n, max: 9_999n }),
        (mid, basisPoints) => {
          const { bid, ask } = spread(mid, basisPoints);
          expect(subtractRationals(ask, mid)).to.deep.equal(subtractRationals(mid, bid));
          const part = rational(basisPoints, 10_000n);
          expect(subtractRationals(ask, mid)).to.deep.equal(multiplyRationals(mid, part));
        },
      ),
    );
  });
});
