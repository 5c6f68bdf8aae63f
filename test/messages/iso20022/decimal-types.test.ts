import { expect } from "chai";
import {
  ACTIVE_CURRENCY_AND_AMOUNT,
  BASE_ONE_RATE,
  fitsDecimalType,
} from "../../../src/messages/iso20022/decimal-types.ts";

describe("fitsDecimalType", () => {
  const AMOUNTS: readonly (readonly [text: string, fits: boolean, about: string])[] = [
    ["0", true, "zero"],
    ["-0.00", true, "zero with a sign is no less than zero"],
    ["-0.01", false, "less than zero"],
    ["123456789012345678", true, "18 digits"],
    ["1234567890123456789", false, "19 digits"],
    ["1234567890123.12345", true, "18 digits, five after the point"],
    ["12345678901234.12345", false, "19 digits over both sides"],
    ["0.00001", true, "the last decimal there is"],
    ["0.000001", false, "a decimal more"],
    ["1.1000000000", true, "zeros at the end are no digits"],
    ["0000000000000000000001", true, "zeros before it are no digits"],
    ["+5", true, "XML Schema has a plus sign"],
    [".5", true, "and nothing before the point"],
    ["5.", true, "or after it"],
    [" 5\n", true, "and collapses blanks around it"],
    ["", false, "empty"],
    [".", false, "a point alone"],
    ["1e3", false, "an exponent"],
    ["1,000", false, "a separator"],
    ["INF", false, "no number"],
    ["٥", false, "a digit of another script"],
  ];
  for (const [text, fits, about] of AMOUNTS) {
    it(`${fits ? "takes" : "refuses"} the amount ${JSON.stringify(text)}: ${about}`, () => {
      expect(fitsDecimalType(text, ACTIVE_CURRENCY_AND_AMOUNT)).to.equal(fits);
    });
  }

  it("holds a rate to eleven digits, ten of them after the point, of either sign", () => {
    const fits = (text: string): boolean => fitsDecimalType(text, BASE_ONE_RATE);
    for (const text of ["12345678901", "0.1234567890", "1.1234567890", "-1", "0.90"])
      expect(fits(text), text).to.equal(true);
    for (const text of ["123456789012", "0.12345678901", "12.1234567891"])
      expect(fits(text), text).to.equal(false);
  });
});
