import { expect } from "chai";
import { withinRounding } from "../../../src/messages/sep38/within-rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";

const exactly = (text: string) => decimalToRational(parseDecimal(text));

describe("withinRounding", () => {
  const CASES = [
    ["1.014", "1.01", 2, true],
    ["1.014", "1.01", 3, false],
    ["1.02", "1.01", 2, false],
    ["4.99999999984375", "5", 9, true],
    ["4.99999999984375", "5", 10, false],
  ] as const;

  for (const [amount, expected, decimals, within] of CASES) {
    it(`${amount} is ${within ? "" : "not "}within a unit of ${expected} at ${decimals} decimals`, () => {
      expect(withinRounding(exactly(amount), exactly(expected), decimals)).to.equal(within);
    });
  }
});
