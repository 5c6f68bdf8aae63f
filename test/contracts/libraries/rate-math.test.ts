/*
 * RateMath
 *   - names the two figures of the rate that it refuses
 *   converts
 *     - <item>: <amount> at <rate> is <result>, <conversion>
 *     - ties of halves as its names say, and nothing else differently
 *     - rates whose decimals and spread fit only where common factors are cancelled
 *     - the largest amount at par, whichever way it rounds
 *   refuses
 *     - a rate without a numerator or a denominator, whatever the amount
 *     - a rate that its decimals make wider than 256 bits
 *     - a result wider than 256 bits, also one that only rounding makes so
 *     - a spread of everything and more
 *   charges basis points
 *     - up, so that splitting never lowers them, and down for an allowance
 *   invert and compose
 *     - swap and multiply the figures as they are
 *     - cancel what a product wider than 256 bits has in common, and nothing that fits
 *     - refuse a product wider than 256 bits in lowest terms, on either side
 *     - of random paths of four legs with 18 to 36 decimals are exact, or refused where nothing exact fits
 */
import { expect } from "chai";
import fc from "fast-check";
import { rational, type Rational } from "../../../src/money/rational.ts";
import { integerOfBits, SEED } from "../../support/oracle/seeded.ts";
import { RateMath__factory } from "../../../typechain-types/index.ts";
import { loadFixture } from "../../support/system.ts";
import { convertOnChain, CONVERSIONS, deployRateMath, type ConversionName } from "./harness.ts";

/** The library's errors are no part of the harness's interface. */
const RATE_MATH = { interface: RateMath__factory.createInterface() };

const MAXIMUM = 2n ** 256n - 1n;

/** What a conversion comes to: a figure, or the name of the refusal. */
async function convert(
  conversion: ConversionName,
  amount: bigint,
  [numerator, denominator]: readonly [bigint, bigint],
  [fromDecimals, toDecimals]: readonly [number, number] = [0, 0],
  spreadBps = 0n,
): Promise<bigint | string | undefined> {
  const harness = await loadFixture(deployRateMath);
  const [outcome] = await convertOnChain(harness, [
    { conversion, amount, numerator, denominator, fromDecimals, toDecimals, spreadBps },
  ]);
  return outcome?.refusal ?? outcome?.converted;
}

describe("RateMath", () => {
  describe("converts", () => {
    const EXAMPLES = [
      ["A1", "Down", 10_000n, [108_350_000n, 10n ** 8n], [2, 6], 108_350_000n],
      ["A2", "Down", 10_000n, [100n, 15_732n], [0, 2], 6_356n],
      ["A3", "Down", 1_234n, [32_570n, 10_000n], [3, 2], 401n],
      ["A5", "Down", 10_000n, [6_142n, 1_000_000n], [0, 2], 6_142n],
      ["A6", "Down", 5n * 10n ** 20n, [1n, 1n], [20, 18], 5n * 10n ** 18n],
      ["A7", "Down", 1_000_000_000n, [1n, 89_500n], [2, 2], 11_173n],
      ["A9", "Down", 10n ** 60n, [15n * 10n ** 17n, 10n ** 18n], [0, 0], 15n * 10n ** 59n],
      ["B1", "Down", 100_000n, [10_835n, 10_000n], [2, 2], 108_350n],
      ["B6", "Down", 100_000_001n, [108_355n * 157_325n, 10n ** 8n], [2, 0], 170_469_505n],
      ["B8", "Down", 10_000n, [10n ** 8n, 130_000_000n], [2, 2], 7_692n],
      ["C1", "Down", 10_000n, [8_242_135n, 100_000n], [2, 2], 824_213n],
      ["C2", "Up", 9_999n, [10_835n, 10_000n], [2, 2], 10_834n],
      ["C4", "Down", 10_000n, [92_345n, 100_000n], [2, 2], 9_234n],
      ["C6", "HalfUp", 5n, [9n, 10n], [2, 2], 5n],
      ["C6", "HalfEven", 5n, [9n, 10n], [2, 2], 4n],
      ["C6", "Down", 5n, [9n, 10n], [2, 2], 4n],
      ["C7", "HalfUp", 84_445n, [1n, 1n], [4, 2], 844n],
      ["C9", "Down", 1n, [1n, 15_732n], [0, 2], 0n],
      ["a spread of 25 bps", "DownLessSpread", 9_980n, [10_472n, 10_000n], [2, 6], 104_249_283n],
    ] as const;
    for (const [item, conversion, amount, rate, decimals, result] of EXAMPLES) {
      it(`${item}: ${amount} at ${rate.join("/")} is ${result}, ${conversion}`, async () => {
        const spread = conversion === "DownLessSpread" ? 25n : 0n;
        expect(await convert(conversion, amount, rate, decimals, spread)).to.equal(result);
      });
    }

    it("ties of halves as its names say, and nothing else differently", async () => {
      for (const [amount, up, halfUp, halfEven, down] of [
        [4n, 1n, 0n, 0n, 0n],
        [5n, 1n, 1n, 0n, 0n],
        [6n, 1n, 1n, 1n, 0n],
        [10n, 1n, 1n, 1n, 1n],
        [15n, 2n, 2n, 2n, 1n],
        [25n, 3n, 3n, 2n, 2n],
      ] as const) {
        expect(await convert("Up", amount, [1n, 10n])).to.equal(up);
        expect(await convert("HalfUp", amount, [1n, 10n])).to.equal(halfUp);
        expect(await convert("HalfEven", amount, [1n, 10n])).to.equal(halfEven);
        expect(await convert("Down", amount, [1n, 10n])).to.equal(down);
      }
    });

    it("rates whose decimals and spread fit only where common factors are cancelled", async () => {
      // 2 × 10^76 over 4 × 10^76, and an amount of two decimals in one of eight: a million halves.
      const half = [2n * 10n ** 76n, 4n * 10n ** 76n] as const;
      for (const conversion of CONVERSIONS) {
        expect(await convert(conversion, 7n, half, [2, 8])).to.equal(3_500_000n);
        expect(await convert(conversion, 2_000_000n, half, [8, 2])).to.equal(1n);
        expect(await convert(conversion, 10n ** 30n, [10n ** 77n, 10n ** 77n], [77, 77])).to.equal(
          10n ** 30n,
        );
      }
      // 5/2^250 less 20 %: 4/2^250, which neither decimals nor basis points would let through as they are.
      const small = [5n, 2n ** 250n] as const;
      expect(await convert("DownLessSpread", 2n ** 250n, small, [0, 0], 2_000n)).to.equal(4n);
    });

    it("the largest amount at par, whichever way it rounds", async () => {
      for (const conversion of CONVERSIONS)
        expect(await convert(conversion, MAXIMUM, [1n, 1n])).to.equal(MAXIMUM);
    });
  });

  describe("refuses", () => {
    it("a rate without a numerator or a denominator, whatever the amount", async () => {
      for (const conversion of CONVERSIONS)
        for (const rate of [
          [0n, 1n],
          [1n, 0n],
          [0n, 0n],
        ] as const)
          expect(await convert(conversion, 0n, rate)).to.equal("InvalidRate");
    });

    it("a rate that its decimals make wider than 256 bits", async () => {
      expect(await convert("Down", 0n, [1n, 1n], [0, 77])).to.equal(0n);
      expect(await convert("Down", 0n, [1n, 1n], [0, 78])).to.equal("RateOverflow");
      expect(await convert("Down", 1n, [1n, 1n], [77, 0])).to.equal(0n);
      expect(await convert("Down", 1n, [1n, 1n], [255, 0])).to.equal("RateOverflow");
      expect(await convert("Up", 1n, [2n, 1n], [0, 77])).to.equal("RateOverflow");
      expect(await convert("Up", 1n, [1n, 2n ** 255n], [1, 0])).to.equal("RateOverflow");
      expect(await convert("DownLessSpread", 1n, [1n, 2n ** 250n], [0, 0], 25n)).to.equal("RateOverflow");
    });

    it("a result wider than 256 bits, also one that only rounding makes so", async () => {
      expect(await convert("Down", MAXIMUM, [2n, 1n])).to.equal("Panic");
      // 2^256 − 1/2 floors into 256 bits, and by every other rounding does not fit.
      const edge = [MAXIMUM, [2n ** 128n + 1n, 2n ** 128n]] as const;
      expect(await convert("Down", ...edge)).to.equal("Panic");
      const half = [2n ** 255n, [2n ** 255n - 1n, 2n ** 254n]] as const;
      expect(await convert("Down", ...half)).to.equal(MAXIMUM - 1n);
      const nearly = [MAXIMUM, [2n ** 255n + 1n, 2n ** 255n + 1n]] as const;
      expect(await convert("Up", ...nearly)).to.equal(MAXIMUM);
    });

    it("a spread of everything and more", async () => {
      expect(await convert("DownLessSpread", 100n, [1n, 1n], [0, 0], 9_999n)).to.equal(0n);
      expect(await convert("DownLessSpread", 100n, [1n, 1n], [0, 0], 10_001n)).to.equal("Panic");
    });
  });

  it("names the two figures of the rate that it refuses", async () => {
    const harness = await loadFixture(deployRateMath);
    for (const [numerator, denominator, toDecimals, error] of [
      [0n, 7n, 0n, "InvalidRate"],
      [5n, 7n, 78n, "RateOverflow"],
    ] as const) {
      const example = { conversion: 0n, amount: 1n, numerator, denominator, fromDecimals: 0n, toDecimals };
      await expect(harness.convert({ ...example, spreadBps: 0n }))
        .to.be.revertedWithCustomError(RATE_MATH, error)
        .withArgs(numerator, denominator);
    }
  });

  describe("charges basis points", () => {
    it("up, so that splitting never lowers them, and down for an allowance", async () => {
      const harness = await loadFixture(deployRateMath);
      for (const [amount, bps, up, down] of [
        [10_323n, 30n, 31n, 30n],
        [333n, 30n, 1n, 0n],
        [10_000n, 1n, 1n, 1n],
        [0n, 30n, 0n, 0n],
        [7n, 10_000n, 7n, 7n],
        [MAXIMUM, 10_000n, MAXIMUM, MAXIMUM],
      ] as const) {
        expect(await harness.basisPointsUp(amount, bps)).to.equal(up);
        expect(await harness.basisPointsDown(amount, bps)).to.equal(down);
      }
    });
  });

  describe("invert and compose", () => {
    const leg = (numerator: bigint, denominator: bigint, updatedAt = 0n, closedSpreadBps = 0n) => ({
      numerator,
      denominator,
      updatedAt,
      closedSpreadBps,
    });

    it("swap and multiply the figures as they are", async () => {
      const harness = await loadFixture(deployRateMath);
      expect(await harness.invert(leg(6n, 4n, 77n, 5n))).to.deep.equal([4n, 6n, 77n, 5n]);
      const legs = [leg(6n, 4n, 70n, 1n), leg(10n, 15n, 60n, 20n), leg(1n, 2n, 80n, 300n)];
      expect(await harness.compose(legs)).to.deep.equal([60n, 120n, 60n, 321n]);
    });

    it("cancel what a product wider than 256 bits has in common, and nothing that fits", async () => {
      const harness = await loadFixture(deployRateMath);
      const wide = 2n ** 128n;
      expect(await harness.compose([leg(wide, wide / 2n), leg(wide / 4n, wide)])).to.deep.equal([
        (wide * wide) / 4n,
        (wide * wide) / 2n,
        0n,
        0n,
      ]);
      // The same rates again, twice as wide: (2 × 1) × 1/4.
      expect(
        await harness.compose([leg(2n * wide, wide, 9n, 1n), leg(wide, 4n * wide, 8n, 2n)]),
      ).to.deep.equal([1n, 2n, 8n, 3n]);
      // One side alone is too wide, and what is cancelled comes crosswise: 6/1 × 2^254/9.
      expect(await harness.compose([leg(6n, 1n), leg(2n ** 254n, 9n)])).to.deep.equal([
        2n ** 255n,
        3n,
        0n,
        0n,
      ]);
    });

    it("refuse a product wider than 256 bits in lowest terms, on either side", async () => {
      const harness = await loadFixture(deployRateMath);
      const wide = 2n ** 128n;
      expect((await harness.compose([leg(wide, 1n), leg(wide - 1n, 1n)])).numerator).to.be.above(0n);
      for (const legs of [
        [leg(wide, 1n), leg(wide, 1n)],
        [leg(1n, wide), leg(1n, wide)],
      ])
        await expect(harness.compose(legs)).to.be.revertedWithCustomError(RATE_MATH, "RateOverflow");
    });

    it("of random paths of four legs with 18 to 36 decimals are exact, or refused where nothing exact fits", async () => {
      const harness = await loadFixture(deployRateMath);
      const anyLeg = fc
        .record({
          answer: integerOfBits(95, { least: 1n }),
          decimals: fc.bigInt(18n, 36n),
          inverted: fc.boolean(),
        })
        .map(({ answer, decimals, inverted }) =>
          inverted ? leg(10n ** decimals, answer) : leg(answer, 10n ** decimals),
        );
      const paths = fc.sample(fc.array(anyLeg, { minLength: 4, maxLength: 4 }), { seed: SEED, numRuns: 400 });
      const met = { exact: 0, cancelled: 0, refused: 0 };
      for (const legs of paths) {
        // Leg by leg: as the figures multiply while that fits, otherwise in lowest terms.
        let product: Rational | undefined = { numerator: 1n, denominator: 1n };
        let cancelled = false;
        for (const { numerator, denominator } of legs) {
          if (product === undefined) break;
          const asIs: Rational = {
            numerator: product.numerator * numerator,
            denominator: product.denominator * denominator,
          };
          const lowest = rational(asIs.numerator, asIs.denominator);
          cancelled ||= !fits(asIs);
          product = fits(asIs) ? asIs : fits(lowest) ? lowest : undefined;
        }
        const composed = harness.compose(legs);
        if (product === undefined)
          await expect(composed).to.be.revertedWithCustomError(RATE_MATH, "RateOverflow");
        else expect(await composed).to.deep.equal([product.numerator, product.denominator, 0n, 0n]);
        met[product === undefined ? "refused" : cancelled ? "cancelled" : "exact"] += 1;
      }
      for (const count of Object.values(met)) expect(count, `seed ${SEED}`).to.be.above(20);
    });
  });
});

function fits({ numerator, denominator }: Rational): boolean {
  return numerator <= MAXIMUM && denominator <= MAXIMUM;
}
