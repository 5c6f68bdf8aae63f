import { expect } from "chai";

/** As chai's `closeTo`, for floats: Hardhat's matchers make that one, and the comparisons, take whole numbers only. */
export function expectNear(found: number, expected: number, tolerance: number, what = "value"): void {
  const near = Math.abs(found - expected) <= tolerance;
  expect(near, `${what} ${found} within ${tolerance} of ${expected}`).to.equal(true);
}
