import { expect } from "chai";
import { oracleReports } from "../../../src/fx/reporting/oracle-reports.ts";
import { pathFeed, reportedPath } from "../../../src/fx/reporting/path-feed.ts";
import { formatPath, parsePath, pathSha256 } from "../../../src/fx/sources/stored-path.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { PROCESS, market } from "./market.ts";

describe("reportedPath", () => {
  const MARKET = market([0n, 10_000n], [100n, 10_051n], [130n, 10_040n]);
  const REPORTS = oracleReports(MARKET, { ...PROCESS, latency: 15n }, 3_000n);
  const REPORTED = reportedPath(MARKET, REPORTS);

  it("is a path of its own, stored and sealed apart from the market's", () => {
    expect(REPORTED.points.map(({ at, answer }) => [at, answer])).to.deep.equal([
      [15n, 10_000n],
      [115n, 10_051n],
    ]);
    expect(formatPath(REPORTED)).to.include("pair EUR/USD\ndecimals 8\nsource oracle\n");
    expect(parsePath(formatPath(REPORTED))).to.deep.equal(REPORTED);
    expect(pathSha256(REPORTED)).to.not.equal(pathSha256(MARKET));
  });

  it("as a feed answers what was published, with a round for each report, and nothing before the first", () => {
    const feed = pathFeed(parsePath(formatPath(REPORTED)));
    expect(refusal(() => feed.latestRound(14n))).to.equal("FEED_REVERTED");
    const first = { roundId: 1n, answer: 10_000n, startedAt: 15n, updatedAt: 15n, decimals: 8 };
    for (const now of [15n, 114n]) expect(feed.latestRound(now)).to.deep.equal(first);
    expect(feed.latestRound(115n)).to.include({ roundId: 2n, answer: 10_051n, updatedAt: 115n });
    expect(refusal(() => pathFeed(market([0n, undefined])).latestRound(5n))).to.equal("FEED_REVERTED");
  });
});
