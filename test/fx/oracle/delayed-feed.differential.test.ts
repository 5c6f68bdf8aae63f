import { expect } from "chai";
import fc from "fast-check";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { DelayedFeed } from "../../../src/fx/oracle/delayed-feed.ts";
import type { Feed } from "../../../src/fx/oracle/feed-round.ts";
import { MedianFeed } from "../../../src/fx/oracle/median-feed.ts";
import { SEED } from "../../support/oracle/seeded.ts";
import { compiled, openTestChain, type TestChain } from "./chain.ts";

/** Things done to both, each followed by asking both. */
const DEEDS = 160;
const START = BigInt(Date.UTC(2025, 0, 6)) / 1_000n;
const HOP = 600n;
const TERMS = {
  decimals: 8,
  reporters: ["ada", "ben", "cem", "dot", "eve"],
  quorum: 3,
  maximumAge: 900n,
  maximumDivergenceBps: 200n,
};

const anyDeed = fc.record({
  wait: fc.constantFrom(5n, 60n, 299n, 300n, 600n),
  reports: fc.array(
    fc.record({
      reporter: fc.constantFrom(...TERMS.reporters, ...TERMS.reporters, "stranger"),
      // 102 is exactly 2 % above 100, and 1.02 × 99 lies between 100 and 101.
      answer: fc.constantFrom(99n, 100n, 100n, 100n, 101n, 101n, 102n, 103n, 0n, -1n, 2n ** 207n),
      age: fc.constantFrom(0n, 0n, 0n, 30n, 899n, 900n, 901n, -9n),
    }),
    { maxLength: 3 },
  ),
  poke: fc.boolean(),
});

describe("MedianFeed and DelayedFeed, here and on chain", () => {
  let test: TestChain;
  before(async () => {
    test = await openTestChain(START - 1_000n);
    const reporters = TERMS.reporters.map((name) => test.chain.addressOf(name));
    const { decimals, quorum, maximumAge, maximumDivergenceBps } = TERMS;
    const figures = [BigInt(quorum), maximumAge, maximumDivergenceBps];
    const median = await test.deploy("median", compiled("feeds/MedianFeed.sol", "MedianFeed"), [
      "",
      BigInt(decimals),
      reporters,
      ...figures,
    ]);
    await test.deploy("delayed", compiled("feeds/DelayedFeed.sol", "DelayedFeed"), [median, HOP]);
  });
  after(() => test.close());

  async function expectSame(name: string, feed: Feed, now: bigint, met: Map<string, number>): Promise<void> {
    const there = await test.read(name, "latestRoundData");
    const here = said(() => {
      const { roundId, answer, startedAt, updatedAt } = feed.latestRound(now);
      return { roundId, answer, startedAt, updatedAt, answeredInRound: roundId };
    });
    const verdict = "refused" in there ? codeOf(there.refused) : there.value;
    expect(here, `seed ${SEED}: ${name} at ${now}`).to.deep.equal(verdict);
    const kind = `${name} ${typeof here === "string" ? here : "answers"}`;
    met.set(kind, (met.get(kind) ?? 0) + 1);
  }

  it(`agree on every answer and refusal after each of ${DEEDS} deeds`, async function () {
    this.timeout(20_000);
    const median = new MedianFeed(TERMS);
    const delayed = new DelayedFeed(median, HOP);
    const met = new Map<string, number>();
    let now = START;
    for (const { wait, reports, poke } of fc.sample(anyDeed, { seed: SEED, numRuns: DEEDS })) {
      await test.mineAt((now += wait));
      for (const { reporter, answer, age } of reports) {
        const observedAt = now - age;
        const there = await test.sendAs(reporter, "median", "report", answer, observedAt);
        const here = said(() => median.report(reporter, { answer, observedAt }, (now += 1n)));
        expect(here, `seed ${SEED}: report at ${now}`).to.equal(there && codeOf(there));
        met.set(`report ${String(here)}`, (met.get(`report ${String(here)}`) ?? 0) + 1);
      }
      if (poke) {
        const there = await test.send("delayed", "poke");
        const here = said(() => delayed.poke((now += 1n)));
        expect(here, `seed ${SEED}: poke at ${now}`).to.equal(there && codeOf(there));
        met.set(`poke ${String(here)}`, (met.get(`poke ${String(here)}`) ?? 0) + 1);
      }
      await expectSame("median", median, now, met);
      await expectSame("delayed", delayed, now, met);
      const coming = await test.read("delayed", "next");
      const usableAt = "value" in coming ? (coming.value as { usableAt: bigint }).usableAt : -1n;
      expect(delayed.next(now)?.usableAt ?? 0n).to.equal(usableAt);
    }
    const wanted = [
      ...["NOT_A_REPORTER", "REPORT_INVALID", "REPORT_OUT_OF_ORDER"].map((code) => `report ${code}`),
      ...["HOP_NOT_OVER", "QUORUM_LOST", "SOURCES_DIVERGE"].map((code) => `poke ${code}`),
      ...["answers", "QUORUM_LOST", "SOURCES_DIVERGE"].map((what) => `median ${what}`),
      ...["answers", "NOTHING_USABLE"].map((what) => `delayed ${what}`),
    ];
    if (SEED === 20_260_101) expect(wanted.filter((kind) => !met.has(kind))).to.deep.equal([]);
  });
});

/** What a call gives, or the code that it is refused with. */
function said(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof SettlementError) return error.code;
    throw error;
  }
}

/** The contract's error as our code. */
function codeOf(error: string): string {
  if (error === "InvalidReport") return "REPORT_INVALID";
  return error.replaceAll(/(?<=[a-z]|NotA)([A-Z])/g, "_$1").toUpperCase();
}
