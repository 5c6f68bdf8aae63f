import { expect } from "chai";
import fc from "fast-check";
import {
  allocateByLargestRemainder,
  allocateInOrder,
  allocateToLargestRatio,
  type Ratio,
  splitEvenly,
} from "../../src/money/allocate.ts";
import { divideFloor } from "../../src/money/rounding.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits, signedOfBits } from "../support/oracle/seeded.ts";

type Allocate = (minor: bigint, ratios: readonly Ratio[]) => bigint[];

const TABLE: readonly (readonly [Allocate, bigint, readonly Ratio[], readonly bigint[], string])[] = [
  [allocateByLargestRemainder, 101n, [1n, 1n, 1n], [34n, 34n, 33n], "equal losses: the earlier ones"],
  [allocateByLargestRemainder, 101n, [3n, 7n], [30n, 71n], "the one that lost more"],
  [allocateByLargestRemainder, 5n, [7n, 0n, 3n], [4n, 0n, 1n], "zero gets nothing"],
  [allocateByLargestRemainder, -5n, [7n, 3n], [-3n, -2n], "below zero: rounded toward −∞ first"],
  [allocateByLargestRemainder, 1n, ["0.33", "0.66"], [0n, 1n], "decimal ratios"],
  [allocateByLargestRemainder, 0n, [0n, 0n, 1n], [0n, 0n, 0n], "nothing to divide"],
  [allocateInOrder, 10n, [1n, 1n, 2n], [3n, 2n, 5n], "the first gets it"],
  [allocateInOrder, 5n, ["0.3", "0.7"], [2n, 3n], "the first gets it, though the smaller"],
  [
    allocateInOrder,
    -100n,
    ["0.333", "0.333", "0.333"],
    [-34n, -33n, -33n],
    "below zero: as its positive twin",
  ],
  [allocateInOrder, 1003n, [0n, 50n, 50n], [0n, 502n, 501n], "the first that takes part"],
  [allocateInOrder, 2n, [1n, 1n, 1n], [1n, 1n, 0n], "not enough for all"],
  [allocateToLargestRatio, 5n, [1n, 3n], [1n, 4n], "the largest gets it"],
  [allocateToLargestRatio, 5n, [100n, 101n, 100n, 100n], [1n, 2n, 1n, 1n], "by a hair"],
  [allocateToLargestRatio, 1003n, [50n, 50n], [502n, 501n], "equal ones: in order"],
  [allocateToLargestRatio, -1003n, [50n, 50n], [-502n, -501n], "below zero"],
];

describe("allocate over increments", () => {
  it("makes every share a multiple: 1.15 CHF in three, 5.00 MGA in fifths", () => {
    expect(splitEvenly(115n, 3, 5n)).to.deep.equal([40n, 40n, 35n]);
    expect(splitEvenly(500n, 3, 20n)).to.deep.equal([180n, 160n, 160n]);
    expect(splitEvenly(-115n, 3, 5n)).to.deep.equal([-40n, -40n, -35n]);
    expect(splitEvenly(0n, 2, 5n)).to.deep.equal([0n, 0n]);
    expect(allocateByLargestRemainder(100n, [1n, 1n, 1n], 20n)).to.deep.equal([40n, 40n, 20n]);
    expect(allocateInOrder(100n, [0n, 1n, 2n], 50n)).to.deep.equal([0n, 50n, 50n]);
    expect(allocateToLargestRatio(100n, [1n, 3n], 50n)).to.deep.equal([0n, 100n]);
  });

  it("refuses what is no multiple, with the multiples on either side, and an increment of nothing", () => {
    expect(() => splitEvenly(117n, 3, 5n)).to.throw("115 or 120");
    expect(() => splitEvenly(-117n, 3, 5n)).to.throw("-120 or -115");
    for (const allocate of [allocateByLargestRemainder, allocateInOrder, allocateToLargestRatio])
      for (const increment of [0n, -5n, 7n])
        expect(refusal(() => allocate(100n, [1n], increment))).to.equal("INCREMENT_UNFIT");
  });

  it("always adds up, in multiples that differ by one", () => {
    holds(
      fc.property(
        signedOfBits(80),
        fc.integer({ min: 1, max: 50 }),
        integerOfBits(16),
        (units, parts, by) => {
          const increment = by + 1n;
          const shares = splitEvenly(units * increment, parts, increment);
          const sum = shares.reduce((all, share) => all + share, 0n);
          const spread = new Set(shares.map((share) => share / increment));
          return (
            sum === units * increment && spread.size <= 2 && shares.every((share) => share % increment === 0n)
          );
        },
      ),
    );
  });
});

describe("allocate", () => {
  for (const [allocate, minor, ratios, expected, description] of TABLE) {
    it(`${allocate.name}(${minor}, [${ratios.join(", ")}]): ${description}`, () => {
      expect(allocate(minor, ratios)).to.deep.equal(expected);
    });
  }

  for (const allocate of [allocateByLargestRemainder, allocateInOrder, allocateToLargestRatio]) {
    it(`${allocate.name} refuses ratios that would lose money`, () => {
      for (const ratios of [[], [0n, 0n], [-1n, 2n], [-50n, -50n], ["0.00"]]) {
        expect(refusal(() => allocate(100n, ratios))).to.equal("ALLOCATION_RATIOS_INVALID");
      }
    });

    it(`C4: ${allocate.name} neither loses nor invents a unit, gives zero ratios nothing, and strays by less than the parts`, () => {
      const ratios = fc
        .array(fc.oneof(fc.constant(0n), integerOfBits(60)), { minLength: 1, maxLength: 12 })
        .filter((list) => list.some((ratio) => ratio > 0n));
      holds(
        fc.property(signedOfBits(200), ratios, (minor, list) => {
          const shares = allocate(minor, list);
          const total = list.reduce((sum, ratio) => sum + ratio, 0n);
          expect(shares.reduce((sum, share) => sum + share, 0n)).to.equal(minor);
          for (const [index, share] of shares.entries()) {
            const ratio = list[index] ?? 0n;
            const floor = divideFloor(minor * ratio, total);
            if (ratio === 0n) expect(share).to.equal(0n);
            expect(share >= floor - 1n && share <= floor + 1n).to.equal(true);
          }
        }),
      );
    });
  }

  it("C4: converting parts and adding up strays by at most one unit less than there are parts", () => {
    const convert = (minor: bigint) => divideFloor(minor * 92_345n, 100_000n);
    const parts = [3_333n, 3_333n, 3_334n];
    expect(parts.map(convert).reduce((sum, part) => sum + part)).to.equal(9_232n);
    expect(convert(10_000n)).to.equal(9_234n);
    expect(allocateByLargestRemainder(convert(10_000n), parts)).to.deep.equal([3_078n, 3_078n, 3_078n]);
  });
});

describe("splitEvenly", () => {
  it("gives the first parts a unit more", () => {
    expect(splitEvenly(100n, 3)).to.deep.equal([34n, 33n, 33n]);
    expect(splitEvenly(-100n, 3)).to.deep.equal([-34n, -33n, -33n]);
    expect(splitEvenly(100n, 6)).to.deep.equal([17n, 17n, 17n, 17n, 16n, 16n]);
    expect(splitEvenly(7n, 1)).to.deep.equal([7n]);
  });

  it("takes as many parts as it says", () => {
    expect(splitEvenly(100_001n, 100_000).slice(0, 3)).to.deep.equal([2n, 1n, 1n]);
  });

  it("refuses no parts, less than none, a part of one, and more than memory is for", () => {
    for (const parts of [0, -1, 1.5, NaN, 100_001]) {
      expect(refusal(() => splitEvenly(100n, parts))).to.equal("SPLIT_PARTS_INVALID");
    }
  });
});
