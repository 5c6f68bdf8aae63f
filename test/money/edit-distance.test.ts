import { expect } from "chai";
import { editDistance } from "../../src/money/edit-distance.ts";

describe("editDistance", () => {
  for (const [left, right, plain, swapping, description] of [
    ["EUR", "EUR", 0, 0, "nothing to change"],
    ["", "EUR", 3, 3, "from nothing"],
    ["EUR", "EU", 1, 1, "a letter left out"],
    ["EUR", "EUX", 1, 1, "a letter changed"],
    ["EUR", "ERU", 2, 1, "two neighbours swapped"],
    ["seller", "sellre", 2, 1, "two neighbours swapped at the end"],
    ["CA", "ABC", 3, 3, "a swap whose letters no longer stand together"],
    ["kitten", "sitting", 3, 3, "two changes and an insertion"],
  ] as const) {
    it(`${description}: "${left}" and "${right}"`, () => {
      expect(editDistance(left, right)).to.equal(plain);
      expect(editDistance(right, left)).to.equal(plain);
      expect(editDistance(left, right, { swaps: true })).to.equal(swapping);
      expect(editDistance(right, left, { swaps: true })).to.equal(swapping);
    });
  }
});
