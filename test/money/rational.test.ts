import { expect } from "chai";
import fc from "fast-check";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
} from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, signedOfBits } from "../support/oracle/seeded.ts";

describe("rational", () => {
  it("is in lowest terms with the sign above", () => {
    expect(rational(6n, -4n)).to.deep.equal({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -7n)).to.deep.equal({ numerator: 0n, denominator: 1n });
    expect(absoluteRational(rational(-3n, 2n))).to.deep.equal(rational(3n, 2n));
  });

  it("refuses a zero below", () => {
    expect(refusal(() => rational(1n, 0n))).to.equal("DIVISION_BY_ZERO");
    expect(refusal(() => divideRationals(rational(1n), rational(0n)))).to.equal("DIVISION_BY_ZERO");
  });

  it("keeps the laws of a field", () => {
    const figure = fc
      .tuple(signedOfBits(90), signedOfBits(60))
      .filter(([, denominator]) => denominator !== 0n)
      .map(([numerator, denominator]) => rational(numerator, denominator));
    holds(
      fc.property(figure, figure, figure, (a, b, c) => {
        expect(addRationals(a, b)).to.deep.equal(addRationals(b, a));
        expect(multiplyRationals(a, multiplyRationals(b, c))).to.deep.equal(
          multiplyRationals(multiplyRationals(a, b), c),
        );
        expect(multiplyRationals(a, addRationals(b, c))).to.deep.equal(
          addRationals(multiplyRationals(a, b), multiplyRationals(a, c)),
        );
        expect(subtractRationals(addRationals(a, b), b)).to.deep.equal(a);
        if (b.numerator !== 0n) expect(multiplyRationals(divideRationals(a, b), b)).to.deep.equal(a);
        expect(compareRationals(a, b)).to.equal(-compareRationals(b, a) + 0);
      }),
    );
  });
});
