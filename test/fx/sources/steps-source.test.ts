import { expect } from "chai";
import { stepsSource } from "../../../src/fx/sources/steps-source.ts";
import { refusal, refusedWith } from "../../support/oracle/refusal.ts";
import { EUR_USD, GRID, STEPS } from "./eur-usd.ts";

describe("stepsSource", () => {
  it("moves at the steps of its time, those before it done, those after it left out", () => {
    const path = stepsSource(EUR_USD, 108_350_000n, STEPS)(GRID);
    expect(path.points.map(({ at, answer }) => [at, answer])).to.deep.equal([
      [1_000n, 107_000_000n],
      [1_500n, 95_000_000n],
      [2_000n, 94_000_000n],
    ]);
    const before = stepsSource(EUR_USD, 108_350_000n, STEPS)({ ...GRID, from: 899n });
    expect(before.points[0]).to.deep.equal({ at: 899n, answer: 108_350_000n, carriedDays: 0 });
    const on = stepsSource(EUR_USD, 108_350_000n, STEPS)({ ...GRID, from: 900n });
    expect(on.points[0]).to.deep.equal({ at: 900n, answer: 107_000_000n, carriedDays: 0 });
  });

  const REFUSED = [
    [0n, [], "D1: nothing"],
    [-1n, [], "D2: below nothing"],
    [1n, [{ at: 5n, answer: 0n }], "a step to nothing"],
    [1n, [{ at: -5n, answer: 1n }], "a step before 1970"],
    [1n, [5n, 5n].map((at) => ({ at, answer: 1n })), "two at once"],
    [1n, [6n, 5n].map((at) => ({ at, answer: 1n })), "out of order"],
  ] as const;

  for (const [start, steps, description] of REFUSED) {
    it(`refuses ${description}`, () => {
      expect(refusal(() => stepsSource(EUR_USD, start, steps))).to.equal("PATH_STEPS_INVALID");
    });
  }

  it("names the step that is wrong, and what it follows", () => {
    const steps = [6n, 5n].map((at) => ({ at, answer: 7n }));
    expect(refusedWith(() => stepsSource(EUR_USD, 1n, steps))).to.deep.equal({
      code: "PATH_STEPS_INVALID",
      parameters: { answer: 7n, at: "1970-01-01T00:00:05Z", before: "1970-01-01T00:00:06Z" },
    });
  });
});
