/*
 * Every time bound of RateOracle and its feeds
 *   - <bound>: <verdict> a second before, at, and a second after
 */
import { expect } from "chai";
import { DelayedFeed__factory, MedianFeed__factory } from "../../../typechain-types/index.ts";
import { DAY, HOUR } from "../../support/plan.ts";
import { time } from "../../support/system.ts";
import { ANSWER, CNY, EUR, FX_WEEK, guarded, latest, reasons, USD } from "./fixture.ts";

const CNY_ANSWER = 758_910_000n;
/** The weekend of 25 January 2025, by the FX week. */
const [CLOSES, OPENS] = [1_737_756_000n, 1_737_928_800n];

/** Given the bound, what is asked in a block of a time. */
interface Bound {
  /** Unix seconds. */
  readonly at: bigint;
  /** What is refused then, or what is answered. */
  readonly ask: (now: bigint) => Promise<string>;
}

/** The bound, what is said a second before it, at it, and a second after it. */
const BOUNDS: readonly (readonly [string, readonly [string, string, string], () => Promise<Bound>])[] = [
  [
    "maximumAge of a pair, the last second good",
    ["", "", "StaleRate"],
    async () => {
      const system = await guarded({ maximumAge: 1_000n });
      const now = await latest();
      await system.eurUsd.publishAt(ANSWER, now);
      return { at: now + 1_000n, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "the time of an answer, which is good in its own second",
    ["FutureRate", "", ""],
    async () => {
      const system = await guarded({});
      const updatedAt = (await latest()) + 1_000n;
      await system.eurUsd.publishAt(ANSWER, updatedAt);
      return { at: updatedAt, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "maximumAge of a path, the last second good",
    ["", "", "StalePath"],
    async () => {
      const system = await guarded({});
      const now = await latest();
      await system.oracle.setPath(USD, CNY, [EUR], 1_000n, HOUR);
      await system.eurUsd.publishAt(ANSWER, now);
      await system.eurCny.publishAt(CNY_ANSWER, now + 1n);
      return { at: now + 1_000n, ask: async () => (await reasons(system, USD, CNY)).join() };
    },
  ],
  [
    "maximumSpread of a path, the last second good",
    ["", "", "TimestampSpreadTooHigh"],
    async () => {
      const system = await guarded({});
      const now = await latest();
      await system.oracle.setPath(USD, CNY, [EUR], 2n * HOUR, HOUR);
      await system.eurUsd.publishAt(ANSWER, now);
      const ask = async (other: bigint) => {
        await system.eurCny.publishAt(CNY_ANSWER, other);
        return (await reasons(system, USD, CNY)).join();
      };
      return { at: now + HOUR, ask };
    },
  ],
  [
    "breakerCooldown, which its end is no part of",
    ["BreakerOpen", "", ""],
    async () => {
      const system = await guarded({ breakerBps: 100n, breakerCooldown: HOUR });
      await system.oracle.acceptRate(EUR, USD);
      await system.eurUsd.publish(2n * ANSWER);
      await system.oracle.tripBreaker(EUR, USD);
      return { at: (await latest()) + HOUR, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "a market's closing, whose second is closed",
    ["", "MarketClosed", "MarketClosed"],
    async () => {
      const system = await guarded(FX_WEEK);
      return { at: CLOSES, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "a market's opening, whose second is open",
    ["MarketClosed", "", ""],
    async () => {
      const system = await guarded(FX_WEEK);
      return { at: OPENS, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "a holiday's first second, which is closed",
    ["", "MarketClosed", "MarketClosed"],
    async () => {
      const system = await guarded({ calendar: 2n });
      await system.oracle.setHoliday(2n, OPENS / DAY, 43_200n);
      return { at: (OPENS / DAY) * DAY + 43_200n, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "the midnight after a holiday, which is open",
    ["MarketClosed", "", ""],
    async () => {
      const system = await guarded({ calendar: 2n });
      await system.oracle.setHoliday(2n, OPENS / DAY, 43_200n);
      return { at: (OPENS / DAY + 1n) * DAY, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "22:00 on 24 December in the calendar of the FX market, which is closed",
    ["", "MarketClosed", "MarketClosed"],
    async () => {
      const system = await guarded({ calendar: 1n, maximumAge: 2n ** 32n - 1n });
      const at = BigInt(Date.parse("2025-12-24T22:00:00Z")) / 1_000n;
      return { at, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "the close to which an age is counted, whose second is the first that adds none",
    ["", "", "StaleRate"],
    async () => {
      const system = await guarded({ ...FX_WEEK, closedPolicy: 1n, maximumAge: HOUR });
      await time.increaseTo(CLOSES + DAY);
      // One second of the answer's age for each that its time is earlier.
      const ask = async (age: bigint) => {
        await system.eurUsd.publishAt(ANSWER, CLOSES - (age - CLOSES));
        return (await reasons(system)).join();
      };
      return { at: CLOSES + HOUR, ask };
    },
  ],
  [
    "the two weeks after which a close is not known",
    ["", "StaleRate", "StaleRate"],
    async () => {
      const system = await guarded({ calendar: 2n, closedPolicy: 1n, maximumAge: DAY });
      const first = OPENS / DAY;
      for (let day = first; day < first + 16n; day += 1n) await system.oracle.setHoliday(2n, day, 0n);
      await time.increaseTo(first * DAY - 10n);
      await system.eurUsd.publishAt(ANSWER, first * DAY - 10n);
      return { at: (first + 14n) * DAY, ask: async () => (await reasons(system)).join() };
    },
  ],
  [
    "the hop of a delayed feed, whose end belongs to the new value",
    ["NothingUsable", "", ""],
    async () => {
      const system = await guarded({});
      const feed = await new DelayedFeed__factory(system.operator).deploy(system.eurUsd, HOUR);
      await feed.poke();
      return { at: (await latest()) + HOUR, ask: () => refusalOf(feed.latestRoundData(), "NothingUsable") };
    },
  ],
  [
    "the hop of a delayed feed, from whose end on another value is taken over",
    ["HopNotOver", "", ""],
    async () => {
      const system = await guarded({});
      const feed = await new DelayedFeed__factory(system.operator).deploy(system.eurUsd, HOUR);
      await feed.poke();
      return { at: (await latest()) + HOUR, ask: () => refusalOf(feed.poke.staticCall(), "HopNotOver") };
    },
  ],
  [
    "maximumAge of a report, the last second fresh",
    ["", "", "QuorumLost"],
    async () => {
      const { operator, bank } = await guarded({});
      const feed = await new MedianFeed__factory(operator).deploy("X", 8, [bank.address], 1, HOUR, 0);
      const now = await latest();
      await feed.connect(bank).report(ANSWER, now);
      return { at: now + HOUR, ask: () => refusalOf(feed.latestRoundData(), "QuorumLost") };
    },
  ],
  [
    "the time of a report, which is good in its own second",
    ["ReportOutOfOrder", "", ""],
    async () => {
      const { operator, bank } = await guarded({});
      const feed = await new MedianFeed__factory(operator).deploy("X", 8, [bank.address], 1, HOUR, 0);
      const at = (await latest()) + 1_000n;
      const ask = () => refusalOf(feed.connect(bank).report.staticCall(ANSWER, at), "ReportOutOfOrder");
      return { at, ask };
    },
  ],
];

async function refusalOf(asked: Promise<unknown>, error: string): Promise<string> {
  try {
    await asked;
    return "";
  } catch (refused) {
    expect(String(refused)).to.include(error);
    return error;
  }
}

describe("Every time bound of RateOracle and its feeds", () => {
  for (const [name, said, setUp] of BOUNDS) {
    it(`${name}: ${said.map((one) => one || "good").join(", ")} a second before, at, and a second after`, async () => {
      const { at, ask } = await setUp();
      const heard = [];
      for (const now of [at - 1n, at, at + 1n]) {
        if (now > (await latest())) await time.increaseTo(now);
        heard.push(await ask(now));
      }
      expect(heard).to.deep.equal(said);
    });
  }
});
