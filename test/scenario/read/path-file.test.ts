import { expect } from "chai";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";
import { formatPath } from "../../../src/fx/sources/stored-path.ts";
import { pathCsv } from "../../../src/scenario/path-csv.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import type { ScenarioRate } from "../../../src/scenario/scenario.ts";
import { GOOD, readBeside } from "../broken/read-broken.ts";

const MODEL = "EUR/JPY: { model: { kind: gbm, drift: 0, volatility: 0.08 }, start: 163.20, every: 12h }";

/** The yen's rate of a scenario whose own is a file's. */
function yen(text: string, row = "EUR/JPY: { path: yen.path }"): ScenarioRate {
  const scenario = readScenario(GOOD.replace(MODEL, row), {
    readFile: (file) => (file === "yen.path" ? text : readBeside(file)),
  });
  const rate = scenario.rates.find(({ quote }) => quote.code === "JPY");
  if (rate === undefined) throw new Error("no yen");
  return rate;
}

function codes(text: string): string[] {
  try {
    yen(text);
    return [];
  } catch (error) {
    if (error instanceof ScenarioInvalid) return error.problems.map((problem) => problem.error.code);
    throw error;
  }
}

describe("a pair's market out of a file", () => {
  const drawn = yen("", MODEL);

  it("is what a model drew, published as it was, from a table and from a stored path", () => {
    for (const text of [pathCsv(drawn.market, drawn.quotedDecimals), formatPath(drawn.market)]) {
      const read = yen(text);
      expect(read.market.points).to.deep.equal(drawn.market.points);
      expect(read.reported.points).to.deep.equal(drawn.reported.points);
      expect(read.quotedDecimals).to.equal(drawn.quotedDecimals);
    }
  });

  it("can be edited as a table, and not as a stored path", () => {
    const [, last = ""] = pathCsv(drawn.market, 8).trimEnd().split("\n").slice(-2);
    const edited = pathCsv(drawn.market, 8).replace(last, last.replace(/,.*$/, ",99.00000000"));
    expect(yen(edited).market.points.at(-1)?.answer).to.equal(9_900_000_000n);
    const stored = formatPath(drawn.market);
    expect(codes(stored.replace(/\n([0-9]+) [0-9]+\nsha/, "\n$1 9900000000\nsha"))).to.deep.equal([
      "PATH_HASH_MISMATCH",
    ]);
  });

  it("is scaled where it is stored with fewer decimals", () => {
    const { at } = drawn.market.points[0] ?? { at: 0n };
    const path = { ...drawn.market, decimals: 2, points: [{ at, answer: 16_320n, carriedDays: 0 }] };
    expect(yen(formatPath(path)).market.points[0]?.answer).to.equal(16_320_000_000n);
    expect(codes(formatPath({ ...path, decimals: 9 }))).to.deep.equal(["PATH_FILE_INVALID"]);
    expect(codes(formatPath({ ...path, quote: "USD" }))).to.deep.equal(["PATH_FILE_INVALID"]);
  });

  it("has a rate when the scenario begins", () => {
    expect(codes("at,rate\n+0s,163\n")).to.deep.equal([]);
    expect(codes("at,rate\n+1s,163\n")).to.deep.equal(["RATE_NOT_YET"]);
    expect(codes("at,rate\n-2h,163\n-1h,N/A\n")).to.deep.equal(["RATE_NOT_YET"]);
  });
});
