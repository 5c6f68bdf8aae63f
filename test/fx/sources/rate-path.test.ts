import { expect } from "chai";
import { answerAt, placeAt, pointAt } from "../../../src/fx/sources/rate-path.ts";
import { stepsSource } from "../../../src/fx/sources/steps-source.ts";
import { EUR_USD, GRID, STEPS } from "./eur-usd.ts";

describe("a path", () => {
  const path = stepsSource(EUR_USD, 108_350_000n, STEPS)(GRID);

  it("holds each answer until the next, its own second included", () => {
    const CASES = [
      [999n, undefined],
      [1_000n, 107_000_000n],
      [1_499n, 107_000_000n],
      [1_500n, 95_000_000n],
      [1_999n, 95_000_000n],
      [2_000n, 94_000_000n],
      [9_999n, 94_000_000n],
    ] as const;
    for (const [moment, answer] of CASES) expect(answerAt(path, moment)).to.equal(answer);
    expect(pointAt({ ...path, points: [] }, 5n)).to.equal(undefined);
  });

  it("finds the place of any moment, among any number of points", () => {
    for (let length = 0; length <= 9; length += 1) {
      const points = Array.from({ length }, (_, index) => ({
        at: BigInt(index) * 10n,
        answer: 1n,
        carriedDays: 0,
      }));
      for (let moment = -1n; moment <= 100n; moment += 1n) {
        const before = points.filter(({ at }) => at <= moment).length;
        expect(placeAt({ ...path, points }, moment)).to.equal(before - 1);
      }
    }
  });

  it("has no answer in a gap", () => {
    const gap = { ...path, points: [{ at: 5n, answer: undefined, carriedDays: 0 }] };
    expect(answerAt(gap, 6n)).to.equal(undefined);
    expect(pointAt(gap, 6n)).to.equal(gap.points[0]);
  });
});
