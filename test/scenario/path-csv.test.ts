import { expect } from "chai";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { parsePathCsv, pathCsv } from "../../src/scenario/path-csv.ts";

const feed = { base: "EUR", quote: "USD", decimals: 8 };
const clock = 1_738_855_800n;

const read = (text: string) => parsePathCsv(text, { file: "x.csv", feed, clock });

/** Where a table is refused, and why. */
function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof SettlementError) || error.place === undefined) throw error;
    const { code, message } = error;
    return `${error.place.line}:${String(error.place.column)} ${String(code)} ${message}`;
  }
  return "not refused";
}

const point = (at: bigint, answer: bigint | undefined) => ({ at, answer, carriedDays: 0 });

describe("a path as a table", () => {
  it("is written with the decimals that it is quoted in, and with more where a rate needs them", () => {
    const path = {
      ...feed,
      source: "gbm",
      clamps: 0,
      points: [point(clock, 104_040_000n), point(clock + 1n, undefined)],
    };
    expect(pathCsv(path, 4)).to.equal("at,EUR/USD\n2025-02-06T15:30:00Z,1.0404\n2025-02-06T15:30:01Z,N/A\n");
    expect(pathCsv(path, 6)).to.include(",1.040400\n");
    const finer = { ...path, points: [...path.points, point(clock + 2n, 104_040_001n)] };
    expect(pathCsv(finer, 4)).to.include(",1.04040000\n");
  });

  it("is read back as it was", () => {
    const points = [point(clock - 60n, 104_040_001n), point(clock, undefined), point(clock + 7n, 1n)];
    const path = { ...feed, source: "path", clamps: 0, points };
    expect(read(pathCsv(path, 4))).to.deep.equal({ path, quotedDecimals: 8 });
  });

  it("has times from the clock, other pairs' columns, and one column by the name of rate", () => {
    expect(read("at,EUR/CNY,EUR/USD\r\n-1h,7.5,1.04\r\n+2d,7.6,1.05\r\n").path.points).to.deep.equal([
      point(clock - 3_600n, 104_000_000n),
      point(clock + 172_800n, 105_000_000n),
    ]);
    expect(read("at,rate\n-1h,1.04\n").quotedDecimals).to.equal(2);
  });

  const REFUSED: readonly (readonly [string, string, string])[] = [
    ["nothing", "", "1:1"],
    ["no row", "at,rate\n", "2:1"],
    ["no number", "at,rate\n-1h,NaN\n", "2:5"],
    ["scientific notation", "at,rate\n-1h,1e-7\n", "2:5"],
    ["a comma for a point", 'at,rate\n-1h,"1,04"\n', "2:5"],
    ["a rate of zero", "at,rate\n-1h,0\n", "2:5"],
    ["a rate below zero", "at,rate\n-1h,-1.04\n", "2:5"],
    ["more decimals than the feed has", "at,rate\n-1h,1.040000001\n", "2:5"],
    ["a day alone", "at,rate\n2025-02-06,1.04\n", "2:1"],
    ["a time that comes again", "at,rate\n-1h,1.04\n-60m,1.05\n", "3:1"],
    ["another number of cells", "at,rate\n-1h,1.04,\n", "2:10"],
    ["the pair the other way round", "at,USD/EUR\n-1h,0.96\n", "1:1"],
    ["another pair", "at,EUR/CNY\n-1h,7.5\n", "1:1"],
    ["a column twice", "at,EUR/USD,EUR/USD\n-1h,1,2\n", "1:1"],
    ["a header without times", "time,EUR/USD\n-1h,1\n", "1:1"],
  ];
  for (const [name, text, place] of REFUSED)
    it(`refuses ${name}`, () => {
      expect(refused(text)).to.match(new RegExp(`^${place} PATH_FILE_INVALID`));
    });

  it("is named the other way round where it is, and never inverted", () => {
    expect(refused("at,USD/EUR\n-1h,0.96\n")).to.include(
      "it has USD/EUR, which is EUR/USD the other way round",
    );
  });
});
