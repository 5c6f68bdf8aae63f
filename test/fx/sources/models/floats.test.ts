import { expect } from "chai";
import fc from "fast-check";
import { floatOf, quantiseHalfUp } from "../../../../src/fx/sources/models/floats.ts";
import { parseDecimal } from "../../../../src/money/decimal.ts";
import { holds, integerOfBits } from "../../../support/oracle/seeded.ts";
import { BAND, START } from "./walks.ts";

describe("quantiseHalfUp", () => {
  const wide = { minimum: 1n, maximum: 2n ** 96n - 1n };

  it("is the start itself where nothing grew", () => {
    holds(
      fc.property(integerOfBits(95, { least: 1n }), (start) => {
        expect(quantiseHalfUp(start, 0, wide)).to.deep.equal({ answer: start, clamped: false });
      }),
    );
  });

  it("takes the growth at its exact binary value and rounds once, ties away from zero", () => {
    // e^level is computed by the engine; what is made of it is compared with integers.
    holds(
      fc.property(
        integerOfBits(60, { least: 1n }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (start, level) => {
          const growth = Math.exp(level);
          const scaled = BigInt(growth * 2 ** 200);
          const answer = (2n * start * scaled + 2n ** 200n) / 2n ** 201n;
          const expected = answer < 1n ? 1n : answer > wide.maximum ? wide.maximum : answer;
          expect(quantiseHalfUp(start, level, wide).answer).to.equal(expected);
        },
      ),
    );
  });

  it("E12: is never zero, negative, NaN or infinite, and says when the band held it", () => {
    const CASES = [
      [Infinity, BAND.maximum],
      [800, BAND.maximum],
      [-Infinity, BAND.minimum],
      [-800, BAND.minimum],
      [-745, BAND.minimum],
      [5, BAND.maximum],
      [-5, BAND.minimum],
    ] as const;
    for (const [level, answer] of CASES)
      expect(quantiseHalfUp(START, level, BAND)).to.deep.equal({ answer, clamped: true });
    expect(quantiseHalfUp(BAND.maximum, 0, BAND).clamped).to.equal(false);
    expect(quantiseHalfUp(BAND.minimum, 0, BAND).clamped).to.equal(false);
  });

  it("reads a parameter as the nearest float", () => {
    expect(floatOf(parseDecimal("0.07"))).to.equal(0.07);
    expect(floatOf({ units: -125n, decimals: 2 })).to.equal(-1.25);
  });
});
