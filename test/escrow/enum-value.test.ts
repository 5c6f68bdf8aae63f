import { expect } from "chai";
import { enumValue } from "../../src/escrow/enum-value.ts";
import { DIRECTIONS } from "../../src/escrow/fx-quote.ts";
import { SUMMER_TIMES } from "../../src/fx/oracle/summer-time.ts";

describe("enumValue", () => {
  it("is a member's place among the names", () => {
    expect(enumValue(DIRECTIONS, "pay")).to.equal(0n);
    expect(enumValue(DIRECTIONS, "redeem")).to.equal(1n);
    expect(enumValue(SUMMER_TIMES, "european-union")).to.equal(2n);
  });
});
