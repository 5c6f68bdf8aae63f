import { expect } from "chai";
import fc from "fast-check";
import {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "../../../src/messages/iso20022/numbers.ts";
import { divideHalfUp } from "../../../src/money/rounding.ts";
import { asset } from "../../../src/money/asset.ts";
import { decimalToRational, parseDecimal, powerOfTen } from "../../../src/money/decimal.ts";
import { money, parseAmount } from "../../../src/money/money.ts";
import {
  absoluteRational,
  compareRationals,
  rational,
  subtractRationals,
} from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
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

  it("E13: refuses a rate that rounds to 0, or up to one digit more than there is room for", () => {
    for (const text of ["0.00000000004", "99999999999.5", "99999999999.96", "123456789012"]) {
      const rounded = () => formatIso20022RateRounded(exactly(text), divideHalfUp);
      expect(refusal(rounded), text).to.equal("ISO20022_LIMIT");
    }
    expect(formatIso20022RateRounded(exactly("0.00000000005"), divideHalfUp)).to.equal("0.0000000001");
    expect(formatIso20022RateRounded(exactly("99999999999.4"), divideHalfUp)).to.equal("99999999999");
  });

  // Of the schema, by lxml 5 with totalDigits 14 and fractionDigits 5; and of ISO 4217.
  const AMOUNTS = [
    ["999999999999.99", "EUR", 2, true, "14 digits"],
    ["999999999999.90", "EUR", 2, true, "13 digits and a zero"],
    ["1000000000000.00", "IDR", 2, true, "13 digits: zeros at the end are no digits of the value"],
    ["1500000000000.00", "IDR", 2, true, "13 digits"],
    ["100000000000.000", "KWD", 3, true, "12 digits"],
    ["99999999999.999", "KWD", 3, true, "14 digits"],
    ["100000000000.001", "KWD", 3, false, "15 digits"],
    ["1000000000000.01", "EUR", 2, false, "15 digits"],
    ["99999999999999", "JPY", 0, true, "14 digits"],
    ["10000000000000", "JPY", 0, true, "14 digits: zeros before the point count"],
    ["100000000000000", "JPY", 0, false, "15 digits"],
    ["1.234", "KWD", 3, true, "the decimals of the currency"],
    ["0.00", "EUR", 2, true, "nothing"],
    ["1030.544784", "XUSD", 6, false, "6 digits after the point"],
    ["1030.544780", "XUSD", 6, true, "5 digits after the point and a zero"],
    ["0.00123456", "XBTC", 8, false, "8 digits after the point"],
    ["5.00", "UGX", 2, false, "a card processor's decimals; ISO 4217 has none"],
    ["5", "UGX", 0, true, "ISO 4217's"],
    ["1.0000", "EUR", 4, false, "two decimals more than the euro has"],
    ["0.0001", "CLF", 4, true, "the unit with most decimals"],
  ] as const;
  for (const [text, code, decimals, fits, description] of AMOUNTS) {
    it(`E13: an amount of ${text} ${code} ${fits ? "fits" : "does not fit"}: ${description}`, () => {
      const amount = parseAmount(text, asset(code, decimals));
      if (fits) expect(formatIso20022Amount(amount)).to.equal(text);
      else expect(refusal(() => formatIso20022Amount(amount))).to.equal("ISO20022_LIMIT");
    });
  }

  it("E13: refuses an amount below zero", () => {
    expect(refusal(() => formatIso20022Amount(of("-1.00 EUR")))).to.equal("AMOUNT_NOT_POSITIVE");
  });

  it("E13: any amount is written with all of its value as the schema takes it, or refused as it does not", () => {
    const anyDecimals = fc.integer({ min: 0, max: 8 });
    holds(
      fc.property(anyDecimals, integerOfBits(60), (decimals, minor) => {
        const amount = money(minor, asset("XTOK", decimals));
        const { numerator, denominator } = rational(minor, powerOfTen(decimals));
        // In lowest terms the denominator divides 10^5 where five digits after the point are enough, and so on.
        const fraction = [0, 1, 2, 3, 4, 5].find((count) => powerOfTen(count) % denominator === 0n);
        const valid =
          fraction !== undefined && numerator * (powerOfTen(fraction) / denominator) < powerOfTen(14);
        if (!valid) {
          expect(refusal(() => formatIso20022Amount(amount))).to.equal("ISO20022_LIMIT");
          return;
        }
        const text = formatIso20022Amount(amount);
        expect(parseAmount(text, amount.asset)).to.deep.equal(amount);
      }),
    );
  });

  it("E13: any rate is written above zero in 11 digits, 10 after the point, within a unit of the last", () => {
    const figure = integerOfBits(50, { least: 1n });
    holds(
      fc.property(figure, figure, (numerator, denominator) => {
        const exact = rational(numerator, denominator);
        const round = () => formatIso20022RateRounded(exact, divideHalfUp);
        const tooLarge = 2n * numerator >= (2n * 10n ** 11n - 1n) * denominator;
        const nothing = 2n * numerator * 10n ** 10n < denominator;
        if (tooLarge || nothing) {
          expect(refusal(round)).to.equal("ISO20022_LIMIT");
          return;
        }
        const [whole = "", fraction = ""] = round().split(".");
        expect((whole === "0" ? "" : whole).length + fraction.length).to.be.at.most(11);
        expect(fraction.length).to.be.at.most(10);
        const stated = exactly(round());
        expect(stated.numerator > 0n).to.equal(true);
        const off = absoluteRational(subtractRationals(stated, exact));
        const digits = whole === "0" ? 10 : Math.min(10, 11 - whole.length);
        expect(compareRationals(off, rational(1n, powerOfTen(Math.max(digits, 0)))) < 0).to.equal(true);
      }),
      500,
    );
  });
});
