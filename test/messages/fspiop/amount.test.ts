import { expect } from "chai";
import { isFspiopAmount } from "../../../src/messages/fspiop/amount.ts";

describe("isFspiopAmount", () => {
  it("takes what the interface's own table takes", () => {
    for (const text of ["0", "5", "5.5", "5.55", "5.555", "5.5555", "0.5", "555555555555555555"])
      expect(isFspiopAmount(text), text).to.equal(true);
  });

  it("refuses zeros at the end, leading zeros, signs, blanks, and more than 18 digits or four decimals", () => {
    const bad = [
      "",
      ".5",
      "5.",
      "5.0",
      "5.50",
      "5.55555",
      "00",
      "05",
      "0.0",
      "+5",
      "-5.5",
      "5,5",
      "5e3",
      " 5",
    ];
    for (const text of [...bad, "5\n", "5555555555555555555", "٥"])
      expect(isFspiopAmount(text), JSON.stringify(text)).to.equal(false);
  });
});
