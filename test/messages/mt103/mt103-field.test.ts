import { expect } from "chai";
import { formatMtAmount, formatMtRate } from "../../../src/messages/mt103/mt103-field.ts";
import { parseDecimal } from "../../../src/money/decimal.ts";
import { of } from "../../fx/pairs.ts";

describe("MT fields", () => {
  it("write a decimal comma, even when nothing follows it", () => {
    expect(formatMtAmount(of("1000.00 EUR"))).to.equal("EUR1000,00");
    expect(formatMtAmount(of("1000 JPY"))).to.equal("JPY1000,");
    expect(formatMtRate(parseDecimal("0.61999"))).to.equal("0,61999");
  });
});
