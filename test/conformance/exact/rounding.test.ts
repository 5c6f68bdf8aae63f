import { expect } from "chai";
import { fraction } from "../../../src/conformance/exact/rational.ts";
import { rounded, ROUNDING_NAMES, type RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { Draws } from "../../../src/conformance/random/draws.ts";
import { ROUNDINGS } from "../../../src/testing/converters/library/rates.ts";

/** In tenths: 5.5, 2.5, 1.6, 1.1, 1.0, -1.0, -1.1, -1.6, -2.5, -5.5. */
const INPUTS = [55n, 25n, 16n, 11n, 10n, -10n, -11n, -16n, -25n, -55n];

/** The summary of rounding operations in the documentation of `java.math.RoundingMode`. */
const JAVA: Readonly<Partial<Record<RoundingName, readonly bigint[]>>> = {
  "away-from-zero": [6n, 3n, 2n, 2n, 1n, -1n, -2n, -2n, -3n, -6n],
  "toward-zero": [5n, 2n, 1n, 1n, 1n, -1n, -1n, -1n, -2n, -5n],
  ceil: [6n, 3n, 2n, 2n, 1n, -1n, -1n, -1n, -2n, -5n],
  floor: [5n, 2n, 1n, 1n, 1n, -1n, -2n, -2n, -3n, -6n],
  "half-up": [6n, 3n, 2n, 1n, 1n, -1n, -1n, -2n, -3n, -6n],
  "half-down": [5n, 2n, 2n, 1n, 1n, -1n, -1n, -2n, -2n, -5n],
  "half-even": [6n, 2n, 2n, 1n, 1n, -1n, -1n, -2n, -2n, -6n],
};

/** ECMA-402, table of rounding modes: -1.5, 0.4, 0.5, 0.6, 1.5, in tenths. */
const ECMA_INPUTS = [-15n, 4n, 5n, 6n, 15n];
const ECMA: Readonly<Record<RoundingName, readonly bigint[]>> = {
  ceil: [-1n, 1n, 1n, 1n, 2n],
  floor: [-2n, 0n, 0n, 0n, 1n],
  "away-from-zero": [-2n, 1n, 1n, 1n, 2n],
  "toward-zero": [-1n, 0n, 0n, 0n, 1n],
  "half-ceil": [-1n, 0n, 1n, 1n, 2n],
  "half-floor": [-2n, 0n, 0n, 1n, 1n],
  "half-up": [-2n, 0n, 1n, 1n, 2n],
  "half-down": [-1n, 0n, 0n, 1n, 1n],
  "half-even": [-2n, 0n, 0n, 1n, 2n],
};

describe("The kit's own roundings", () => {
  for (const [name, expected] of Object.entries(JAVA) as [RoundingName, readonly bigint[]][]) {
    it(`round ${name} as java.math.RoundingMode has it`, () => {
      expect(INPUTS.map((tenths) => rounded(fraction(tenths, 10n), name))).to.deep.equal(expected);
    });
  }

  for (const name of ROUNDING_NAMES) {
    it(`round ${name} as ECMA-402 has it`, () => {
      expect(ECMA_INPUTS.map((tenths) => rounded(fraction(tenths, 10n), name))).to.deep.equal(ECMA[name]);
    });
  }

  it("round as Council Regulation (EC) 1103/97, article 5 has it: exactly half way is rounded up", () => {
    expect(rounded(fraction(13_805n, 10n), "half-up")).to.equal(1_381n);
    expect(rounded(fraction(13_804n, 10n), "half-up")).to.equal(1_380n);
  });

  it("agree with the library's, which are written apart, on ties and on everything else", () => {
    const draws = new Draws("differential");
    for (let turn = 0; turn < 2_000; turn += 1) {
      const denominator = draws.onceIn(3) ? 2n : draws.digits(draws.whole(1, 20));
      const magnitude = draws.digits(draws.whole(1, 25));
      const numerator = draws.onceIn(2) ? -magnitude : magnitude;
      for (const name of ROUNDING_NAMES) {
        const figure = `${numerator}/${denominator} ${name}`;
        expect(rounded({ numerator, denominator }, name), figure).to.equal(
          ROUNDINGS[name](numerator, denominator),
        );
      }
    }
  });
});
