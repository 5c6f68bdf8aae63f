import { expect } from "chai";
import fc from "fast-check";
import { asRate, composeGuarded, type GuardedRate } from "../../../src/fx/oracle/guarded-rate.ts";
import { refusedWith } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { unit } from "../pairs.ts";

const leg = (
  numerator: bigint,
  denominator: bigint,
  updatedAt: bigint,
  closedSpreadBps = 0n,
): GuardedRate => ({
  numerator,
  denominator,
  updatedAt,
  closedSpreadBps,
});

describe("composeGuarded", () => {
  it("multiplies without reducing, is as old as the older, and adds what closed markets cost", () => {
    const [first, second] = [leg(104_720_000n, 100_000_000n, 900n, 50n), leg(2n, 4n, 800n, 30n)];
    for (const legs of [
      [first, second],
      [second, first],
    ] as const)
      expect(composeGuarded(...legs, "A/C")).to.deep.equal(leg(209_440_000n, 400_000_000n, 800n, 80n));
  });

  it("is the same in whatever order three legs are taken together", () => {
    const figure = integerOfBits(80, { least: 1n });
    const anyLeg = fc
      .tuple(figure, figure, integerOfBits(40), fc.bigInt({ min: 0n, max: 9_999n }))
      .map((drawn) => leg(...drawn));
    holds(
      fc.property(anyLeg, anyLeg, anyLeg, (one, two, three) => {
        expect(composeGuarded(composeGuarded(one, two, "p"), three, "p")).to.deep.equal(
          composeGuarded(one, composeGuarded(two, three, "p"), "p"),
        );
      }),
    );
  });

  it("cancels what the figures have in common only where 256 bits do not hold them otherwise", () => {
    const wide = 2n ** 128n;
    const [first, second] = [leg(2n * wide, wide, 9n, 1n), leg(wide, 4n * wide, 8n, 2n)];
    expect(composeGuarded(first, second, "A/C")).to.deep.equal(leg(1n, 2n, 8n, 3n));
    const fits = leg(2n * wide, wide - 2n, 9n);
    expect(composeGuarded(fits, leg(wide / 4n, wide, 9n), "A/C")).to.deep.equal(
      leg((wide * wide) / 2n, (wide - 2n) * wide, 9n),
    );
  });

  it("takes what 256 bits hold in lowest terms, above and below, and not a unit more", () => {
    const most = 2n ** 256n - 1n;
    expect(composeGuarded(leg(most, most, 1n), leg(1n, 1n, 1n), "A/C")).to.deep.equal(leg(most, most, 1n));
    for (const [wide, twice] of [
      [leg(2n ** 255n, 1n, 1n), leg(2n, 1n, 1n)],
      [leg(1n, 2n ** 255n, 1n), leg(1n, 2n, 1n)],
    ] as const)
      expect(refusedWith(() => composeGuarded(wide, twice, "A/C"))).to.deep.equal({
        code: "RATE_PATH_OVERFLOW",
        parameters: { path: "A/C" },
      });
  });
});

describe("asRate", () => {
  it("is the fraction in lowest terms with its time; the spread of a closed market is left out", () => {
    const rate = asRate(leg(104_720_000n, 100_000_000n, 900n, 50n), unit("EUR"), unit("USD"), 8);
    expect(rate).to.deep.equal({
      numerator: 1_309n,
      denominator: 1_250n,
      base: unit("EUR"),
      quote: unit("USD"),
      quotedDecimals: 8,
      observedAt: 900n,
      source: "oracle",
    });
  });
});
