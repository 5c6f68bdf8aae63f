import { expect } from "chai";
import fc from "fast-check";
import {
  divideAwayFromZero,
  divideCeil,
  divideExactly,
  divideFloor,
  divideHalfDown,
  divideHalfEven,
  divideHalfOdd,
  divideHalfTowardNegative,
  divideHalfTowardPositive,
  divideHalfUp,
  divideTowardZero,
  roundingByName,
  type Rounding,
} from "../../src/money/rounding.ts";
import { divideByBig } from "../support/oracle/divide-by-big.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, signedOfBits } from "../support/oracle/seeded.ts";

// Columns: tenths, divided by 10.
//                          -25   -26  -24  -15  -10   0   4    5    6    15   24  25   26
const TENTHS = [-25n, -26n, -24n, -15n, -10n, 0n, 4n, 5n, 6n, 15n, 24n, 25n, 26n];
const TABLE: readonly (readonly [Rounding, readonly bigint[], string])[] = [
  [divideFloor, [-3n, -3n, -3n, -2n, -1n, 0n, 0n, 0n, 0n, 1n, 2n, 2n, 2n], "toward −∞"],
  [divideCeil, [-2n, -2n, -2n, -1n, -1n, 0n, 1n, 1n, 1n, 2n, 3n, 3n, 3n], "toward +∞"],
  [divideTowardZero, [-2n, -2n, -2n, -1n, -1n, 0n, 0n, 0n, 0n, 1n, 2n, 2n, 2n], "cuts off"],
  [divideAwayFromZero, [-3n, -3n, -3n, -2n, -1n, 0n, 1n, 1n, 1n, 2n, 3n, 3n, 3n], "away from zero"],
  [divideHalfUp, [-3n, -3n, -2n, -2n, -1n, 0n, 0n, 1n, 1n, 2n, 2n, 3n, 3n], "ties away from zero"],
  [divideHalfDown, [-2n, -3n, -2n, -1n, -1n, 0n, 0n, 0n, 1n, 1n, 2n, 2n, 3n], "ties toward zero"],
  [divideHalfEven, [-2n, -3n, -2n, -2n, -1n, 0n, 0n, 0n, 1n, 2n, 2n, 2n, 3n], "ties to even"],
  [divideHalfOdd, [-3n, -3n, -2n, -1n, -1n, 0n, 0n, 1n, 1n, 1n, 2n, 3n, 3n], "ties to odd"],
  [divideHalfTowardPositive, [-2n, -3n, -2n, -1n, -1n, 0n, 0n, 1n, 1n, 2n, 2n, 3n, 3n], "ties toward +∞"],
  [divideHalfTowardNegative, [-3n, -3n, -2n, -2n, -1n, 0n, 0n, 0n, 1n, 1n, 2n, 2n, 3n], "ties toward −∞"],
];

describe("divide", () => {
  for (const [round, expected, description] of TABLE) {
    it(`${round.name}: ${description}`, () => {
      expect(TENTHS.map((tenths) => round(tenths, 10n))).to.deep.equal(expected);
    });

    it(`${round.name}: a negative denominator changes the sign of the exact quotient, not the mode`, () => {
      expect(TENTHS.map((tenths) => round(-tenths, -10n))).to.deep.equal(expected);
    });
  }

  it("refuses to divide by zero, in every mode", () => {
    for (const [round] of TABLE) expect(refusal(() => round(1n, 0n))).to.equal("DIVISION_BY_ZERO");
  });

  it("C8: a floor and BigInt's own division differ below zero", () => {
    expect(divideFloor(-3n, 2n)).to.equal(-2n);
    expect(-3n / 2n).to.equal(-1n);
    expect(divideTowardZero(-3n, 2n)).to.equal(-1n);
  });

  it("C6: 0.05 × 0.9 = 0.045 depends on the tie rule", () => {
    const [numerator, denominator] = [5n * 9n, 10n];
    expect(
      [divideHalfUp, divideHalfEven, divideFloor].map((round) => round(numerator, denominator)),
    ).to.deep.equal([5n, 4n, 4n]);
  });

  it("C7: one rounding, where two make 8.4445 into 8.45", () => {
    expect(divideHalfUp(84_445n, 100n)).to.equal(844n);
    expect(divideHalfUp(divideHalfUp(84_445n, 10n), 10n)).to.equal(845n);
  });

  it("exactly: refuses to cut anything off", () => {
    expect(divideExactly(-20n, 5n)).to.equal(-4n);
    expect(refusal(() => divideExactly(7n, 2n))).to.equal("ROUNDING_REQUIRED");
  });

  it("agrees with big.js, which shares no code with it", () => {
    const modes = [
      [divideTowardZero, 0],
      [divideHalfUp, 1],
      [divideHalfEven, 2],
      [divideAwayFromZero, 3],
    ] as const;
    holds(
      fc.property(signedOfBits(300), signedOfBits(120), (numerator, denominator) => {
        fc.pre(denominator !== 0n);
        for (const [round, mode] of modes) {
          expect(round(numerator, denominator)).to.equal(divideByBig(numerator, denominator, mode));
        }
      }),
    );
  });

  it("every mode is one of the two neighbours, and all agree when it is exact or not a tie", () => {
    holds(
      fc.property(signedOfBits(80), signedOfBits(40), (numerator, denominator) => {
        fc.pre(denominator !== 0n);
        const [floor, ceil] = [divideFloor(numerator, denominator), divideCeil(numerator, denominator)];
        expect(ceil - floor).to.equal(numerator % denominator === 0n ? 0n : 1n);
        for (const [round] of TABLE) expect([floor, ceil]).to.include(round(numerator, denominator));
        const nearest = TABLE.map(([round]) => round)
          .filter((round) => round.name.includes("Half"))
          .map((round) => round(numerator, denominator));
        const tie = (2n * numerator) % denominator === 0n && numerator % denominator !== 0n;
        if (!tie) expect(new Set(nearest).size).to.equal(1);
      }),
    );
  });
});

describe("roundingByName", () => {
  const CASES = [
    ["UP", "magnitude", -11n, -2n, "Java: away from zero"],
    ["UP", "number-line", -11n, -1n, "dinero.js: toward +∞"],
    ["DOWN", "magnitude", -19n, -1n, "Java: toward zero"],
    ["DOWN", "number-line", -19n, -2n, "dinero.js: toward −∞"],
    ["HALF_UP", "magnitude", -25n, -3n, "Java: ties away from zero"],
    ["HALF_UP", "number-line", -25n, -2n, "dinero.js: ties toward +∞"],
    ["HALF_DOWN", "magnitude", -25n, -2n, "Java: ties toward zero"],
    ["HALF_DOWN", "number-line", -25n, -3n, "dinero.js: ties toward −∞"],
    ["HALF_AWAY", "number-line", -25n, -3n, "one meaning in both"],
    ["HALF_AWAY_FROM_ZERO", "number-line", -25n, -3n, "the same in words"],
    ["halfExpand", "magnitude", -25n, -3n, "ECMAScript's name for it"],
    ["halfTowardsZero", "number-line", -25n, -2n, "dinero.js's own spelling"],
    ["ROUND_HALF_POSITIVE_INFINITY", "magnitude", -25n, -2n, "moneyphp's constant"],
    ["half-even", "magnitude", 25n, 2n, "with dashes"],
    ["TRUNC", "magnitude", -19n, -1n, "RubyMoney"],
    ["CEILING", "magnitude", -19n, -1n, "Java"],
  ] as const;

  for (const [name, convention, tenths, expected, description] of CASES) {
    it(`${name} by ${convention}: ${description}`, () => {
      expect(roundingByName(name, convention)(tenths, 10n)).to.equal(expected);
    });
  }

  it("refuses a name it does not know, and names of Object.prototype", () => {
    for (const name of ["SIDEWAYS", "", "constructor", "__proto__", "toString"]) {
      expect(refusal(() => roundingByName(name, "magnitude"))).to.equal("ROUNDING_UNKNOWN");
    }
  });
});
