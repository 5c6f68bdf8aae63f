import { expect } from "chai";
import fc from "fast-check";
import { ecbFix } from "../../../../src/fx/sources/ecb/ecb-fix.ts";
import { ecbSource } from "../../../../src/fx/sources/ecb/ecb-source.ts";
import { answerAt } from "../../../../src/fx/sources/rate-path.ts";
import { utcTime } from "../../../../src/fx/oracle/summer-time.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { holds } from "../../../support/oracle/seeded.ts";
import { unix } from "../../../support/unix.ts";
import { ECB_RATES } from "../ecb-file.ts";

describe("ecbSource", () => {
  const grid = (from: string, until: string) => ({ from: unix(from), until: unix(until), every: 60n });
  const path = (base: string, quote: string, from: string, until: string, decimals = 8) =>
    ecbSource(ECB_RATES, { base, quote, decimals })(grid(from, until));
  const told = (points: ReturnType<typeof path>["points"]) =>
    points.map(({ at, answer, carriedDays }) => `${utcTime(at)} ${answer ?? "-"} ${carriedDays}`);

  it("E10: moves at the hours of publication, and begins with what was known", () => {
    const { points, clamps, source } = path("EUR", "CHF", "2015-01-14T20:00:00Z", "2015-01-16T15:00:00Z");
    expect(told(points)).to.deep.equal([
      "2015-01-14T20:00:00Z 120100000 0",
      "2015-01-15T13:30:00Z 102800000 0",
      "2015-01-16T13:30:00Z 101280000 0",
    ]);
    expect([clamps, source]).to.deep.equal([0, "ecb"]);
  });

  it("E9: marks what is carried forward, and leaves a gap where that is over", () => {
    const franc = path("EUR", "CHF", "2015-04-02T15:00:00Z", "2015-04-08T00:00:00Z");
    expect(told(franc.points)).to.deep.equal([
      "2015-04-02T15:00:00Z 104000000 0",
      "2015-04-03T12:30:00Z 104000000 1",
      "2015-04-06T12:30:00Z 104000000 2",
      "2015-04-07T12:30:00Z 104380000 0",
    ]);
    const rouble = path("EUR", "RUB", "2022-03-01T15:00:00Z", "2022-03-20T00:00:00Z");
    expect(told(rouble.points)).to.deep.equal([
      "2022-03-01T15:00:00Z 11720100000 0",
      "2022-03-02T15:00:00Z 11720100000 1",
      "2022-03-03T15:00:00Z 11720100000 2",
      "2022-03-04T15:00:00Z - 0",
    ]);
    expect(answerAt(rouble, unix("2022-03-19T00:00:00Z"))).to.equal(undefined);
  });

  it("rounds a cross once, half up, and refuses one that would keep too few digits (A7)", () => {
    const [, fix] = path("USD", "JPY", "2015-01-15T13:00:00Z", "2015-01-15T15:00:00Z").points;
    // 136.48 / 1.1708 = 116.569866757...
    expect(fix?.answer).to.equal(11_656_986_676n);
    expect(() => path("IDR", "EUR", "2025-01-24T15:00:00Z", "2025-01-24T16:00:00Z")).to.throw(
      "4 significant digits",
    );
    expect(path("IDR", "EUR", "2025-01-24T15:00:00Z", "2025-01-24T16:00:00Z", 12).points).to.have.length(1);
  });

  it("gives what `ecbFix` gives at every moment", () => {
    const long = path("EUR", "USD", "2015-01-12T00:00:00Z", "2015-01-19T23:00:00Z");
    holds(
      fc.property(
        fc.bigInt({ min: long.points[0]?.at ?? 0n, max: unix("2015-01-19T23:00:00Z") }),
        (moment) => {
          const fix = ecbFix(ECB_RATES, "USD", moment);
          const expected =
            fix === undefined ? undefined : fix.figure.units * 10n ** BigInt(8 - fix.figure.decimals);
          expect(answerAt(long, moment)).to.equal(expected);
        },
      ),
    );
  });

  it("refuses a time that ends before it begins", () => {
    expect(refusal(() => path("EUR", "USD", "2015-01-15T00:00:00Z", "2015-01-14T00:00:00Z"))).to.equal(
      "TIME_GRID_INVALID",
    );
  });
});
