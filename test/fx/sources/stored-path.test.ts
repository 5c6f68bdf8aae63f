import { expect } from "chai";
import fc from "fast-check";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import type { RatePath } from "../../../src/fx/sources/rate-path.ts";
import { formatPath, parsePath, pathSha256 } from "../../../src/fx/sources/stored-path.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { EUR_USD } from "./eur-usd.ts";

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
        ).to.be.oneOf(["FORMAT_NEWER", "PATH_FILE_INVALID", "PATH_HASH_MISMATCH"]);
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
