import { expect } from "chai";
import fc from "fast-check";
import { modelSource } from "../../../src/fx/sources/model-source.ts";
import { cholesky } from "../../../src/fx/sources/models/cholesky.ts";
import { floatOf, quantiseHalfUp } from "../../../src/fx/sources/models/floats.ts";
import { modelParameter } from "../../../src/fx/sources/models/model-parameter.ts";
import { modelledPaths } from "../../../src/fx/sources/models/modelled-paths.ts";
import type { ModelledLeg } from "../../../src/fx/sources/models/model-walk.ts";
import type { PathModel } from "../../../src/fx/sources/models/path-model.ts";
import type { RatePath } from "../../../src/fx/sources/rate-path.ts";
import { formatPath, parsePath } from "../../../src/fx/sources/stored-path.ts";
import { parseDecimal } from "../../../src/money/decimal.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { expectNear } from "../../support/near.ts";

// No path is compared with figures written down here: Math.exp, Math.log and Math.cos differ between engines in their
// last digits, and so may a last decimal of a path. What must hold is the statistics, and that a stored path comes back.

const START = 108_350_000n;
const BAND = { minimum: 1_000_000n, maximum: 10_000_000_000n };
const DAY = 86_400n;
const YEAR = 31_557_600n;
const DAYS = (count: bigint) => ({ from: 0n, until: count * DAY, every: DAY });

const leg = (model: PathModel, pair = "EUR/USD", changed: Partial<ModelledLeg> = {}): ModelledLeg => {
  const [base = "", quote = ""] = pair.split("/");
  return { feed: { base, quote, decimals: 8 }, start: START, band: BAND, model, ...changed };
};

const GBM: PathModel = { kind: "gbm", drift: "0.05", volatility: "0.10" };
const OU: PathModel = { kind: "ou", mean: 110_000_000n, speed: "12", volatility: "0.08" };
const JUMP: PathModel = {
  kind: "jump",
  drift: "0",
  volatility: "0.08",
  jumpsPerYear: "6",
  jumpMean: "-0.05",
  jumpDeviation: "0.03",
};
const REGIME: PathModel = {
  kind: "regime",
  calm: { drift: "0", volatility: "0.05" },
  stress: { drift: "0", volatility: "0.40" },
  calmToStress: "10",
  stressToCalm: "40",
  begins: "calm",
};
const BOOTSTRAP: PathModel = {
  kind: "bootstrap",
  history: [100_000_000n, 101_000_000n, 99_000_000n, 99_500_000n, 102_000_000n],
  block: 2,
};
const MODELS = [GBM, OU, JUMP, REGIME, BOOTSTRAP];

const answers = (path: RatePath) => path.points.map(({ answer }) => Number(answer));
const returns = (path: RatePath) => {
  const levels = answers(path).map(Math.log);
  return levels.slice(1).map((level, index) => level - (levels[index] ?? 0));
};
function moments(sample: readonly number[]) {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}

describe("modelParameter", () => {
  const CASES = [
    ["volatility", "0.07", "0.07"],
    ["volatility", "0", "0"],
    ["volatility", "3.00", "3"],
    ["volatility", "3.0000000000000000000001", undefined],
    ["volatility", "7", undefined],
    ["volatility", "70", undefined],
    ["volatility", "-0.07", undefined],
    ["drift", "-10", "-10"],
    ["drift", "10.1", undefined],
    ["speed", "0", undefined],
    ["speed", "0.001", "0.001"],
    ["jumpsPerYear", "10001", undefined],
    ["jumpMean", "-3.1", undefined],
    ["jumpDeviation", "1.01", undefined],
    ["calmToStress", "-1", undefined],
    ["stressToCalm", "100001", undefined],
  ] as const;

  for (const [name, text, expected] of CASES) {
    it(`E12: ${name} ${text} is ${expected === undefined ? "refused" : "taken"}`, () => {
      if (expected === undefined)
        expect(refusal(() => modelParameter(name, text))).to.equal("MODEL_PARAMETER_INVALID");
      else expect(modelParameter(name, text)).to.equal(parseFloat(expected));
    });
  }

  it("E12: says what is wrong with a volatility of 70, and what was probably meant", () => {
    expect(() => modelSource(leg({ ...GBM, volatility: "70" }), "1")(DAYS(1n))).to.throw(
      "volatility is 70, and a number from 0 to 3 is needed. Rates of change are parts of one for a year: write 0.07 for 7 %.",
    );
  });

  it("E12: takes no word for a number", () => {
    for (const text of ["NaN", "Infinity", "-Infinity", "1e-2", "7%", "", " 1"])
      expect(
        refusal(() => modelParameter("volatility", text)),
        text,
      ).to.equal("AMOUNT_MALFORMED");
  });
});

describe("quantiseHalfUp", () => {
  const wide = { minimum: 1n, maximum: 2n ** 96n - 1n };

  it("is the start itself where nothing grew", () => {
    holds(
      fc.property(integerOfBits(95, { least: 1n }), (start) => {
        expect(quantiseHalfUp(start, 0, wide)).to.deep.equal({ answer: start, clamped: false });
      }),
    );
  });

  it("takes the growth at its exact binary value and rounds once, ties away from zero", () => {
    // e^level is computed by the engine; what is made of it is compared with integers.
    holds(
      fc.property(
        integerOfBits(60, { least: 1n }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (start, level) => {
          const growth = Math.exp(level);
          const scaled = BigInt(growth * 2 ** 200);
          const answer = (2n * start * scaled + 2n ** 200n) / 2n ** 201n;
          const expected = answer < 1n ? 1n : answer > wide.maximum ? wide.maximum : answer;
          expect(quantiseHalfUp(start, level, wide).answer).to.equal(expected);
        },
      ),
    );
  });

  it("E12: is never zero, negative, NaN or infinite, and says when the band held it", () => {
    const CASES = [
      [Infinity, BAND.maximum],
      [800, BAND.maximum],
      [-Infinity, BAND.minimum],
      [-800, BAND.minimum],
      [-745, BAND.minimum],
      [5, BAND.maximum],
      [-5, BAND.minimum],
    ] as const;
    for (const [level, answer] of CASES)
      expect(quantiseHalfUp(START, level, BAND)).to.deep.equal({ answer, clamped: true });
    expect(quantiseHalfUp(BAND.maximum, 0, BAND).clamped).to.equal(false);
    expect(quantiseHalfUp(BAND.minimum, 0, BAND).clamped).to.equal(false);
  });

  it("reads a parameter as the nearest float", () => {
    expect(floatOf(parseDecimal("0.07"))).to.equal(0.07);
    expect(floatOf({ units: -125n, decimals: 2 })).to.equal(-1.25);
  });
});

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

describe("modelledPaths", () => {
  const legs = [leg(GBM, "EUR/USD"), leg(JUMP, "EUR/GBP"), leg(OU, "EUR/CHF")];
  const table = [
    ["1", "0.8", "-0.3"],
    ["0.8", "1", "0.1"],
    ["-0.3", "0.1", "1"],
  ];

  it("a leg that is added changes none of those before it, and the first is as if it were alone", () => {
    const paths = modelledPaths(legs, table, "5", DAYS(60n));
    const two = modelledPaths(
      legs.slice(0, 2),
      table.slice(0, 2).map((row) => row.slice(0, 2)),
      "5",
      DAYS(60n),
    );
    expect(paths.slice(0, 2)).to.deep.equal(two);
    expect(paths[0]).to.deep.equal(modelSource(legs[0] ?? leg(GBM), "5")(DAYS(60n)));
    const independent = modelledPaths(
      legs,
      [
        ["1", "0", "0"],
        ["0", "1", "0"],
        ["0", "0", "1"],
      ],
      "5",
      DAYS(60n),
    );
    expect(independent).to.deep.equal(legs.map((one) => modelSource(one, "5")(DAYS(60n))));
  });

  it("returns go together as the table says", () => {
    const models = ["EUR/USD", "EUR/GBP", "EUR/CHF"].map((pair) => leg(GBM, pair));
    const moved = modelledPaths(models, table, "5", DAYS(10_000n)).map(returns);
    for (const [one, other, expected] of [
      [0, 1, 0.8],
      [0, 2, -0.3],
      [1, 2, 0.1],
    ] as const) {
      const [left = [], right = []] = [moved[one], moved[other]];
      const product = left.reduce((sum, move, index) => sum + move * (right[index] ?? 0), 0) / left.length;
      expectNear(product / (moments(left).deviation * moments(right).deviation), expected, 0.05);
    }
  });

  it("a leg that goes wholly with another is the same but for its own figures", () => {
    const twins = [leg(GBM, "EUR/USD"), leg(GBM, "EUR/GBP")];
    const [one, other] = modelledPaths(
      twins,
      [
        ["1", "1.0"],
        ["1.00", "1"],
      ],
      "5",
      DAYS(60n),
    );
    expect(other?.points).to.deep.equal(one?.points);
  });

  const REFUSED = [
    [[["1"]], "is not 3 by 3"],
    [
      [
        ["1", "0"],
        ["0", "1"],
        ["0", "0"],
      ],
      "is not 3 by 3",
    ],
    [
      [
        ["1", "0.8", "0"],
        ["0.7", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/GBP is 0.8 one way only",
    ],
    [
      [
        ["0.9", "0", "0"],
        ["0", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/USD is 0.9",
    ],
    [
      [
        ["1", "1.01", "0"],
        ["1.01", "1", "0"],
        ["0", "0", "1"],
      ],
      "EUR/USD with EUR/GBP is 1.01",
    ],
    [
      [
        ["1", "0.9", "-0.9"],
        ["0.9", "1", "0.9"],
        ["-0.9", "0.9", "1"],
      ],
      "contradict each other",
    ],
    [
      [
        ["1", "1", "0.5"],
        ["1", "1", "-0.5"],
        ["0.5", "-0.5", "1"],
      ],
      "contradict each other",
    ],
  ] as const;

  for (const [correlations, problem] of REFUSED) {
    it(`refuses a table because: ${problem}`, () => {
      expect(refusal(() => modelledPaths(legs, correlations, "5", DAYS(1n)))).to.equal("CORRELATION_INVALID");
      expect(() => modelledPaths(legs, correlations, "5", DAYS(1n))).to.throw(problem);
    });
  }

  it("refuses a pair twice, and a bootstrapped leg that should go with another", () => {
    const twice = [leg(GBM), leg(GBM)];
    expect(() =>
      modelledPaths(
        twice,
        [
          ["1", "0"],
          ["0", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("named twice");
    const past = [leg(BOOTSTRAP, "EUR/CHF"), leg(GBM)];
    expect(() =>
      modelledPaths(
        past,
        [
          ["1", "0.1"],
          ["0.1", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("bootstrapped");
    expect(() =>
      modelledPaths(
        past.toReversed(),
        [
          ["1", "0.1"],
          ["0.1", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.throw("bootstrapped");
    expect(
      modelledPaths(
        past,
        [
          ["1", "0.0"],
          ["0", "1"],
        ],
        "5",
        DAYS(1n),
      ),
    ).to.have.length(2);
  });

  it("decomposes any table that draws could have: L × Lᵀ is the table", () => {
    const decimal = fc.integer({ min: -99, max: 99 }).map((hundredths) => (hundredths / 100).toFixed(2));
    const names = ["a", "b", "c"];
    let decomposed = 0;
    holds(
      fc.property(decimal, decimal, decimal, (ab, ac, bc) => {
        const rows = [
          ["1", ab, ac],
          [ab, "1", bc],
          [ac, bc, "1"],
        ];
        const [x, y, z] = [ab, ac, bc].map(parseFloat) as [number, number, number];
        const determinant = 1 + 2 * x * y * z - x ** 2 - y ** 2 - z ** 2;
        if (Math.abs(determinant) < 1e-9) return;
        if (determinant < 0) {
          expect(refusal(() => cholesky(rows, names))).to.equal("CORRELATION_INVALID");
          return;
        }
        decomposed += 1;
        const lower = cholesky(rows, names);
        for (const [row, texts] of rows.entries())
          for (const [column, text] of texts.entries()) {
            const product = (lower[row] ?? []).reduce(
              (sum, value, at) => sum + value * (lower[column]?.[at] ?? 0),
              0,
            );
            expectNear(product, parseFloat(text), 1e-12);
          }
      }),
    );
    expect(decomposed).to.be.above(50);
  });
});
