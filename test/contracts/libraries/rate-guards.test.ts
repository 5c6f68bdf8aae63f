/*
 * RateGuards and src/testing/converters/library/feed-faults.ts
 *   when one feed is asked
 *     - reach the same verdicts on what one feed says
 *     - reach the same verdicts on how far an answer moved
 *     - reach the same verdicts on the vectors' situations of feeds
 * RateOracle and src/testing/converters/library/feed-faults.ts
 *   when the legs of a path are asked
 *     - reach the same verdicts on the times of a path
 */
import { expect } from "chai";
import fc from "fast-check";
import { deviatesBeyond } from "../../../src/fx/deviation.ts";
import {
  feedFaults,
  type FeedFault,
  type FeedLimits,
  type FeedReading,
} from "../../../src/testing/converters/library/feed-faults.ts";
import { rational } from "../../../src/money/rational.ts";
import { arrangeFeedCase } from "../../../src/testing/vectors/feed-cases.ts";
import { integerOfBits, SEED } from "../../support/oracle/seeded.ts";
import { deployTestSystem, loadFixture, time } from "../../support/system.ts";
import { CNY, EUR, latest, reasons, USD, config, type RefusalName } from "../oracle/fixture.ts";
import { about, deployRateGuards } from "./harness.ts";
import { anyPair, observe } from "./guards.ts";

/** The library's names for what the contract refuses as well, of one feed. */
const SAME: Partial<Readonly<Record<FeedFault, RefusalName>>> = {
  FeedMissing: "FeedReverted",
  NonPositiveAnswer: "InvalidAnswer",
  IncompleteRound: "IncompleteRound",
  FutureTimestamp: "FutureRate",
  StaleRate: "StaleRate",
  MarketClosed: "MarketClosed",
  TradingSuspended: "PairHalted",
};

const inContractsWords = (faults: readonly FeedFault[], names = SAME): RefusalName[] =>
  faults.flatMap((fault) => names[fault] ?? []).sort();

describe("RateGuards and src/testing/converters/library/feed-faults.ts", () => {
  it("reach the same verdicts on what one feed says", async () => {
    const harness = await loadFixture(deployRateGuards);
    const now = await latest();
    // Closed all week but for a minute that is not now; or always open.
    const minute = (now / 60n + 3n * 1_440n + 5_000n) % 10_079n;
    const anyCase = fc.record({
      answer: fc.constantFrom(0n, 1n, -1n, 10n ** 8n, -(2n ** 255n), 2n ** 95n),
      age: fc.oneof(fc.bigInt(-3n, 3n), fc.bigInt(58n, 62n), fc.constant(now)),
      maximumAge: fc.constantFrom(0n, 1n, 60n),
      started: fc.boolean(),
      reverting: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.boolean()),
      halted: fc.boolean(),
      open: fc.boolean(),
    });
    const cases = fc.sample(anyCase, { seed: SEED, numRuns: 500 });
    const observed = await observe(
      harness,
      cases.map(({ answer, age, maximumAge, started, reverting, halted, open }) => ({
        pair: {
          ...anyPair,
          maximumAge,
          halted,
          opensAtMinute: open ? 0n : minute,
          closesAtMinute: open ? 0n : minute + 1n,
        },
        says: { answer, age, started, reverting },
      })),
    );
    for (const [index, example] of cases.entries()) {
      const updatedAt = now - example.age;
      const reading = { answer: example.answer, startedAt: example.started ? updatedAt : 0n, updatedAt };
      const faults = feedFaults(
        [example.reverting ? undefined : reading],
        { maximumAge: example.maximumAge },
        { now, marketOpen: example.open, tradingSuspended: example.halted },
      );
      const refusals = observed[index]?.filter((refusal) => refusal !== "RateOutOfBand");
      expect(refusals?.sort(), about(example)).to.deep.equal(inContractsWords(faults));
    }
    for (const refusal of Object.values(SAME))
      expect(observed.filter((refusals) => refusals.includes(refusal)).length, refusal).to.be.above(10);
    expect(observed.filter((refusals) => refusals.length === 0).length).to.be.above(2);
  });

  it("reach the same verdicts on how far an answer moved", async () => {
    const harness = await loadFixture(deployRateGuards);
    const anyMove = fc
      .record({
        accepted: integerOfBits(95, { least: 1n }),
        bps: fc.bigInt(1n, 65_535n),
        off: fc.bigInt(-2n, 2n),
      })
      .chain(({ accepted, bps, off }) =>
        fc.boolean().map((up) => {
          // At the threshold and up to two units to either side of it.
          const move = (accepted * bps) / 10_000n + off;
          return { accepted, bps, answer: up ? accepted + move : accepted - move };
        }),
      )
      .filter(({ answer }) => answer > 0n);
    const moves = fc.sample(anyMove, { seed: SEED, numRuns: 500 });
    const observed = await observe(
      harness,
      moves.map(({ accepted, bps, answer }) => ({
        pair: { ...anyPair, accepted, breakerBps: bps },
        says: { answer },
      })),
    );
    for (const [index, move] of moves.entries()) {
      const beyond = deviatesBeyond(
        rational(move.answer),
        rational(move.accepted),
        rational(move.bps, 10_000n),
      );
      expect(observed[index]?.includes("DeviationTooHigh"), about(move)).to.equal(beyond);
    }
    const tripped = observed.filter((refusals) => refusals.includes("DeviationTooHigh")).length;
    expect(tripped).to.be.within(100, 400);
  });

  it("reach the same verdicts on the vectors' situations of feeds", async () => {
    const harness = await loadFixture(deployRateGuards);
    for (const words of [
      "negative answer",
      "zero answer",
      "updatedAt == 0",
      "expired",
      "age == maximum age",
    ]) {
      const { readings, limits, circumstances } = arrangeFeedCase(words, "oracle.validate");
      const faults = feedFaults(readings, limits, circumstances);
      const reading = readings.at(-1);
      if (reading === undefined) throw new Error(`"${words}" tells of no reading.`);
      const now = await latest();
      const age = reading.updatedAt === 0n ? now : circumstances.now - reading.updatedAt;
      const pair = { ...anyPair, maximumAge: limits.maximumAge ?? 0n };
      const says = { answer: reading.answer, age, started: reading.startedAt !== 0n };
      const [refusals] = await observe(harness, [{ pair, says }]);
      const refused = refusals?.filter((refusal) => refusal !== "RateOutOfBand");
      expect(refused, words).to.deep.equal(inContractsWords(faults));
    }
  });
});

describe("RateOracle and src/testing/converters/library/feed-faults.ts", () => {
  /** The library's names for what the oracle refuses of a path; its legs are never stale by themselves here. */
  const OF_PATHS: typeof SAME = { StaleRate: "StalePath", TimestampSpreadTooHigh: "TimestampSpreadTooHigh" };

  it("reach the same verdicts on the times of a path", async () => {
    const system = await loadFixture(deployTestSystem);
    const { oracle, eurUsd, eurCny } = system;
    for (const [quote, feed] of [
      [USD, eurUsd],
      [CNY, eurCny],
    ] as const)
      await oracle.setPair(EUR, quote, config(feed));
    const limits: FeedLimits = { maximumAge: 100n, maximumSpread: 30n };
    await oracle.setPath(USD, CNY, [EUR], 100, 30);

    const anyAge = fc.oneof(fc.bigInt(98n, 102n), fc.bigInt(68n, 72n), fc.bigInt(0n, 3n));
    const ages = fc.sample(fc.tuple(anyAge, anyAge), { seed: SEED, numRuns: 20 });
    const met = new Set<string>();
    for (const [first, second] of ages) {
      const now = (await latest()) + 200n;
      await eurUsd.publishAt(1n, now - first);
      await eurCny.publishAt(1n, now - second);
      await time.increaseTo(now);
      const readings = [first, second].map((age): FeedReading => ({
        answer: 1n,
        startedAt: now - age,
        updatedAt: now - age,
      }));
      const faults = inContractsWords(feedFaults(readings, limits, { now }), OF_PATHS);
      expect(await reasons(system, USD, CNY), `ages ${first} and ${second}`).to.deep.equal(faults);
      met.add(faults.join());
    }
    expect(met.size).to.equal(4);
  });
});
