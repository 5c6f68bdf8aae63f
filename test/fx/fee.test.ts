import { expect } from "chai";
import fc from "fast-check";
import { grossFor, splitGross, type FeeBase, feeRounded, feeUp, type Fee } from "../../src/fx/fee.ts";
import { divideCeil, divideFloor, divideHalfUp } from "../../src/money/rounding.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";

const NO_FEE: Fee = { basisPoints: 0n, fixed: 0n };

describe("feeUp", () => {
  const CASES = [
    [100n, { basisPoints: 0n, fixed: 10n }, 10n, "fixed"],
    [1_000n, { basisPoints: 145n, fixed: 0n }, 15n, "14.5 rounded up"],
    [100n, { basisPoints: 100n, fixed: 10n }, 11n, "both"],
    [1n, { basisPoints: 1n, fixed: 0n }, 1n, "C11: the least part is a unit"],
    [100n, { basisPoints: 1n, fixed: 0n, minimum: 25n }, 25n, "the minimum"],
    [0n, { basisPoints: 100n, fixed: 0n }, 0n, "nothing of nothing"],
    [100_000n, { basisPoints: 100n, fixed: 0n, maximum: 500n }, 500n, "1 % of 1000.00 capped at 5.00"],
    [50_000n, { basisPoints: 100n, fixed: 0n, maximum: 500n }, 500n, "exactly the cap"],
    [49_999n, { basisPoints: 100n, fixed: 0n, maximum: 499n }, 499n, "a unit above the cap"],
    [49_900n, { basisPoints: 100n, fixed: 0n, maximum: 500n }, 499n, "a unit below the cap"],
    [100n, { basisPoints: 0n, fixed: 700n, maximum: 500n }, 500n, "a fixed part above the cap"],
    [1n, { basisPoints: 1n, fixed: 0n, minimum: 30n, maximum: 30n }, 30n, "bounds that are one"],
  ] as const;

  for (const [amount, fee, expected, description] of CASES) {
    it(`is ${expected} of ${amount}: ${description}`, () => {
      expect(feeUp(amount, fee)).to.equal(expected);
    });
  }

  it("C11: splitting a payment does not lower it, where a floor would charge nothing", () => {
    const fee = { basisPoints: 30n, fixed: 0n };
    expect(feeUp(10_323n, fee)).to.equal(31n);
    expect(31n * feeUp(333n, fee)).to.equal(31n);
    expect(31n * feeRounded(333n, fee, divideFloor)).to.equal(0n);
    holds(
      fc.property(
        integerOfBits(60),
        integerOfBits(60),
        fc.bigInt({ min: 0n, max: 10_000n }),
        (one, other, basisPoints) => {
          const whole = feeUp(one + other, { basisPoints, fixed: 0n });
          expect(
            feeUp(one, { basisPoints, fixed: 0n }) + feeUp(other, { basisPoints, fixed: 0n }) >= whole,
          ).to.equal(true);
        },
      ),
    );
  });

  it("refuses a fee that pays the customer, or takes more than all", () => {
    const bad: readonly Fee[] = [
      { basisPoints: -1n, fixed: 0n },
      { basisPoints: 10_001n, fixed: 0n },
      { basisPoints: 0n, fixed: -1n },
      { basisPoints: 0n, fixed: 0n, minimum: -1n },
    ];
    for (const fee of bad) expect(refusal(() => feeUp(100n, fee))).to.equal("FEE_INVALID");
    expect(refusal(() => feeUp(-1n, NO_FEE))).to.equal("FEE_INVALID");
    expect(refusal(() => grossFor(1n, { basisPoints: 10_000n, fixed: 0n }, "gross"))).to.equal("FEE_INVALID");
    const everything = { basisPoints: 10_000n, fixed: 0n, maximum: 500n };
    expect(grossFor(1n, everything, "gross")).to.equal(501n);
  });

  it("refuses a maximum below the minimum, or below nothing", () => {
    const crossed: readonly Fee[] = [
      { basisPoints: 10n, fixed: 0n, minimum: 501n, maximum: 500n },
      { basisPoints: 10n, fixed: 0n, maximum: -1n },
    ];
    for (const fee of crossed) {
      expect(refusal(() => feeUp(100n, fee))).to.equal("FEE_BOUNDS_CROSSED");
      for (const feeBase of ["gross", "net"] as const) {
        expect(refusal(() => splitGross(100n, fee, feeBase))).to.equal("FEE_BOUNDS_CROSSED");
        expect(refusal(() => grossFor(100n, fee, feeBase))).to.equal("FEE_BOUNDS_CROSSED");
      }
    }
  });
});

describe("splitGross and grossFor", () => {
  const uncapped: fc.Arbitrary<Fee> = fc.record({
    basisPoints: fc.bigInt({ min: 0n, max: 9_999n }),
    fixed: fc.bigInt({ min: 0n, max: 1_000n }),
    minimum: fc.bigInt({ min: 0n, max: 2_000n }),
  });
  const capped: fc.Arbitrary<Fee> = fc
    .tuple(uncapped, fc.bigInt({ min: 0n, max: 20_000n }))
    .map(([charged, above]) => ({ ...charged, maximum: (charged.minimum ?? 0n) + above }));
  const fee = fc.oneof(uncapped, capped);
  const withoutMinimum = (charged: Fee): Fee => {
    const { minimum: _, ...rest } = charged;
    return rest;
  };
  const base = fc.constantFrom<FeeBase>("gross", "net");
  const round = fc.constantFrom(divideCeil, divideFloor, divideHalfUp);

  it("account for every unit, and leave a net amount that could not be larger", () => {
    holds(
      fc.property(integerOfBits(70), fee, base, round, (gross, charged, feeBase, rounding) => {
        const split = splitGross(gross, charged, feeBase, { round: rounding });
        expect(split.net + split.fee + split.unspent).to.equal(gross);
        expect(split.unspent >= 0n).to.equal(true);
        if (feeBase === "net" && split.net >= 0n) {
          const next = split.net + 1n;
          expect(next + feeRounded(next, charged, rounding) > gross).to.equal(true);
        }
      }),
    );
  });

  it("a fee without a minimum is one with the minimum zero, and nothing takes nothing", () => {
    holds(
      fc.property(integerOfBits(50), fee, base, (amount, charged, feeBase) => {
        const [none, zero] = [withoutMinimum(charged), { ...charged, minimum: 0n }];
        expect(grossFor(amount, none, feeBase)).to.equal(grossFor(amount, zero, feeBase));
        expect(splitGross(amount, none, feeBase)).to.deep.equal(splitGross(amount, zero, feeBase));
      }),
    );
    for (const feeBase of ["gross", "net"] as const) {
      expect(grossFor(0n, NO_FEE, feeBase)).to.equal(0n);
      expect(splitGross(0n, NO_FEE, feeBase)).to.deep.equal({ net: 0n, fee: 0n, unspent: 0n });
      expect(grossFor(5n, NO_FEE, feeBase)).to.equal(5n);
    }
  });

  it("are each other's reverse: the smallest gross of which the net is left", () => {
    holds(
      fc.property(integerOfBits(50), fee, base, round, (net, charged, feeBase, rounding) => {
        const gross = grossFor(net, charged, feeBase, { round: rounding });
        expect(splitGross(gross, charged, feeBase, { round: rounding }).net >= net).to.equal(true);
        if (gross > 0n) {
          expect(
            splitGross(gross - 1n, charged, feeBase, { round: rounding }).net < net || net === 0n,
          ).to.equal(true);
        }
      }),
    );
  });
});
