import { expect } from "chai";
import fc from "fast-check";
import { DAY } from "../../../src/fx/civil-date.ts";
import { closedSince, isMarketOpen } from "../../../src/fx/oracle/market-hours.ts";
import { observe } from "../../../src/fx/oracle/observe.ts";
import { CLOSED_POLICIES, type GuardedPair } from "../../../src/fx/oracle/pair-guards.ts";
import { REFUSALS, type Refusal } from "../../../src/fx/oracle/refusal.ts";
import { SUMMER_TIMES } from "../../../src/fx/oracle/summer-time.ts";
import { SEED } from "../../support/oracle/seeded.ts";
import { compiled, openTestChain, type TestChain } from "./chain.ts";

/** Configurations and observations compared in a run. */
const CASES = 4_000;
const PER_BLOCK = 100;
const MINUTES_PER_WEEK = 10_080n;

const [FROM, UNTIL] = [BigInt(Date.UTC(2007, 0, 1)) / 1_000n, BigInt(Date.UTC(2099, 0, 1)) / 1_000n];

const anyMinute = fc.bigInt({ min: 0n, max: MINUTES_PER_WEEK - 1n });
const near = (value: bigint) => fc.bigInt({ min: -2n, max: 2n }).map((off) => value + off);
const notBelow = (least: bigint, value: bigint) => (value < least ? least : value);

/** Guards that have something to refuse at most moments, and answers on both sides of every limit. */
function anyCase(now: bigint) {
  return fc
    .record({
      maximumAge: fc.constantFrom(0n, 1n, 60n, 90_000n, 2n ** 32n - 1n),
      // Open all week half of the time; otherwise the next change is often close.
      hours: fc.oneof(
        fc.constant([0n, 0n] as const),
        fc.tuple(anyMinute, anyMinute),
        fc.tuple(anyMinute, near(((now + 3n * DAY) % (7n * DAY)) / 60n)).map(([one, other]) => {
          const edge = (other + MINUTES_PER_WEEK) % MINUTES_PER_WEEK;
          return one % 2n === 0n ? ([one, edge] as const) : ([edge, one] as const);
        }),
      ),
      summerTime: fc.constantFrom(...SUMMER_TIMES),
      calendar: fc.constantFrom(0n, 0n, 1n, 2n),
      closedPolicy: fc.constantFrom(...CLOSED_POLICIES),
      closedSpreadBps: fc.constantFrom(0n, 50n),
      decimals: fc.constantFrom(0, 8, 18),
      halted: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
      breakerBps: fc.constantFrom(0n, 1n, 500n, 65_535n),
      breakerCooldown: fc.constantFrom(0n, 3_600n),
      accepted: fc.constantFrom(0n, 1n, 108_350_000n, 2n ** 95n),
      tripping: fc.constantFrom(1n, 108_350_000n, 2n ** 95n),
      acceptedRound: fc.constantFrom(0n, 7n, 2n ** 64n * 5n + 13_078n),
      tripped: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, near(3_600n), near(0n)),
      roundOff: fc.constantFrom(-1n, 0n, 0n, 1n),
      ageFrom: fc.constantFrom("now", "close", "epoch"),
      ageOff: fc.bigInt({ min: -2n, max: 2n }),
      started: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
      reverting: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
      decimalsOff: fc.constantFrom(0, 0, 0, 1),
      answerFrom: fc.constantFrom(
        "threshold up",
        "threshold down",
        "tripping up",
        "tripping down",
        "minimum",
        "maximum",
        "zero",
        "huge",
      ),
      answerOff: fc.bigInt({ min: -1n, max: 1n }),
      minimumAnswer: fc.constantFrom(0n, 100_000_000n),
      maximumAnswer: fc.constantFrom(120_000_000n, 2n ** 96n - 1n),
    })
    .map((drawn) => {
      const [opensAtMinute, closesAtMinute] = drawn.hours;
      const { summerTime, calendar, closedPolicy, closedSpreadBps, decimals, halted } = drawn;
      const { maximumAge, breakerBps, breakerCooldown, accepted, minimumAnswer, maximumAnswer } = drawn;
      const hours = { opensAtMinute, closesAtMinute, summerTime, calendar };
      const pair: GuardedPair = {
        halted,
        guards: {
          ...hours,
          closedPolicy,
          closedSpreadBps,
          decimals,
          maximumAge,
          minimumAnswer,
          maximumAnswer,
          breakerBps,
          breakerCooldown,
        },
        breaker: {
          accepted,
          roundId: drawn.acceptedRound,
          trippedAt: drawn.tripped === undefined ? 0n : notBelow(0n, now - drawn.tripped),
          trippingAnswer: drawn.tripped === undefined ? 0n : drawn.tripping,
        },
      };
      const since = isMarketOpen(hours, now) ? now : closedSince(hours, now);
      const reference = drawn.ageFrom === "close" ? since : now;
      const updatedAt = drawn.ageFrom === "epoch" ? 0n : notBelow(0n, reference - maximumAge + drawn.ageOff);
      const move = (accepted * breakerBps) / 10_000n;
      const trippingMove = (drawn.tripping * breakerBps) / 10_000n;
      const answer = {
        "tripping up": drawn.tripping + trippingMove,
        "tripping down": drawn.tripping - trippingMove,
        "threshold up": accepted + move,
        "threshold down": accepted - move,
        minimum: minimumAnswer,
        maximum: maximumAnswer,
        zero: 0n,
        huge: 2n ** 200n,
      }[drawn.answerFrom];
      const round = {
        roundId: notBelow(0n, drawn.acceptedRound + drawn.roundOff),
        answer: answer + drawn.answerOff,
        startedAt: drawn.started ? updatedAt : 0n,
        updatedAt,
        decimals: decimals + drawn.decimalsOff,
      };
      return { pair, round: drawn.reverting ? undefined : round, said: round };
    });
}

/** Moments of every kind: any at all, weekends, holidays, and the days on which clocks change. */
const anyMoment = fc.oneof(
  fc.bigInt({ min: FROM, max: UNTIL }),
  fc
    .record({
      year: fc.integer({ min: 2007, max: 2098 }),
      date: fc.constantFrom(
        [2, 8],
        [2, 14],
        [2, 29],
        [9, 26],
        [10, 1],
        [10, 7],
        [11, 24],
        [11, 25],
        [11, 31],
        [0, 1],
      ),
      minute: fc.integer({ min: -4_320, max: 4_320 }),
    })
    .map(
      ({ year, date: [month = 0, day = 1], minute }) =>
        BigInt(Date.UTC(year, month, day, 0, minute)) / 1_000n,
    ),
);

describe("observe and RateGuards.observe on chain", () => {
  let test: TestChain;
  before(async () => {
    test = await openTestChain(FROM - 10n * DAY);
    await test.deploy("guards", compiled("mocks/RateGuardsHarness.sol", "RateGuardsHarness"), []);
  });
  after(() => test.close());

  it(`agree on every refusal of ${CASES} configurations and observations`, async function () {
    this.timeout(20_000);
    const met = new Map<Refusal | "none", number>();
    const drawnMoments = fc.sample(anyMoment, { seed: SEED, numRuns: CASES / PER_BLOCK });
    const moments = [...new Set(drawnMoments)].sort((left, right) => (left < right ? -1 : 1));
    for (const [block, now] of moments.entries()) {
      await test.mineAt(now);
      const cases = fc.sample(anyCase(now), { seed: SEED + block, numRuns: PER_BLOCK });
      const answer = await test.read(
        "guards",
        "observeMany",
        cases.map(({ pair: { guards, halted, breaker } }) => ({
          ...guards,
          ...breaker,
          feed: `0x${"00".repeat(20)}`,
          decimals: BigInt(guards.decimals),
          halted,
          closedPolicy: BigInt(CLOSED_POLICIES.indexOf(guards.closedPolicy)),
          summerTime: BigInt(SUMMER_TIMES.indexOf(guards.summerTime)),
        })),
        cases.map(({ round, said }) => ({
          answer: said.answer,
          roundId: said.roundId,
          started: said.startedAt !== 0n,
          age: now - said.updatedAt,
          decimals: BigInt(said.decimals),
          reverting: round === undefined,
        })),
      );
      const verdicts = ("value" in answer ? answer.value : []) as readonly bigint[];
      expect(verdicts).to.have.length(cases.length);
      for (const [index, { pair, round }] of cases.entries()) {
        const bits = verdicts[index] ?? 0n;
        const onChain = REFUSALS.filter((_, bit) => (bits >> BigInt(bit)) & 1n);
        const { refusals } = observe(pair, round, now);
        if (refusals.join() !== onChain.join()) {
          const show = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
          const example = JSON.stringify({ now, pair, round }, show);
          expect.fail(`seed ${SEED}: ${refusals.join()} here, ${onChain.join()} on chain, of ${example}`);
        }
        for (const refusal of refusals.length === 0 ? ["none" as const] : refusals)
          met.set(refusal, (met.get(refusal) ?? 0) + 1);
      }
    }
    // A comparison of cases that are all refused, or never, would say little.
    const ofPairs = REFUSALS.slice(1, -2);
    for (const refusal of ["none" as const, ...ofPairs])
      expect(met.get(refusal) ?? 0, refusal).to.be.above(30);
  });
});
