import { expect } from "chai";
import { feeUp, type Fee } from "../../src/fx/fee.ts";
import { feeRule } from "../../src/fx/fee-rule.ts";

describe("which part of a fee's terms decides", () => {
  const BOUNDED: Fee = { basisPoints: 100n, fixed: 50n, minimum: 100n, maximum: 500n };
  const cases: readonly [amount: bigint, fee: Fee, rule: ReturnType<typeof feeRule>, charged: bigint][] = [
    [10_001n, { basisPoints: 25n, fixed: 0n }, "basis-points", 26n],
    [10_000n, { basisPoints: 0n, fixed: 7n }, "fixed", 7n],
    [10_001n, { basisPoints: 25n, fixed: 7n }, "basis-points-and-fixed", 33n],
    // 99 rounded up to the minimum; at 100 the sum is exactly it, and decides itself.
    [4_900n, BOUNDED, "minimum", 100n],
    [5_000n, BOUNDED, "basis-points-and-fixed", 100n],
    [45_000n, BOUNDED, "basis-points-and-fixed", 500n],
    [45_001n, BOUNDED, "maximum", 500n],
    [0n, { basisPoints: 25n, fixed: 0n }, "basis-points", 0n],
  ];
  for (const [amount, fee, rule, charged] of cases)
    it(`is ${rule} of ${amount}, for ${charged}`, () => {
      expect(feeRule(amount, fee)).to.equal(rule);
      expect(feeUp(amount, fee)).to.equal(charged);
    });
});
