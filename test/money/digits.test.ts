import { expect } from "chai";
import { groupedDigits, withoutEndingZeros } from "../../src/money/digits.ts";

describe("digits as people read them", () => {
  for (const [digits, grouped] of [
    ["", ""],
    ["1", "1"],
    ["123", "123"],
    ["1234", "1,234"],
    ["123456", "123,456"],
    ["1234567", "1,234,567"],
  ] as const)
    it(`are in groups of three: ${digits}`, () => {
      expect(groupedDigits(digits)).to.equal(grouped);
    });

  for (const [digits, short] of [
    ["12.500", "12.5"],
    ["12.000", "12"],
    ["0.010", "0.01"],
    ["500", "5"],
    ["12.", "12"],
    ["0", ""],
    ["12.5", "12.5"],
  ] as const)
    it(`end with no zero: ${digits}`, () => {
      expect(withoutEndingZeros(digits)).to.equal(short);
    });
});
