import { expect } from "chai";
import fc from "fast-check";
import { deviatesBeyond } from "../../../src/fx/deviation.ts";
import { oracleReports, type OracleReport } from "../../../src/fx/reporting/oracle-reports.ts";
import { outageAt, type OracleProcess } from "../../../src/fx/reporting/oracle-process.ts";
import { pathFeed, reportedPath } from "../../../src/fx/reporting/path-feed.ts";
import { answerAt, type RatePath } from "../../../src/fx/sources/rate-path.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { EUR_USD, PROCESS, market } from "./market.ts";

/** `round: answer observed>published`. */
const shown = (reports: readonly OracleReport[]) =>
  reports.map(({ answer, observedAt, publishedAt }) => `${answer} ${observedAt}>${publishedAt}`);

describe("oracleReports", () => {
  const HOURS = market([0n, 10_000n]);
  // The process, the market, the reports up to second 10,000.
  const CASES = [
    ["the first answer, and every heartbeat", {}, HOURS, ["10000 0>0", "10000 3600>3600", "10000 7200>7200"]],
    [
      "D24: nothing at exactly the threshold, and at once beyond it",
      {},
      market([0n, 10_000n], [100n, 10_050n], [200n, 9_950n], [300n, 10_051n], [350n, 10_001n]),
      ["10000 0>0", "10051 300>300", "10001 3900>3900", "10001 7500>7500"],
    ],
    [
      "a report at the threshold of zero whenever the market moves at all",
      { deviationBps: 0n, heartbeat: 99_999n },
      market([0n, 10_000n], [1n, 10_000n], [2n, 10_001n]),
      ["10000 0>0", "10001 2>2"],
    ],
    [
      "the same, later by the latency",
      { latency: 15n },
      market([0n, 10_000n], [5n, 11_000n], [10n, 11_001n]),
      ["10000 0>15", "11000 5>20", "11001 3605>3620", "11001 7205>7220"],
    ],
    [
      "nothing in an outage, and what was missed when it is over",
      { outages: [{ from: 100n, until: 5_000n }] },
      market([0n, 10_000n], [200n, 11_000n]),
      ["10000 0>0", "11000 5000>5000", "11000 8600>8600"],
    ],
    [
      "nothing of a move that is over with the outage",
      { outages: [{ from: 100n, until: 900n }] },
      market([0n, 10_000n], [200n, 11_000n], [300n, 10_000n]),
      ["10000 0>0", "10000 3600>3600", "10000 7200>7200"],
    ],
    [
      "not what would be published in an outage",
      { latency: 50n, outages: [{ from: 100n, until: 900n }] },
      market([0n, 10_000n], [60n, 11_000n]),
      ["10000 0>50", "11000 900>950", "11000 4500>4550", "11000 8100>8150"],
    ],
    [
      "what was observed before a short outage and published after it",
      { latency: 50n, outages: [{ from: 100n, until: 120n }] },
      market([0n, 10_000n], [60n, 11_000n]),
      ["10000 0>50", "11000 70>120", "11000 3670>3720", "11000 7270>7320"],
    ],
    [
      "nothing in a gap of the market, and its end at once where a heartbeat was missed",
      {},
      market([0n, 10_000n], [100n, undefined], [4_000n, 10_000n], [4_100n, undefined]),
      ["10000 0>0", "10000 4000>4000"],
    ],
    ["nothing of no market", {}, market(), []],
  ] as const;

  for (const [description, changed, path, expected] of CASES) {
    it(`says ${description}`, () => {
      const reports = oracleReports(path, { ...PROCESS, ...changed }, 10_000n);
      expect(shown(reports)).to.deep.equal(expected);
      expect(reports.map(({ round }) => round)).to.deep.equal(reports.map((_, index) => BigInt(index) + 1n));
    });
  }

  const anyMarket = fc
    .array(
      fc.tuple(
        fc.bigInt({ min: 1n, max: 60n }),
        fc.option(fc.bigInt({ min: 9_900n, max: 10_100n }), { nil: undefined, freq: 8 }),
      ),
      { maxLength: 12 },
    )
    .map((moves) => {
      let at = 0n;
      return market([0n, 10_000n], ...moves.map(([wait, answer]) => [(at += wait), answer] as const));
    });
  const anyOutages = fc
    .array(fc.tuple(fc.bigInt({ min: 1n, max: 90n }), fc.bigInt({ min: 1n, max: 60n })), { maxLength: 3 })
    .map((drawn) => {
      let at = 0n;
      return drawn.map(([wait, length]) => ({ from: (at += wait), until: (at += length) }));
    });
  const anyProcess: fc.Arbitrary<OracleProcess> = fc.record({
    deviationBps: fc.constantFrom(0n, 25n, 50n),
    heartbeat: fc.constantFrom(1n, 7n, 50n, 100n),
    latency: fc.constantFrom(0n, 1n, 10n, 70n),
    outages: anyOutages,
  });
  const UNTIL = 400n;

  it("says what an oracle would that looked every second", () => {
    holds(
      fc.property(anyMarket, anyProcess, (path, process) => {
        expect(shown(oracleReports(path, process, UNTIL))).to.deep.equal(
          lookEverySecond(path, process, UNTIL),
        );
      }),
    );
  });

  it("says what the market was, in order, and nothing in an outage", () => {
    holds(
      fc.property(anyMarket, anyProcess, (path, process) => {
        let before = -1n;
        for (const { answer, observedAt, publishedAt } of oracleReports(path, process, UNTIL)) {
          expect(answerAt(path, observedAt)).to.equal(answer);
          expect(publishedAt - observedAt).to.equal(process.latency);
          expect(observedAt > before && observedAt <= UNTIL).to.equal(true);
          for (const moment of [observedAt, publishedAt])
            expect(outageAt(process, moment)).to.equal(undefined);
          before = observedAt;
        }
      }),
    );
  });

  it("without latency and outages is never older than its heartbeat, nor further off than its threshold", () => {
    holds(
      fc.property(anyMarket, anyProcess, (path, drawn) => {
        const process = { ...drawn, latency: 0n, outages: [] };
        const feed = pathFeed(reportedPath(EUR_USD, oracleReports(path, process, UNTIL)));
        for (let now = 0n; now <= UNTIL; now += 1n) {
          const known = answerAt(path, now);
          if (known === undefined) continue;
          const { answer, updatedAt } = feed.latestRound(now);
          expect(now - updatedAt < process.heartbeat).to.equal(true);
          const threshold = rational(process.deviationBps, 10_000n);
          expect(deviatesBeyond(rational(known), rational(answer), threshold)).to.equal(false);
        }
      }),
      100,
    );
  });

  it("refuses an oracle that could not work", () => {
    expect(refusal(() => oracleReports(HOURS, { ...PROCESS, heartbeat: 0n }, 10_000n))).to.equal(
      "ORACLE_PROCESS_INVALID",
    );
  });
});

/** The independent opinion: an oracle that looks at the market every second. */
function lookEverySecond(path: RatePath, process: OracleProcess, until: bigint): string[] {
  const reports: string[] = [];
  let last: { answer: bigint; at: bigint } | undefined;
  for (let now = 0n; now <= until; now += 1n) {
    const answer = answerAt(path, now);
    const out = [now, now + process.latency].some((moment) =>
      process.outages.some(({ from, until: end }) => from <= moment && moment < end),
    );
    if (answer === undefined || out) continue;
    const off = last === undefined ? 0n : answer > last.answer ? answer - last.answer : last.answer - answer;
    const moved = last !== undefined && off * 10_000n > last.answer * process.deviationBps;
    if (last !== undefined && !moved && now < last.at + process.heartbeat) continue;
    last = { answer, at: now };
    reports.push(`${answer} ${now}>${now + process.latency}`);
  }
  return reports;
}
