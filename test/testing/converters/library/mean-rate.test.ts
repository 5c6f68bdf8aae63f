import { expect } from "chai";
import { divideHalfUp } from "../../../../src/money/rounding.ts";
import { formatDecimal, rationalToDecimal } from "../../../../src/money/decimal.ts";
import type { Rational } from "../../../../src/money/rational.ts";
import { meanRate } from "../../../../src/testing/converters/library/mean-rate.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { pair } from "../../../fx/pairs.ts";

const places = (value: Rational, decimals: number) =>
  formatDecimal(rationalToDecimal(value, decimals, divideHalfUp));

describe("meanRate", () => {
  it("B5: averages one side only", () => {
    const mean = meanRate([pair("EUR/USD", "2"), pair("EUR/USD", "4")]);
    expect(places(mean, 3)).to.equal("3.000");
    expect(places(meanRate([pair("USD/EUR", "0.5"), pair("USD/EUR", "0.25")]), 3)).to.equal("0.375");
    expect(refusal(() => meanRate([pair("EUR/USD", "2"), pair("USD/EUR", "0.25")]))).to.equal(
      "ASSET_MISMATCH",
    );
    expect(refusal(() => meanRate([]))).to.equal("RATE_INVALID");
    const seen = (observedAt: bigint | undefined) => ({ ...pair("EUR/USD", "2"), observedAt });
    expect(meanRate([seen(7n), seen(5n), seen(undefined), seen(6n)]).observedAt).to.equal(5n);
    expect(meanRate([seen(undefined), seen(9n)]).observedAt).to.equal(9n);
  });
});
