import { expect } from "chai";
import { currencyBytes } from "../../../src/escrow/code-bytes.ts";
import { deploySystem } from "../../../src/chain/deploy.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import { feeUp } from "../../../src/fx/fee.ts";
import { atPeg, PEG_RULES } from "../../../src/fx/oracle/at-peg.ts";
import type { FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { GuardedOracle } from "../../../src/fx/oracle/guarded-oracle.ts";
import type { Value } from "../../../src/ports.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { PLAN, START } from "../../support/plan.ts";
import { openTestChain, type TestChain } from "./chain.ts";

/** 100 XUSD. */
const AMOUNT = 100_000_000n;
const [SPREAD_BPS, FEE_BPS] = [25n, 20n];

/** What the token is worth in its own currency, eight decimals, and how many seconds ago that was said. */
const PRICES = [
  [88_000_000n, 0n, "E6: 0.88"],
  [99_999_999n, 0n, "a unit below par"],
  [100_000_000n, 0n, "par"],
  [100_000_001n, 0n, "a unit above par"],
  [88_000_000n, 90_000n, "0.88, at its last second"],
  [88_000_000n, 90_001n, "stale"],
  [0n, 0n, "no price"],
] as const;

describe("atPeg and the gateway on chain", () => {
  let test: TestChain;
  let now = START + 1_000n;
  const rounds = new Map<string, FeedRound>();
  const oracle = new GuardedOracle();

  before(async () => {
    test = await openTestChain(START - 1_000n);
    const [guarded = expect.fail("no pair")] = PLAN.pairs;
    const pairs = [...PLAN.pairs, { ...guarded, base: "XUS", quote: "USD", breakerBps: 0n }];
    await deploySystem(test.chain, { ...PLAN, pairs, startsAt: START - 900n });
    for (const { base, quote, ...guards } of pairs) {
      const name = `${base}/${quote}`;
      const latestRound = () => rounds.get(name) ?? expect.fail(name);
      oracle.setPair(base, quote, guards, { latestRound });
    }
    const [{ vehicles, ...limits } = expect.fail("no path")] = PLAN.paths;
    oracle.setPath("USD", "CNY", vehicles, limits);
    await test.mineAt(now);
    await publish("EUR/USD", 104_720_000n, now);
    await publish("EUR/CNY", 758_910_000n, now);
  });
  after(() => test.close());

  async function publish(name: string, answer: bigint, updatedAt: bigint): Promise<void> {
    const roundId = (rounds.get(name)?.roundId ?? 0n) + 1n;
    expect(await test.send(name, "publishRound", answer, roundId, updatedAt, updatedAt)).to.equal(undefined);
    rounds.set(name, { roundId, answer, startedAt: updatedAt, updatedAt, decimals: 8 });
  }

  /** What the payee gets, by the library. */
  function redeemed(rule: (typeof PEG_RULES)[number]): bigint {
    const mid = atPeg(oracle.rate("USD", "CNY", now), rule, () => oracle.rate("XUS", "USD", now), "XUSD");
    const worse = {
      numerator: mid.numerator * (10_000n - SPREAD_BPS),
      denominator: mid.denominator * 10_000n,
    };
    const gross = convertDown(AMOUNT, worse, 6, 2);
    return gross - feeUp(gross, { basisPoints: FEE_BPS, fixed: 0n });
  }

  for (const [answer, age, description] of PRICES) {
    it(`E6: agree under ${PEG_RULES.join(", ")} when the token is at ${description}`, async () => {
      for (const [index, rule] of PEG_RULES.entries()) {
        const key: Value[] = [test.chain.contractAddress("XUSD"), currencyBytes("CNY"), 1n];
        const corridor: Value = {
          open: true,
          tokenCurrency: currencyBytes("USD"),
          tokenDecimals: 6n,
          currencyDecimals: 2n,
          spreadBps: SPREAD_BPS,
          feeBps: FEE_BPS,
          maximumFeeBps: 100n,
          maximumDeviationBps: 100n,
          pegRule: BigInt(index),
          pegCode: currencyBytes("XUS"),
        };
        expect(await test.send("gateway", "setCorridor", ...key, corridor)).to.equal(undefined);
        await publish("XUS/USD", answer, now + 100n - age);
        await test.mineAt((now += 100n));
        const there = await test.read("gateway", "previewSpot", ...key, AMOUNT);
        const here = refusal(() => redeemed(rule));
        const verdict =
          "refused" in there
            ? there.refused.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase()
            : `no refusal: ${(there.value as { amountOut: bigint }).amountOut}`;
        expect(here, rule).to.equal(verdict);
      }
    });
  }
});
