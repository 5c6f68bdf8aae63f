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
  });
});

describe("splitGross and grossFor", () => {
  const fee: fc.Arbitrary<Fee> = fc.record({
    basisPoints: fc.bigInt({ min: 0n, max: 9_999n }),
    fixed: fc.bigInt({ min: 0n, max: 1_000n }),
    minimum: fc.bigInt({ min: 0n, max: 2_000n }),
  });
  const withoutMinimum = ({ basisPoints, fixed }: Fee): Fee => ({ basisPoints, fixed });
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
