import { expect } from "chai";
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
  withoutTrailingZeros,
} from "../../src/money/decimal-arithmetic.ts";
import { type Decimal, formatDecimal, parseDecimal } from "../../src/money/decimal.ts";

const read = (text: string): Decimal => parseDecimal(text, { negative: true });

describe("arithmetic of decimals", () => {
  const ROWS = [
    [addDecimals, "0.1", "0.20", "0.30"],
    [addDecimals, "-5", "2.5", "-2.5"],
    [subtractDecimals, "1", "0.9999999", "0.0000001"],
    [subtractDecimals, "2.50", "2.5", "0.00"],
    [multiplyDecimals, "1.5", "1.0125", "1.51875"],
    [multiplyDecimals, "-2", "0.05", "-0.10"],
  ] as const;
  for (const [work, left, right, result] of ROWS) {
    it(`${work.name} of ${left} and ${right} is ${result}`, () => {
      expect(formatDecimal(work(read(left), read(right)))).to.equal(result);
    });
  }

  it("adds up any number of them, none to zero", () => {
    expect(formatDecimal(sumDecimals(["0.1", "0.1", "0.1"].map(read)))).to.equal("0.3");
    expect(formatDecimal(sumDecimals([]))).to.equal("0");
  });

  it("compares by value", () => {
    expect(compareDecimals(read("1.5"), read("1.50"))).to.equal(0);
    expect(compareDecimals(read("-1.5"), read("1"))).to.equal(-1);
    expect(compareDecimals(read("0.11"), read("0.1"))).to.equal(1);
  });

  it("leaves zeros at the end of a fraction out, and no others", () => {
    const short = ["1.50", "2.00", "100", "0.000", "-0.010"].map((text) =>
      formatDecimal(withoutTrailingZeros(read(text))),
    );
    expect(short).to.deep.equal(["1.5", "2", "100", "0", "-0.01"]);
  });
});
