import { expect } from "chai";
import fc from "fast-check";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { constantSource } from "../../../src/fx/sources/constant-source.ts";
import { answerAt, pointAt, type RatePath } from "../../../src/fx/sources/rate-path.ts";
import { stepsSource } from "../../../src/fx/sources/steps-source.ts";
import { formatPath, parsePath, pathSha256 } from "../../../src/fx/sources/stored-path.ts";
import { laterTimes } from "../../../src/fx/sources/time-grid.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";

const EUR_USD = { base: "EUR", quote: "USD", decimals: 8 };
const GRID = { from: 1_000n, until: 2_000n, every: 100n };
const STEPS = [
  { at: 900n, answer: 107_000_000n },
  { at: 1_500n, answer: 95_000_000n },
  { at: 2_000n, answer: 94_000_000n },
  { at: 2_001n, answer: 1n },
];

describe("constantSource and stepsSource", () => {
  it("never moves", () => {
    const path = constantSource(EUR_USD, 108_350_000n)(GRID);
    expect(path).to.deep.equal({
      ...EUR_USD,
      source: "constant",
      clamps: 0,
      points: [{ at: 1_000n, answer: 108_350_000n, carriedDays: 0 }],
    });
  });

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
});

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

  it("has times up to the end of its grid, which is included", () => {
    expect(laterTimes({ from: 0n, until: 30n, every: 10n })).to.deep.equal([10n, 20n, 30n]);
    expect(laterTimes({ from: 0n, until: 29n, every: 10n })).to.deep.equal([10n, 20n]);
    expect(laterTimes({ from: 5n, until: 5n, every: 1n })).to.deep.equal([]);
    for (const wrong of [
      { from: -1n, until: 5n, every: 1n },
      { from: 5n, until: 4n, every: 1n },
      { from: 0n, until: 5n, every: 0n },
      { from: 0n, until: 1_000_001n, every: 1n },
    ])
      expect(refusal(() => laterTimes(wrong))).to.equal("TIME_GRID_INVALID");
  });
});

describe("a stored path", () => {
  const PATH: RatePath = {
    ...EUR_USD,
    source: "ecb",
    clamps: 2,
    points: [
      { at: 1_735_689_600n, answer: 108_350_000n, carriedDays: 0 },
      { at: 1_735_693_200n, answer: 108_350_000n, carriedDays: 2 },
      { at: 1_735_696_800n, answer: undefined, carriedDays: 0 },
    ],
  };
  const SHA256 = "015a47962767181412069019c482e4488cbd79c4580df7d649a33e4eb85b0748";
  const TEXT = [
    "corridor rate path 1",
    "pair EUR/USD",
    "decimals 8",
    "source ecb",
    "clamps 2",
    "1735689600 108350000",
    "1735693200 108350000 2",
    "1735696800 -",
    `sha256 ${SHA256}`,
    "",
  ].join("\n");

  it("is text that anybody can read, and ends in its SHA-256", () => {
    expect(formatPath(PATH)).to.equal(TEXT);
    expect(pathSha256(PATH)).to.equal(SHA256);
    expect(parsePath(TEXT)).to.deep.equal(PATH);
  });

  it("comes back as it was, whatever is in it", () => {
    const point = fc.record({
      wait: fc.bigInt({ min: 1n, max: 2n ** 40n }),
      answer: fc.option(fc.bigInt({ min: 1n, max: 2n ** 96n }), { nil: undefined }),
      carriedDays: fc.nat(9_999),
    });
    holds(
      fc.property(fc.array(point), fc.nat(36), fc.nat(1_000_000), (points, decimals, clamps) => {
        let at = 0n;
        const path: RatePath = {
          ...EUR_USD,
          decimals,
          clamps,
          source: "gbm",
          points: points.map(({ wait, answer, carriedDays }) => ({ at: (at += wait), answer, carriedDays })),
        };
        expect(parsePath(formatPath(path))).to.deep.equal(path);
      }),
    );
  });

  it("is refused when any one character of it was changed", () => {
    for (let index = 0; index < TEXT.length; index += 1) {
      for (const other of ["0", "9", " ", "x", ""]) {
        if (TEXT[index] === other) continue;
        const changed = TEXT.slice(0, index) + other + TEXT.slice(index + 1);
        expect(
          refusal(() => parsePath(changed)),
          `${index}: ${JSON.stringify(changed)}`,
        ).to.be.oneOf(["PATH_FILE_INVALID", "PATH_HASH_MISMATCH"]);
      }
    }
  });

  const reseal = (lines: readonly string[]) => `${lines.join("\n")}\nsha256 ${"0".repeat(64)}\n`;
  const HEAD = TEXT.split("\n").slice(0, 5);
  const REFUSED = [
    ["", 1, "an empty text"],
    [TEXT.slice(0, -1), 1, "a last line without an end"],
    [TEXT.replace(/sha256 .*\n/, ""), 8, "no SHA-256"],
    [reseal([...HEAD, "5 7", "5 8"]), 7, "two points at once"],
    [reseal([...HEAD, "5 7", "4 8"]), 7, "points out of order"],
    [reseal([...HEAD, "5 0"]), 6, "D1: an answer of zero"],
    [reseal([...HEAD, "5 -7"]), 6, "D2: an answer below zero"],
    [reseal([...HEAD, "5 1.5"]), 6, "an answer that is no integer"],
    [reseal([...HEAD, "05 7"]), 6, "a time with a zero before it"],
  ] as const;

  for (const [text, line, description] of REFUSED) {
    it(`refuses ${description}, in line ${line}`, () => {
      try {
        parsePath(text, "run.path");
        expect.fail("not refused");
      } catch (error) {
        if (!(error instanceof SettlementError)) throw error;
        expect([error.code, error.place]).to.deep.equal([
          "PATH_FILE_INVALID",
          { file: "run.path", line, column: 1 },
        ]);
      }
    });
  }
});
