import { expect } from "chai";
import { ModelWalk } from "../../../../src/fx/sources/models/model-walk.ts";
import type { PathModel } from "../../../../src/fx/sources/models/path-model.ts";
import { refusedWith } from "../../../support/oracle/refusal.ts";
import { BAND, GBM, leg, START } from "./walks.ts";

/** Doubles with every shock of one, in a year. */
const DOUBLING: PathModel = { kind: "gbm", drift: "0.2402265069591007", volatility: "0.6931471805599453" };

describe("ModelWalk", () => {
  it("begins at its leg's start, and has a point for each move, at its time", () => {
    const walk = new ModelWalk(leg(DOUBLING), "7", 100n);
    walk.move(200n, 1, 1);
    walk.move(300n, 1, -1);
    expect(walk.path()).to.deep.equal({
      base: "EUR",
      quote: "USD",
      decimals: 8,
      source: "gbm",
      clamps: 0,
      points: [START, 2n * START, START].map((answer, index) => ({
        at: BigInt(index + 1) * 100n,
        answer,
        carriedDays: 0,
      })),
    });
  });

  it("is put on the edge of its band and counted, while the model goes on underneath", () => {
    const band = { minimum: START, maximum: 3n * START };
    const walk = new ModelWalk(leg(DOUBLING, "EUR/USD", { band }), "7", 0n);
    for (const [at, shock] of [
      [1n, 1],
      [2n, 1],
      [3n, -1],
      [4n, -1],
      [5n, -1],
    ] as const)
      walk.move(at, 1, shock);
    const answers = walk.path().points.map(({ answer }) => answer);
    expect(answers).to.deep.equal([START, 2n * START, 3n * START, 2n * START, START, START]);
    expect(walk.path().clamps).to.equal(2);
  });

  it("draws the same shocks for one seed and pair, and others for another seed or pair", () => {
    const shocks = (seed: string, pair: string) => {
      const walk = new ModelWalk(leg(GBM, pair), seed, 0n);
      return [walk.shock(), walk.shock(), walk.shock()];
    };
    expect(shocks("7", "EUR/USD")).to.deep.equal(shocks("7", "EUR/USD"));
    expect(shocks("8", "EUR/USD")).not.to.deep.equal(shocks("7", "EUR/USD"));
    expect(shocks("7", "EUR/GBP")).not.to.deep.equal(shocks("7", "EUR/USD"));
  });

  it("refuses a start that is not in a band that a contract holds, with all three figures", () => {
    const { minimum, maximum } = BAND;
    const start = minimum - 1n;
    expect(refusedWith(() => new ModelWalk(leg(GBM, "EUR/USD", { start }), "7", 0n))).to.deep.equal({
      code: "PATH_BAND_INVALID",
      parameters: { start, minimum, maximum },
    });
  });

  it("refuses a level that is no number", () => {
    const walk = new ModelWalk(leg(GBM), "7", 0n);
    expect(refusedWith(() => walk.move(60n, 1, NaN))).to.deep.equal({
      code: "PATH_NOT_FINITE",
      parameters: { model: "gbm", pair: "EUR/USD", level: NaN, at: "1970-01-01T00:01:00Z" },
    });
  });
});
