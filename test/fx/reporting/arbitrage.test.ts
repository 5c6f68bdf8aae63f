import { expect } from "chai";
import { Big } from "big.js";
import fc from "fast-check";
import { arbitrageCycles, requireNoArbitrage } from "../../../src/fx/reporting/arbitrage.ts";
import { costOf } from "../../../src/fx/reporting/desk-costs.ts";
import { oracleReports } from "../../../src/fx/reporting/oracle-reports.ts";
import { reportedPath } from "../../../src/fx/reporting/path-feed.ts";
import { modelSource } from "../../../src/fx/sources/model-source.ts";
import type { RatePath } from "../../../src/fx/sources/rate-path.ts";
import { stepsSource } from "../../../src/fx/sources/steps-source.ts";
import { compareRationals, rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";

const EUR_USD = { base: "EUR", quote: "USD", decimals: 8 };
const PROCESS = { deviationBps: 50n, heartbeat: 86_400n, latency: 0n, outages: [] };
/** 1,000,000 whole units: cents would only hide behind their rounding. */
const MILLION = 1_000_000n;
const GRID = { from: 0n, until: 1_000n, every: 10n };

const steps = (start: bigint, ...answers: bigint[]): RatePath =>
  stepsSource(EUR_USD, start, answers.map((answer, index) => ({ at: 100n * BigInt(index + 1), answer })))(GRID); // prettier-ignore

function cyclesOf(market: RatePath, feeBps: bigint, spreadBps = 0n, until = GRID.until) {
  const reported = reportedPath(EUR_USD, oracleReports(market, PROCESS, until));
  return arbitrageCycles(market, reported, { feeBps, spreadBps }, MILLION, until);
}

describe("arbitrageCycles", () => {
  it("D24: a threshold of 0.5 % at a fee of 0.1 % gives 3,995 of 1,000,000 a cycle", () => {
    // Up by exactly the threshold, which is not reported; then further, which is; and again.
    const market = steps(100_000_000n, 100_500_000n, 100_600_000n, 101_103_000n);
    const cycles = cyclesOf(market, 10n);
    expect(cycles.map(({ at, side, gain }) => [at, side, gain])).to.deep.equal([
      [100n, "buy", 3_995n],
      [300n, "buy", 3_995n],
    ]);
    expect(cycles[0]).to.include({ market: 100_500_000n, reported: 100_000_000n });
  });

  it("D24: falling by the threshold, the base is sold", () => {
    const [cycle, ...others] = cyclesOf(steps(100_000_000n, 99_500_000n), 10n);
    // 999,000 / 0.995 = 1,004,020.1
    expect(cycle).to.include({ side: "sell", gain: 4_020n });
    expect(others).to.deep.equal([]);
  });

  it("takes the best moment of each report's life, once", () => {
    const market = steps(100_000_000n, 100_300_000n, 100_400_000n, 100_200_000n);
    expect(cyclesOf(market, 10n).map(({ at, gain }) => [at, gain])).to.deep.equal([[200n, 2_996n]]);
    expect(cyclesOf(market, 40n)).to.deep.equal([]);
  });

  const VOLATILE = modelSource(
    {
      feed: EUR_USD,
      start: 108_350_000n,
      band: { minimum: 50_000_000n, maximum: 200_000_000n },
      model: { kind: "gbm", drift: "0", volatility: "0.12" },
    },
    "arbitrage",
  )({ from: 0n, until: 604_800n, every: 300n });

  it("comes about by itself: a week at 12 % a year, reported by the threshold, gains with a low fee only", () => {
    const until = 604_800n;
    const [low, high] = [cyclesOf(VOLATILE, 10n, 0n, until), cyclesOf(VOLATILE, 50n, 0n, until)];
    expect(low.length > 10).to.equal(true);
    expect(high).to.deep.equal([]);
    expect(cyclesOf(VOLATILE, 10n, 0n, until)).to.deep.equal(low);
  });

  it("grows with the latency, for which no fee of the threshold's size is enough", () => {
    const late = { ...PROCESS, latency: 3_600n };
    const reported = reportedPath(EUR_USD, oracleReports(VOLATILE, late, 604_800n));
    const costs = { feeBps: 50n, spreadBps: 0n };
    expect(arbitrageCycles(VOLATILE, reported, costs, MILLION, 604_800n).length > 0).to.equal(true);
  });

  const anyMarket = fc
    .array(fc.bigInt({ min: 99_000_000n, max: 101_000_000n }), { minLength: 1, maxLength: 9 })
    .map((answers) => steps(100_000_000n, ...answers));
  const anyBps = fc.bigInt({ min: 0n, max: 60n });

  it("gains what big.js works out", () => {
    holds(
      fc.property(anyMarket, anyBps, anyBps, (market, feeBps, spreadBps) => {
        for (const { market: true_, reported, gain } of cyclesOf(market, feeBps, spreadBps)) {
          const [dear, cheap] = true_ > reported ? [true_, reported] : [reported, true_];
          const Exact = Big();
          Exact.DP = 40;
          const part = (bps: bigint) => new Exact(1).minus(new Exact(bps.toString()).div(10_000));
          const back = new Exact(MILLION.toString())
            .times(part(feeBps))
            .times(part(spreadBps))
            .times(dear.toString())
            .div(cheap.toString());
          expect(gain).to.equal(BigInt(back.round(0, 0).toFixed(0)) - MILLION);
        }
      }),
    );
  });

  it("gains nothing wherever requireNoArbitrage lets a desk be", () => {
    holds(
      fc.property(anyMarket, anyBps, anyBps, (market, feeBps, spreadBps) => {
        const refused = refusal(() => requireNoArbitrage("EUR/USD", PROCESS, { feeBps, spreadBps }));
        fc.pre(refused !== "ARBITRAGE_POSSIBLE");
        expect(cyclesOf(market, feeBps, spreadBps)).to.deep.equal([]);
      }),
    );
  });
});

describe("requireNoArbitrage", () => {
  const CASES = [
    [50n, 0n, false, "D24: a fee of exactly the threshold"],
    [49n, 0n, true, "a basis point less"],
    [10n, 0n, true, "D24: 0.1 % against 0.5 %"],
    [0n, 50n, false, "a spread of the threshold"],
    [25n, 25n, true, "both halves, of which the one is taken of what the other left"],
    [26n, 25n, false, "a basis point more"],
  ] as const;

  for (const [feeBps, spreadBps, refused, description] of CASES) {
    it(`${refused ? "refuses" : "takes"} ${description}`, () => {
      const verdict = refusal(() => requireNoArbitrage("EUR/USD", PROCESS, { feeBps, spreadBps }));
      expect(verdict === "ARBITRAGE_POSSIBLE").to.equal(refused);
    });
  }

  it("says both figures", () => {
    expect(() => requireNoArbitrage("EUR/USD", PROCESS, { feeBps: 25n, spreadBps: 25n })).to.throw(
      "updated on a deviation of more than 50 basis points, and converting costs 49.9375.",
    );
  });

  it("with halves of the threshold would leave a gain on a fall, which is why the product counts", () => {
    const market = steps(100_000_000n, 99_500_000n);
    expect(cyclesOf(market, 25n, 25n).map(({ gain }) => gain)).to.deep.equal([6n]);
    expect(compareRationals(costOf({ feeBps: 25n, spreadBps: 25n }), rational(499_375n, 10n ** 8n))).to.equal(
      0,
    );
  });
});
