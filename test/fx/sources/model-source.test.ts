import { expect } from "chai";
import { modelSource } from "../../../src/fx/sources/model-source.ts";
import type { PathModel } from "../../../src/fx/sources/models/path-model.ts";
import { formatPath, parsePath } from "../../../src/fx/sources/stored-path.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { expectNear } from "../../support/near.ts";
import {
  answers,
  BAND,
  BOOTSTRAP,
  DAY,
  DAYS,
  GBM,
  JUMP,
  leg,
  MODELS,
  moments,
  OU,
  REGIME,
  returns,
  START,
  YEAR,
} from "./models/walks.ts";

describe("modelSource", () => {
  for (const model of MODELS) {
    it(`${model.kind}: begins at its start, has a point for each step, and is the same every time`, () => {
      const path = modelSource(leg(model), "7")(DAYS(50n));
      expect(path.points).to.have.length(51);
      expect(path.points[0]).to.deep.equal({ at: 0n, answer: START, carriedDays: 0 });
      expect(path.points.every(({ at }, index) => at === BigInt(index) * DAY)).to.equal(true);
      expect([path.source, path.decimals, path.clamps]).to.deep.equal([model.kind, 8, 0]);
      expect(modelSource(leg(model), "7")(DAYS(50n))).to.deep.equal(path);
      expect(modelSource(leg(model), "8")(DAYS(50n)).points).not.to.deep.equal(path.points);
      expect(modelSource(leg(model, "EUR/CHF"), "7")(DAYS(50n)).points).not.to.deep.equal(path.points);
    });

    it(`${model.kind}: comes back from its stored text, and a longer time changes nothing of a shorter`, () => {
      const path = modelSource(leg(model), "7")(DAYS(50n));
      expect(parsePath(formatPath(path))).to.deep.equal(path);
      expect(modelSource(leg(model), "7")(DAYS(80n)).points.slice(0, 51)).to.deep.equal(path.points);
    });
  }

  // Bounds are four standard errors and more: with these seeds they hold on every engine.
  it("gbm: logarithmic returns have the mean (μ − σ²/2) t and the deviation σ √t", () => {
    const found = moments(returns(modelSource(leg(GBM), "1")(DAYS(20_000n))));
    const years = Number(DAY) / Number(YEAR);
    expectNear(found.mean, 0.045 * years, (4 * 0.1 * Math.sqrt(years)) / Math.sqrt(20_000));
    expectNear(found.deviation, 0.1 * Math.sqrt(years), 0.1 * Math.sqrt(years) * 0.02);
  });

  it("gbm: without a volatility only drifts, to the last unit of a hundred years", () => {
    const still = modelSource(leg({ kind: "gbm", drift: "0", volatility: "0" }), "1")(DAYS(500n));
    expect(new Set(still.points.map(({ answer }) => answer))).to.deep.equal(new Set([START]));
    const grid = { from: 0n, until: 100n * YEAR, every: YEAR };
    const drifting = modelSource(leg({ kind: "gbm", drift: "0.01", volatility: "0" }), "1")(grid);
    expect(drifting.points.at(-1)?.answer).to.equal(BigInt(Math.round(108_350_000 * Math.E)));
  });

  it("ou: in the long run scatters by σ / √(2k) about its mean, and forgets by e^(−k t)", () => {
    const path = modelSource(leg(OU), "1")(DAYS(40_000n));
    const levels = answers(path)
      .slice(500)
      .map((answer) => Math.log(answer / 110_000_000));
    const found = moments(levels);
    const deviation = 0.08 / Math.sqrt(24);
    // Neighbours are much alike: 40,000 days are as good as about 650 draws.
    expectNear(found.mean, 0, (5 * deviation) / Math.sqrt(650));
    expectNear(found.deviation, deviation, deviation * 0.12);
    const lagged = levels.slice(1).reduce((sum, level, index) => sum + level * (levels[index] ?? 0), 0);
    const forgotten = lagged / levels.reduce((sum, level) => sum + level ** 2, 0);
    expectNear(forgotten, Math.exp((-12 * Number(DAY)) / Number(YEAR)), 0.006);
  });

  it("ou: without a volatility halves its distance in ln 2 / k years", () => {
    const model: PathModel = { kind: "ou", mean: 2n * START, speed: "0.6931471805599453", volatility: "0" };
    const path = modelSource(leg(model), "1")({ from: 0n, until: YEAR, every: YEAR });
    expect(path.points.at(-1)?.answer).to.equal(BigInt(Math.round(108_350_000 * Math.SQRT2)));
  });

  it("jump: happens as often and as far as it should", () => {
    const model: PathModel = { ...JUMP, volatility: "0", jumpDeviation: "0" };
    const moved = returns(
      modelSource(
        leg(model, "EUR/USD", { band: { minimum: 1n, maximum: 2n ** 96n - 1n }, start: 2n ** 90n }),
        "1",
      )(DAYS(20_000n)),
    );
    // 6 a year over 54.76 years: 328.5, give or take five times its root.
    const jumps = moved.reduce((sum, move) => sum + Math.round(move / -0.05), 0);
    expect(jumps).to.be.within(238, 419);
    expect(moved.every((move) => Math.abs(move - Math.round(move / -0.05) * -0.05) < 1e-6)).to.equal(true);
    const scattered = returns(modelSource(leg(JUMP), "1")(DAYS(3_000n)));
    expect(Math.min(...scattered) < -0.03).to.equal(true);
  });

  it("regime: is in stress as often as its rates say, and scatters by the state it is in", () => {
    const moved = returns(modelSource(leg(REGIME), "1")(DAYS(30_000n)));
    const years = Number(DAY) / Number(YEAR);
    // A fifth of the time in stress: variance 0.8 × 0.05² + 0.2 × 0.40².
    const expected = Math.sqrt((0.8 * 0.05 ** 2 + 0.2 * 0.4 ** 2) * years);
    expectNear(moments(moved).deviation, expected, expected * 0.1);
    const still: PathModel = { ...REGIME, calmToStress: "0", stressToCalm: "0" };
    expectNear(
      moments(returns(modelSource(leg(still), "1")(DAYS(5_000n)))).deviation,
      0.05 * Math.sqrt(years),
      0.05 * Math.sqrt(years) * 0.05,
    );
    const stressed = modelSource(leg({ ...still, begins: "stress" }), "1")(DAYS(5_000n));
    expectNear(moments(returns(stressed)).deviation, 0.4 * Math.sqrt(years), 0.4 * Math.sqrt(years) * 0.05);
  });

  it("bootstrap: takes every return from its history, in blocks, around the end", () => {
    const past = [100_000_000, 101_000_000, 99_000_000, 99_500_000, 102_000_000].map(Math.log);
    const known = past.slice(1).map((level, index) => level - (past[index] ?? 0));
    const places = returns(modelSource(leg(BOOTSTRAP), "1")(DAYS(400n))).map((move) =>
      known.findIndex((other) => Math.abs(other - move) < 1e-6),
    );
    expect(places).not.to.include(-1);
    for (let index = 0; index < places.length; index += 2)
      expect(places[index + 1]).to.equal(((places[index] ?? 0) + 1) % 4);
    for (const place of [0, 1, 2, 3])
      expect(places.filter((other, index) => index % 2 === 0 && other === place).length).to.be.within(25, 80);
  });

  it("E12: stays in its band, counts what was put back, and goes on underneath", () => {
    const band = { minimum: 100_000_000n, maximum: 115_000_000n };
    const [free, held] = [BAND, band].map((edges) =>
      modelSource(leg(GBM, "EUR/USD", { band: edges }), "3")(DAYS(2_000n)),
    );
    const outside =
      free?.points.filter(({ answer = 0n }) => answer < band.minimum || answer > band.maximum) ?? [];
    expect(outside.length).to.be.above(10);
    expect(held?.clamps).to.equal(outside.length);
    for (const [index, point] of held?.points.entries() ?? []) {
      const answer = free?.points[index]?.answer ?? 0n;
      const inside = answer < band.minimum ? band.minimum : answer > band.maximum ? band.maximum : answer;
      expect(point.answer).to.equal(inside);
    }
  });

  it("E12: survives the wildest parameters that are let in", () => {
    const wild: readonly PathModel[] = [
      { kind: "gbm", drift: "-10", volatility: "3" },
      { kind: "ou", mean: 1n, speed: "100000", volatility: "3" },
      {
        kind: "jump",
        drift: "10",
        volatility: "3",
        jumpsPerYear: "10000",
        jumpMean: "3",
        jumpDeviation: "1",
      },
      { ...REGIME, calm: { drift: "10", volatility: "3" }, calmToStress: "100000" },
      { kind: "bootstrap", history: [1n, 2n ** 90n], block: 1 },
    ];
    for (const model of wild) {
      const path = modelSource(leg(model), "1")({ from: 0n, until: 300n * YEAR, every: YEAR });
      for (const { answer = 0n } of path.points)
        expect(answer >= BAND.minimum && answer <= BAND.maximum, model.kind).to.equal(true);
      expect(path.clamps, model.kind).to.be.above(50);
    }
  });

  const REFUSED = [
    [{ start: 0n }, "PATH_BAND_INVALID", "a start of nothing"],
    [{ start: BAND.minimum - 1n }, "PATH_BAND_INVALID", "a start below the band"],
    [{ start: BAND.maximum + 1n }, "PATH_BAND_INVALID", "a start above it"],
    [{ band: { minimum: 0n, maximum: 5n }, start: 3n }, "PATH_BAND_INVALID", "a band that holds zero"],
    [{ band: { minimum: 1n, maximum: 2n ** 96n } }, "PATH_BAND_INVALID", "a band that no contract holds"],
    [{ model: { ...OU, mean: 0n } }, "MODEL_PARAMETER_INVALID", "a mean of nothing"],
    [{ model: { ...BOOTSTRAP, block: 0 } }, "HISTORY_INVALID", "blocks of nothing"],
    [{ model: { ...BOOTSTRAP, block: 1.5 } }, "HISTORY_INVALID", "blocks of a part"],
    [{ model: { ...BOOTSTRAP, block: 5 } }, "HISTORY_INVALID", "a block longer than the history"],
    [{ model: { kind: "bootstrap", history: [1n, 0n, 1n], block: 1 } }, "HISTORY_INVALID", "a zero in it"],
    [
      { model: { ...REGIME, stress: { drift: "0", volatility: "40" } } },
      "MODEL_PARAMETER_INVALID",
      "a typo in a state",
    ],
  ] as const;

  for (const [changed, code, description] of REFUSED) {
    it(`E12: refuses ${description}`, () => {
      expect(refusal(() => modelSource(leg(GBM, "EUR/USD", changed), "1")(DAYS(1n)))).to.equal(code);
    });
  }
});
