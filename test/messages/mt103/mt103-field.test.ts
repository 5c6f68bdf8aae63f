import { expect } from "chai";
import { formatMtAmount, formatMtRate } from "../../../src/messages/mt103/mt103-field.ts";
import { parseDecimal } from "../../../src/money/decimal.ts";
import { currencyAsset } from "../../../src/money/currency.ts";
import { parseAmount } from "../../../src/money/money.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { of } from "../../fx/pairs.ts";

describe("MT fields", () => {
  it("write a decimal comma, even when nothing follows it", () => {
    expect(formatMtAmount(of("1000.00 EUR"))).to.equal("EUR1000,00");
    expect(formatMtAmount(of("1000 JPY"))).to.equal("JPY1000,");
    expect(formatMtRate(parseDecimal("0.61999"))).to.equal("0,61999");
  });

  const AMOUNTS = [
    ["999999999999.99 EUR", "EUR999999999999,99", "15 characters"],
    ["99999999999999 JPY", "JPY99999999999999,", "15 characters"],
    ["1000000000000.00 IDR", "IDR1000000000000,", "zeros at the end go where there is no room for them"],
    ["1000000000000.50 IDR", "IDR1000000000000,5", "one of two"],
    ["9999999999999.99 IDR", "MT_LIMIT", "16 characters"],
    ["100000000000000 JPY", "MT_LIMIT", "16 characters"],
    ["-1.00 EUR", "AMOUNT_NOT_POSITIVE", "a sign, for which there is no room at all"],
  ] as const;
  for (const [amount, expected, description] of AMOUNTS) {
    it(`${amount} is ${expected}: ${description}`, () => {
      const written = () => formatMtAmount(of(amount));
      expect(/^[A-Z]{3}[0-9]/.test(expected) ? written() : refusal(written)).to.equal(expected);
    });
  }

  it("C03: have no more decimals than the currency has", () => {
    const cards = currencyAsset("UGX", { decimals: 2 });
    expect(refusal(() => formatMtAmount(parseAmount("5.00", cards)))).to.equal("MT_LIMIT");
  });

  const RATES = [
    ["16305.123456", "16305,123456", "12 characters"],
    ["16305.1234560000", "16305,123456", "zeros at the end go"],
    ["16305.12345678", "MT_LIMIT", "14 characters"],
    ["0.0000613312", "0,0000613312", "12 characters"],
    ["0.00006133125", "MT_LIMIT", "13 characters"],
    ["12345678901", "12345678901,", "12 characters"],
    ["123456789012", "MT_LIMIT", "13 characters"],
    ["0.0000000000", "MT_LIMIT", "nothing for everything"],
  ] as const;
  for (const [rate, expected, description] of RATES) {
    it(`a rate of ${rate} is ${expected}: ${description}`, () => {
      const written = () => formatMtRate(parseDecimal(rate));
      expect(expected.includes(",") ? written() : refusal(written)).to.equal(expected);
    });
  }
});
