import { expect } from "chai";
import {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "../../../src/messages/iso20022/numbers.ts";
import { divideHalfUp } from "../../../src/money/rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { of } from "../../fx/pairs.ts";

describe("ISO 20022", () => {
  const exactly = (text: string) => decimalToRational(parseDecimal(text));

  it("E13: a rate of at most 11 digits, 10 after the point", () => {
    expect(formatIso20022Rate(exactly("1.08350000"))).to.equal("1.0835");
    expect(formatIso20022Rate(exactly("0.0000000001"))).to.equal("0.0000000001");
    expect(formatIso20022Rate(exactly("12345678901"))).to.equal("12345678901");
    expect(formatIso20022Rate(exactly("100"))).to.equal("100");
    for (const text of ["107.123456789", "0.00000000001", "123456789012", "1.00000000001"]) {
      expect(refusal(() => formatIso20022Rate(exactly(text)))).to.equal("ISO20022_LIMIT");
    }
    for (const none of [rational(1n, 3n), rational(0n), rational(-1n)]) {
      expect(refusal(() => formatIso20022Rate(none))).to.equal("ISO20022_LIMIT");
    }
  });

  it("E13: more only by a rounding that is named", () => {
    expect(formatIso20022RateRounded(exactly("107.123456789"), divideHalfUp)).to.equal("107.12345679");
    expect(formatIso20022RateRounded(rational(1n, 3n), divideHalfUp)).to.equal("0.3333333333");
    expect(formatIso20022RateRounded(exactly("9.99999999996"), divideHalfUp)).to.equal("10");
    expect(refusal(() => formatIso20022RateRounded(exactly("123456789012"), divideHalfUp))).to.equal(
      "ISO20022_LIMIT",
    );
  });

  it("E13: an amount of at most 14 digits with its currency's decimals", () => {
    expect(formatIso20022Amount(of("999999999999.99 EUR"))).to.equal("999999999999.99");
    expect(formatIso20022Amount(of("1.234 KWD"))).to.equal("1.234");
    expect(formatIso20022Amount(of("0.00 EUR"))).to.equal("0.00");
    expect(refusal(() => formatIso20022Amount(of("1000000000000.00 EUR")))).to.equal("ISO20022_LIMIT");
    expect(refusal(() => formatIso20022Amount(of("-1.00 EUR")))).to.equal("AMOUNT_NOT_POSITIVE");
  });
});
