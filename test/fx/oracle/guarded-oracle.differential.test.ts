import { expect } from "chai";
import fc from "fast-check";
import { currencyBytes } from "../../../src/escrow/code-bytes.ts";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { DAY } from "../../../src/fx/civil-date.ts";
import type { FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { GuardedOracle } from "../../../src/fx/oracle/guarded-oracle.ts";
import { MENTO_FX } from "../../../src/fx/oracle/market-hours.ts";
import { CLOSED_POLICIES, type PairGuards } from "../../../src/fx/oracle/pair-guards.ts";
import { REFUSALS } from "../../../src/fx/oracle/refusal.ts";
import { SUMMER_TIMES } from "../../../src/fx/oracle/summer-time.ts";
import type { Value } from "../../../src/ports.ts";
import { SEED } from "../../support/oracle/seeded.ts";
import { compiled, openTestChain, type TestChain } from "./chain.ts";

/** Times at which everything is changed and then asked. */
const ROUNDS = 16;
/** At most twenty. */
const PATHS_OF_FOUR = 16;
const START = BigInt(Date.UTC(2024, 11, 20)) / 1_000n;

const CURRENCIES = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"] as const;
/** A ring that every currency lies on, quoted both ways, so that paths go forwards and backwards over it. */
const PAIRS = [
  ["AAA", "BBB"],
  ["CCC", "BBB"],
  ["CCC", "DDD"],
  ["EEE", "DDD"],
  ["EEE", "FFF"],
] as const;
const PATHS = [
  ["AAA", "CCC", ["BBB"]],
  ["AAA", "DDD", ["BBB", "CCC"]],
  ["EEE", "AAA", ["DDD", "CCC", "BBB"]],
  ["FFF", "CCC", ["EEE", "DDD"]],
  // A leg of it is no pair.
  ["FFF", "BBB", ["AAA"]],
] as const;

type Change = typeof anyChange extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type Round = typeof anyRound extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type World = FeedRound & { readonly reverting: boolean };

const seconds = fc.oneof(
  fc.bigInt({ min: 0n, max: 4_000n }),
  fc.constantFrom(0n, 60n, 3_600n, 3_601n, -5_000n),
);

const anyGuards: fc.Arbitrary<PairGuards> = fc.record({
  decimals: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(6, 8, 18) }, fc.constantFrom(0, 30, 36)),
  maximumAge: fc.constantFrom(3_600n, 90_000n),
  minimumAnswer: fc.constantFrom(0n, 99_000_000n),
  maximumAnswer: fc.constantFrom(112_000_000n, 2n ** 96n - 1n, 2n ** 96n - 1n),
  breakerBps: fc.constantFrom(0n, 100n, 200n),
  breakerCooldown: fc.constantFrom(0n, 3_600n),
  opensAtMinute: fc.constantFrom(0n, 0n, 9_960n),
  closesAtMinute: fc.constantFrom(0n, 0n, 7_080n),
  closedPolicy: fc.constantFrom(...CLOSED_POLICIES),
  closedSpreadBps: fc.constantFrom(0n, 30n),
  summerTime: fc.constantFrom(...SUMMER_TIMES),
  calendar: fc.constantFrom(0n, 0n, 1n, 2n),
});

/** What happens to one pair between two times. */
const anyChange = fc.record({
  guards: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, anyGuards),
  answer: fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 98_000_000n, max: 110_000_000n }) },
    fc.constantFrom(0n, -5n),
  ),
  roundStep: fc.constantFrom(1n, 1n, 1n, 1n, 0n, -1n),
  age: seconds,
  started: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  reverting: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.constant(true)),
  decimalsOff: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constant(1)),
  halted: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
  deed: fc.constantFrom("accept", "accept", "trip", "trip", "reset", "nothing"),
});

const anyRound = fc.record({
  wait: fc.constantFrom(3_600n, 1_800n, 43_200n, 50_000n),
  changes: fc.array(anyChange, { minLength: PAIRS.length, maxLength: PAIRS.length }),
  pathAge: fc.constantFrom(3_600n, 90_000n),
  pathSpread: fc.constantFrom(600n, 4_000n),
  holiday: fc.option(fc.bigInt({ min: 0n, max: 86_500n }), { freq: 2 }),
});

describe("GuardedOracle and RateOracle on chain", () => {
  let test: TestChain;
  let oracle: GuardedOracle;
  const feeds = new Map<string, World>();
  /** One for each pair, as on chain, so that a pair that is set again keeps its feed. */
  const feedOf = new Map(PAIRS.map((pair) => [pair.join("/"), { latestRound: () => read(pair.join("/")) }]));

  before(async () => {
    test = await openTestChain(START - 1_000n);
  });
  // Everything anew: a pair keeps what was accepted of it, and a guardian's halt.
  beforeEach(async () => {
    const { chain } = test;
    await test.deploy("oracle", compiled("RateOracle.sol", "RateOracle"), [chain.addressOf("operator"), 0n]);
    const guardian = await chain.read({ contract: "oracle", method: "GUARDIAN_ROLE", args: [] });
    await test.send("oracle", "grantRole", guardian, chain.addressOf("operator"));
    for (const pair of PAIRS)
      await test.deploy(pair.join("/"), compiled("feeds/SimulatedFeed.sol", "SimulatedFeed"), ["", 8n]);
    oracle = new GuardedOracle();
    feeds.clear();
  });
  after(() => test.close());

  /** Does the same here and there; both must refuse it, for the same reason, or neither. */
  async function doBoth(method: string, args: readonly Value[], here: () => unknown): Promise<void> {
    const refusedThere = await test.send("oracle", method, ...args);
    expect(named(here), `${method} ${args.map(String).join()}`).to.equal(
      refusedThere === undefined ? "" : codeOf(refusedThere),
    );
  }

  async function change(round: Round, now: bigint): Promise<void> {
    for (const [index, [base, quote]] of PAIRS.entries()) {
      const name = `${base}/${quote}`;
      const drawn = round.changes[index];
      if (drawn === undefined) continue;
      await setFeed(name, drawn, now);
      const codes = [currencyBytes(base), currencyBytes(quote)];
      const { guards } = drawn;
      if (guards !== null) {
        // Decimals are pinned to what the feed says when the pair is set.
        const decimals = feeds.get(name)?.decimals ?? 8;
        const feed = feedOf.get(name) ?? { latestRound: () => read(name) };
        await doBoth("setPair", [...codes, onChain(guards, test.chain.contractAddress(name))], () =>
          oracle.setPair(base, quote, { ...guards, decimals }, feed),
        );
      }
      await doBoth("setHalted", [...codes, drawn.halted], () => oracle.setHalted(base, quote, drawn.halted));
      if (drawn.decimalsOff !== 0)
        await setDecimals(name, (feeds.get(name)?.decimals ?? 8) + drawn.decimalsOff);
    }
    for (const [base, quote, vehicles] of PATHS) {
      const codes = [currencyBytes(base), currencyBytes(quote), vehicles.map(currencyBytes)];
      const limits = { maximumAge: round.pathAge, maximumSpread: round.pathSpread };
      await doBoth("setPath", [...codes, round.pathAge, round.pathSpread], () =>
        oracle.setPath(base, quote, vehicles, limits),
      );
    }
    if (round.holiday !== null) {
      const { holiday } = round;
      await doBoth("setHoliday", [2n, now / DAY, holiday], () => oracle.setHoliday(2n, now / DAY, holiday));
    }
  }

  async function setFeed(name: string, drawn: Change, now: bigint): Promise<void> {
    const last = feeds.get(name);
    const roundId = (last?.roundId ?? 5n) + drawn.roundStep;
    const updatedAt = now - drawn.age;
    const startedAt = drawn.started ? updatedAt : 0n;
    const decimals = drawn.guards?.decimals ?? last?.decimals ?? 8;
    if (decimals !== last?.decimals) await setDecimals(name, decimals);
    const answer = ofDecimals(drawn.answer, decimals);
    await test.send(name, "publishRound", answer, roundId, startedAt, updatedAt);
    await test.send(name, "setReverting", drawn.reverting);
    feeds.set(name, {
      roundId,
      answer,
      startedAt,
      updatedAt,
      decimals,
      reverting: drawn.reverting,
    });
  }

  async function setDecimals(name: string, decimals: number): Promise<void> {
    await test.send(name, "setDecimals", BigInt(decimals));
    const last = feeds.get(name);
    if (last !== undefined) feeds.set(name, { ...last, decimals });
  }

  function read(name: string): FeedRound {
    const last = feeds.get(name);
    if (last === undefined || last.reverting) throw new SettlementError("FEED_REVERTED", { pair: name });
    return last;
  }

  /** Asks for every two of the currencies, here and there, and counts how often each answer was met. */
  async function compare(
    now: bigint,
    met: Map<string, number> = new Map(),
    bases: readonly string[] = CURRENCIES,
    quotes: readonly string[] = CURRENCIES,
  ): Promise<void> {
    for (const base of bases)
      for (const quote of quotes) {
        const codes = [currencyBytes(base), currencyBytes(quote)];
        const [checked, rated] = await Promise.all([
          test.read("oracle", "check", ...codes),
          test.read("oracle", "rate", ...codes),
        ]);
        const about = `seed ${SEED}: ${base}/${quote} at ${now}`;
        const there = ("value" in checked ? (checked.value as readonly bigint[]) : []).map(
          (bit) => REFUSALS[Number(bit)],
        );
        expect("refused" in checked, about).to.equal(false);
        const here = oracle.check(base, quote, now);
        expect(here, about).to.deep.equal(there);
        for (const refusal of here.length === 0 ? ["none"] : here)
          met.set(refusal, (met.get(refusal) ?? 0) + 1);

        let rate: unknown;
        const refusedHere = named(() => (rate = oracle.rate(base, quote, now)));
        if ("refused" in rated) expect(refusedHere, about).to.equal(codeOf(rated.refused));
        else expect(rate, about).to.deep.equal(rated.value);
      }
  }

  async function act(round: Round, now: bigint): Promise<void> {
    for (const [index, [base, quote]] of PAIRS.entries()) {
      const { deed = "nothing" } = round.changes[index] ?? {};
      const codes = [currencyBytes(base), currencyBytes(quote)];
      const at = (await test.chain.lastBlockAt()) + 1n;
      expect(at - now < 100n).to.equal(true);
      if (deed === "accept") await doBoth("acceptRate", codes, () => oracle.acceptRate(base, quote, at));
      if (deed === "trip") await doBoth("tripBreaker", codes, () => oracle.tripBreaker(base, quote, at));
      if (deed === "reset") await doBoth("resetBreaker", codes, () => oracle.resetBreaker(base, quote));
      const breaker = await test.read("oracle", "breaker", ...codes);
      expect({ ...oracle.breaker(base, quote) }).to.deep.equal(
        "value" in breaker ? breaker.value : undefined,
      );
    }
    const at = (await test.chain.lastBlockAt()) + 1n;
    const ends = [currencyBytes("AAA"), currencyBytes("EEE")];
    await doBoth("acceptRate", ends, () => oracle.acceptRate("AAA", "EEE", at));
  }

  it(`agree on every refusal, rate and breaker of ${CURRENCIES.length} currencies at ${ROUNDS} times`, async function () {
    this.timeout(20_000);
    const rounds = fc.sample(anyRound, { seed: SEED, numRuns: ROUNDS });
    const met = new Map<string, number>();
    let now = START;
    for (const [index, drawn] of rounds.entries()) {
      // All pairs are registered the first time.
      const changes = drawn.changes.map((one, at) => ({
        ...one,
        guards: one.guards ?? (index === 0 ? firstGuards(at) : null),
      }));
      const round = { ...drawn, changes };
      now += round.wait;
      await change(round, now);
      await test.mineAt(now);
      await compare(now, met);
      await act(round, now);
      const later = (await test.chain.lastBlockAt()) + 600n;
      await test.mineAt(later);
      await compare(later, met);
      now = later;
    }
    const missing = [...REFUSALS, "none"].filter((refusal) => !met.has(refusal));
    if (SEED === 20_260_101) expect(missing).to.deep.equal([]);
  });

  it(`agree on the rates of ${PATHS_OF_FOUR} paths of four legs with 18 to 36 decimals, either way`, async () => {
    const anyLeg = fc.record({
      answer: fc.bigInt({ min: 1n, max: 2n ** 95n }),
      decimals: fc.integer({ min: 18, max: 36 }),
      inverted: fc.boolean(),
    });
    const anyPath = fc.array(anyLeg, { minLength: 4, maxLength: 4 });
    const met = new Map<string, number>();
    for (const [index, legs] of fc.sample(anyPath, { seed: SEED, numRuns: PATHS_OF_FOUR }).entries()) {
      const [first, ...rest] = ["V", "W", "X", "Y", "Z"].map((stop) => `P${letter(index)}${stop}`);
      const [stops, last] = [[first ?? "", ...rest], rest.at(-1) ?? ""];
      for (const [at, { answer, decimals, inverted }] of legs.entries()) {
        const [from = "", to = ""] = stops.slice(at, at + 2);
        const [base, quote] = inverted ? [to, from] : [from, to];
        const [name, now] = [`${base}/${quote}`, await test.chain.lastBlockAt()];
        const kind = compiled("feeds/SimulatedFeed.sol", "SimulatedFeed");
        const feed = await test.deploy(name, kind, ["", BigInt(decimals)]);
        await test.send(name, "publishRound", answer, 1n, now, now);
        const round = { roundId: 1n, answer, startedAt: now, updatedAt: now, decimals };
        const config = onChain(PERMISSIVE, feed);
        await doBoth("setPair", [currencyBytes(base), currencyBytes(quote), config], () =>
          oracle.setPair(base, quote, { ...PERMISSIVE, decimals }, { latestRound: () => round }),
        );
      }
      const [ends, vehicles] = [[stops[0] ?? "", last] as const, stops.slice(1, -1)];
      const codes = [...ends.map(currencyBytes), vehicles.map(currencyBytes), 90_000n, 90_000n];
      const limits = { maximumAge: 90_000n, maximumSpread: 90_000n };
      await doBoth("setPath", codes, () => oracle.setPath(...ends, vehicles, limits));
      const now = (await test.chain.lastBlockAt()) + 10n;
      await test.mineAt(now);
      await compare(now, new Map(), ends, ends);
      expect(oracle.check(...ends, now)).to.deep.equal([]);
      const verdict = named(() => oracle.rate(...ends, now));
      met.set(verdict, (met.get(verdict) ?? 0) + 1);
    }
    if (SEED === 20_260_101) expect([...met.keys()].sort()).to.deep.equal(["", "RATE_PATH_OVERFLOW"]);
  });

  /** Publishes one answer on a pair's feed, here and there. */
  async function publish(name: string, answer: bigint, updatedAt: bigint): Promise<void> {
    const last = feeds.get(name);
    const roundId = (last?.roundId ?? 0n) + 1n;
    await test.send(name, "setReverting", false);
    await test.send(name, "publishRound", answer, roundId, updatedAt, updatedAt);
    feeds.set(name, {
      roundId,
      answer,
      startedAt: updatedAt,
      updatedAt,
      decimals: last?.decimals ?? 8,
      reverting: false,
    });
  }

  async function register(pair: (typeof PAIRS)[number], changed: Partial<PairGuards>): Promise<string> {
    const [base, quote] = pair;
    const name = `${base}/${quote}`;
    await setDecimals(name, 8);
    const guards = { ...PERMISSIVE, ...changed, decimals: 8 };
    const config = onChain(guards, test.chain.contractAddress(name));
    await doBoth("setPair", [currencyBytes(base), currencyBytes(quote), config], () =>
      oracle.setPair(base, quote, guards, feedOf.get(name) ?? { latestRound: () => read(name) }),
    );
    return name;
  }

  it("D6, D7: agree on each policy at the edges of a week, of the year's feasts and of a list's day", async () => {
    const week = { opensAtMinute: MENTO_FX.opensAtMinute, closesAtMinute: MENTO_FX.closesAtMinute };
    const [rejecting, widening, queueing, listed] = PAIRS;
    const names = [
      await register(rejecting, { ...week, calendar: 1n, closedPolicy: "reject" }),
      await register(widening, { ...week, calendar: 1n, closedPolicy: "widen", closedSpreadBps: 30n }),
      await register(queueing, { ...week, calendar: 1n, closedPolicy: "queue" }),
      await register(listed, { calendar: 2n, closedPolicy: "reject" }),
    ];
    const boxingDay = BigInt(Date.UTC(2025, 11, 26)) / 1_000n;
    await doBoth("setHoliday", [2n, boxingDay / DAY, 43_200n], () =>
      oracle.setHoliday(2n, boxingDay / DAY, 43_200n),
    );
    const EDGES = [
      ["2025-12-19T20:59:59Z", true, true],
      ["2025-12-19T21:00:00Z", false, true],
      ["2025-12-21T22:59:59Z", false, true],
      ["2025-12-21T23:00:00Z", true, true],
      ["2025-12-24T21:59:59Z", true, true],
      ["2025-12-24T22:00:00Z", false, true],
      ["2025-12-25T23:59:59Z", false, true],
      ["2025-12-26T00:00:00Z", true, true],
      ["2025-12-26T11:59:59Z", true, true],
      ["2025-12-26T12:00:00Z", true, false],
      ["2025-12-27T00:00:00Z", false, true],
    ] as const;
    for (const [moment, open, listOpen] of EDGES) {
      const now = BigInt(Date.parse(moment)) / 1_000n;
      // Two edges are a second apart, in which nothing more can be published.
      if ((await test.chain.lastBlockAt()) < now - 100n) {
        await test.mineAt(now - 100n);
        for (const name of names) await publish(name, 105_000_000n, now - 60n);
      }
      await test.mineAt(now);
      for (const [base, quote] of [rejecting, widening, queueing, listed])
        await compare(now, new Map(), [base], [quote]);
      const said = [rejecting, widening, queueing, listed].map(([base, quote]) =>
        oracle.check(base, quote, now).join(),
      );
      const wanted = open ? ["", "", ""] : ["MarketClosed", "", "QueuedUntilOpen"];
      expect(said, moment).to.deep.equal([...wanted, listOpen ? "" : "MarketClosed"]);
      expect(oracle.rate(...widening, now).closedSpreadBps, moment).to.equal(open ? 0n : 30n);
    }
  });

  it("D12: agree that a breaker without a cooldown is open for years, until it is reset", async () => {
    const [pair] = PAIRS;
    const name = await register(pair, { breakerBps: 2_000n, breakerCooldown: 0n });
    const codes = pair.map(currencyBytes);
    const at = async (answer: bigint, wait: bigint): Promise<bigint> => {
      const now = (await test.chain.lastBlockAt()) + wait;
      await test.mineAt(now - 10n);
      await publish(name, answer, now - 10n);
      await test.mineAt(now);
      await compare(now, new Map(), [pair[0]], [pair[1]]);
      return now;
    };
    await at(100_000_000n, 100n);
    await doBoth("acceptRate", codes, () => oracle.acceptRate(...pair, feeds.get(name)?.updatedAt ?? 0n));
    expect(oracle.check(...pair, await at(120_000_000n, 100n))).to.deep.equal([]);
    const tripping = await at(120_000_001n, 100n);
    expect(oracle.check(...pair, tripping)).to.deep.equal(["DeviationTooHigh"]);
    await doBoth("tripBreaker", codes, () => oracle.tripBreaker(...pair, tripping + 1n));
    const years = await at(120_000_001n, 3n * 365n * DAY);
    expect(oracle.check(...pair, years)).to.deep.equal(["BreakerOpen"]);
    await doBoth("resetBreaker", codes, () => oracle.resetBreaker(...pair));
    expect(oracle.check(...pair, await at(150_000_000n, 100n))).to.deep.equal([]);
  });

  it("agree on a path whose legs answered before the close, by the second", async () => {
    const week = { opensAtMinute: MENTO_FX.opensAtMinute, closesAtMinute: MENTO_FX.closesAtMinute };
    const [first, second] = PAIRS;
    const widening = { ...week, closedPolicy: "widen", closedSpreadBps: 30n, maximumAge: 3_600n } as const;
    const names = [await register(first, widening), await register(second, widening)];
    const ends = ["AAA", "CCC"] as const;
    let close = BigInt(Date.UTC(2029, 1, 2, 21)) / 1_000n;
    for (const [age, verdict] of [
      [1_799n, ""],
      [1_800n, ""],
      [1_801n, "StalePath"],
    ] as const) {
      const limits = { maximumAge: 1_800n, maximumSpread: 3_600n };
      const codes = [...ends.map(currencyBytes), [currencyBytes("BBB")], 1_800n, 3_600n];
      await doBoth("setPath", codes, () => oracle.setPath(...ends, ["BBB"], limits));
      await test.mineAt(close - 100n);
      await publish(names[0] ?? "", 105_000_000n, close - age);
      await publish(names[1] ?? "", 105_000_000n, close - 200n);
      for (const closed of [close, close + DAY]) {
        await test.mineAt(closed);
        await compare(closed, new Map(), ends, ends);
        expect(oracle.check(...ends, closed).join(), `${age} at ${closed}`).to.equal(verdict);
      }
      close += 7n * DAY;
    }
  });

  it("agree that a pair which has been closed for over two weeks is as old as it is", async () => {
    const [pair] = PAIRS;
    const name = await register(pair, { calendar: 2n, closedPolicy: "widen", maximumAge: 3_600n });
    const firstDay = (await test.chain.lastBlockAt()) / DAY + 2n;
    for (let day = firstDay; day < firstDay + 20n; day += 1n)
      await doBoth("setHoliday", [2n, day, 0n], () => oracle.setHoliday(2n, day, 0n));
    await test.mineAt(firstDay * DAY - 3_000n);
    await publish(name, 105_000_000n, firstDay * DAY - 3_000n);
    // What was fresh at the close is, for the two weeks in which the close is known.
    for (const [moment, verdict] of [
      [firstDay * DAY, ""],
      [(firstDay + 14n) * DAY - 1n, ""],
      [(firstDay + 14n) * DAY, "StaleRate"],
      [(firstDay + 19n) * DAY, "StaleRate"],
    ] as const) {
      await test.mineAt(moment);
      await compare(moment, new Map(), [pair[0]], [pair[1]]);
      expect(oracle.check(...pair, moment).join(), `${moment}`).to.equal(verdict);
    }
    // A heartbeat of the closed market counts, with the spread.
    const now = (firstDay + 19n) * DAY + 10n;
    await publish(name, 105_000_000n, now - 5n);
    await test.mineAt(now);
    await compare(now, new Map(), [pair[0]], [pair[1]]);
    expect(oracle.check(...pair, now)).to.deep.equal([]);
  });

  it("agree that a pair which is set again keeps its halt, its breaker, its reference and its round", async () => {
    const [pair] = PAIRS;
    const name = await register(pair, { breakerBps: 1_000n, breakerCooldown: 3_600n });
    const codes = pair.map(currencyBytes);
    const soon = async () => (await test.chain.lastBlockAt()) + 1n;
    const set = async (decimals: number, feed = name) => {
      const guards = { ...PERMISSIVE, breakerBps: 1_000n, breakerCooldown: 3_600n, decimals };
      const config = onChain(guards, test.chain.contractAddress(feed));
      await doBoth("setPair", [...codes, config], () =>
        oracle.setPair(...pair, guards, feedOf.get(feed) ?? { latestRound: () => read(feed) }),
      );
      const there = await test.read("oracle", "breaker", ...codes);
      expect({ ...oracle.breaker(...pair) }).to.deep.equal("value" in there ? there.value : undefined);
      return oracle.breaker(...pair);
    };
    await publish(name, 105_000_009n, await soon());
    const accepting = await soon();
    await doBoth("acceptRate", codes, () => oracle.acceptRate(...pair, accepting));
    await publish(name, 205_000_009n, await soon());
    const tripping = await soon();
    await doBoth("tripBreaker", codes, () => oracle.tripBreaker(...pair, tripping));
    await doBoth("setHalted", [...codes, true], () => oracle.setHalted(...pair, true));
    const before = await set(8);
    expect(before).to.deep.equal({
      accepted: 105_000_009n,
      roundId: 1n,
      trippedAt: tripping,
      trippingAnswer: 205_000_009n,
    });
    expect(oracle.check(...pair, tripping)).to.include("PairHalted");
    await setDecimals(name, 18);
    expect(await set(18)).to.include({ accepted: 105_000_009n * 10n ** 10n, roundId: 1n });
    await setDecimals(name, 7);
    expect(await set(7)).to.deep.equal({ ...before, accepted: 10_500_000n, trippingAnswer: 20_500_000n });
    // Thirty decimals are too many for the reference, and none too few.
    for (const decimals of [30, 0]) {
      await setDecimals(name, decimals);
      const [kept, there] = [oracle.breaker(...pair), await test.read("oracle", "breaker", ...codes)];
      if (decimals === 30) expect(await set(30)).to.deep.equal(kept);
      expect({ ...kept }).to.deep.equal("value" in there ? there.value : undefined);
    }
    expect(await set(0)).to.deep.equal({ ...before, accepted: 1n, trippingAnswer: 2n });
    await setDecimals(name, 8);
    const other = PAIRS[1].join("/");
    await publish(other, 105_000_000n, await soon());
    expect(await set(8, other)).to.deep.equal({
      ...before,
      accepted: 10n ** 8n,
      roundId: 0n,
      trippingAnswer: 2n * 10n ** 8n,
    });
  });

  it("B10: agree on paths by the second: as old as their oldest leg, no further apart than allowed", async () => {
    const [first, second] = PAIRS;
    const [one, other] = [await register(first, {}), await register(second, {})];
    const ends = ["AAA", "CCC"] as const;
    for (const [ageOfOne, ageOfOther, verdict] of [
      [0n, 3_600n, ""],
      [0n, 3_601n, "StalePath,TimestampSpreadTooHigh"],
      [3_600n, 3_600n, ""],
      [3_601n, 3_600n, "StalePath"],
      [50n, 3_600n, ""],
      [3_600n, 0n, ""],
    ] as const) {
      const limits = { maximumAge: 3_600n, maximumSpread: 3_600n };
      const codes = [...ends.map(currencyBytes), [currencyBytes("BBB")], 3_600n, 3_600n];
      await doBoth("setPath", codes, () => oracle.setPath(...ends, ["BBB"], limits));
      const now = (await test.chain.lastBlockAt()) + 100n;
      await publish(one, 105_000_000n, now - ageOfOne);
      await publish(other, 105_000_000n, now - ageOfOther);
      await test.mineAt(now);
      await compare(now, new Map(), ends, ends);
      expect(oracle.check(...ends, now).join()).to.equal(verdict);
    }
  });
});

/** Guards that refuse nothing reasonable. */
const PERMISSIVE: PairGuards = {
  decimals: 36,
  maximumAge: 90_000n,
  minimumAnswer: 0n,
  maximumAnswer: 2n ** 96n - 1n,
  breakerBps: 0n,
  breakerCooldown: 0n,
  opensAtMinute: 0n,
  closesAtMinute: 0n,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
  summerTime: "none",
  calendar: 0n,
};

const letter = (index: number) => String.fromCodePoint(65 + index);

/** An answer of eight decimals in a feed's own, where that is near: a pair keeps its reference when they change. */
function ofDecimals(answer: bigint, decimals: number): bigint {
  if (decimals > 18) return answer;
  return decimals < 8 ? answer / 10n ** BigInt(8 - decimals) : answer * 10n ** BigInt(decimals - 8);
}

const firstGuards = (seed: number) => fc.sample(anyGuards, { seed, numRuns: 1 })[0] ?? null;

/** The contract's error as our code. The library of arithmetic does not say on what path it overflowed. */
function codeOf(error: string): string {
  if (error === "RateOverflow") return "RATE_PATH_OVERFLOW";
  if (error === "InvalidConfig") return "PAIR_CONFIG_INVALID";
  return error.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}

function named(action: () => unknown): string {
  try {
    action();
    return "";
  } catch (error) {
    if (error instanceof SettlementError) return error.code;
    throw error;
  }
}

function onChain(guards: PairGuards, feed: string): Value {
  return {
    feed,
    maximumAge: guards.maximumAge,
    minimumAnswer: guards.minimumAnswer,
    maximumAnswer: guards.maximumAnswer,
    breakerBps: guards.breakerBps,
    breakerCooldown: guards.breakerCooldown,
    opensAtMinute: guards.opensAtMinute,
    closesAtMinute: guards.closesAtMinute,
    closedPolicy: BigInt(CLOSED_POLICIES.indexOf(guards.closedPolicy)),
    closedSpreadBps: guards.closedSpreadBps,
    summerTime: BigInt(SUMMER_TIMES.indexOf(guards.summerTime)),
    calendar: guards.calendar,
  };
}
