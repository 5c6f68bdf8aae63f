import { expect } from "chai";
import type { AddressLike, BigNumberish } from "ethers";
import { CELO_FX } from "../../../src/fx/oracle/market-hours.ts";
import { deployTestSystem, EUR, loadFixture, time, USD, type TestSystem } from "../../support/system.ts";
import { RawFeedHarness__factory, SimulatedFeed__factory } from "../../../typechain-types/index.ts";

export { CNY, EUR, USD } from "../../support/system.ts";

/** EUR/USD as the contract writes it. */
export const EURUSD = "0x455552555344";

/** The system's first answer of EUR/USD, in 8 decimals, and the round it came in. */
export const ANSWER = 104_720_000n;

/** The names of `IRateOracle.Refusal`, in its order. */
export const REFUSALS = [
  "UnknownPair",
  "PairHalted",
  "MarketClosed",
  "QueuedUntilOpen",
  "FeedReverted",
  "DecimalsChanged",
  "IncompleteRound",
  "InvalidAnswer",
  "RoundWentBack",
  "FutureRate",
  "StaleRate",
  "RateOutOfBand",
  "BreakerOpen",
  "DeviationTooHigh",
  "StalePath",
  "TimestampSpreadTooHigh",
] as const;
export type RefusalName = (typeof REFUSALS)[number];

/** A pair without a guard that could refuse anything reasonable. */
const UNGUARDED = {
  maximumAge: 100n * 86_400n,
  minimumAnswer: 0n,
  maximumAnswer: 2n ** 96n - 1n,
  breakerBps: 0n,
  breakerCooldown: 0n,
  opensAtMinute: 0n,
  closesAtMinute: 0n,
  closedPolicy: 0n,
  closedSpreadBps: 0n,
  summerTime: 0n,
  calendar: 0n,
};

/** Sunday 22:00 to Friday 22:00 UTC. */
export const FX_WEEK = {
  opensAtMinute: CELO_FX.opensAtMinute,
  closesAtMinute: CELO_FX.closesAtMinute,
};

export type Guards = Partial<Record<keyof typeof UNGUARDED, BigNumberish>>;

/** A configuration with only the guards that a test is about. */
export const config = (feed: AddressLike, guards: Guards = {}) => ({ feed, ...UNGUARDED, ...guards });

/** Registers EUR/USD anew, on its feed, with only the guards that a test is about. */
export async function guarded(guards: Guards): Promise<TestSystem> {
  const system = await loadFixture(deployTestSystem);
  await system.oracle.setPair(EUR, USD, config(system.eurUsd, guards));
  return system;
}

/** EUR/USD on a feed that answers with any bytes. */
export async function onRawFeed() {
  const system = await loadFixture(deployTestSystem);
  const feed = await new RawFeedHarness__factory(system.operator).deploy();
  await feed.sayDecimals(false, words(8n));
  await feed.sayRound(false, words(1n, ANSWER, await latest(), await latest(), 1n));
  await system.oracle.setPair(EUR, USD, config(feed));
  return { ...system, feed };
}

/** Another pair, on a feed of its own that has answered now. */
export async function addPair(
  { oracle, operator }: TestSystem,
  base: string,
  quote: string,
  answer: bigint,
  { decimals = 8n, ...guards }: Guards & { decimals?: bigint } = {},
) {
  const feed = await new SimulatedFeed__factory(operator).deploy(`${base} / ${quote}`, decimals);
  await feed.publish(answer);
  await oracle.setPair(base, quote, config(feed, guards));
  return feed;
}

/** Unix seconds of the last block, which views see as now. */
export const latest = async (): Promise<bigint> => BigInt(await time.latest());

/** 32-byte words, as a feed would answer them. */
export const words = (...values: bigint[]): string =>
  `0x${values.map((value) => BigInt.asUintN(256, value).toString(16).padStart(64, "0")).join("")}`;

/** Every reason that `check` gives, by name. */
export async function reasons({ oracle }: TestSystem, base = EUR, quote = USD): Promise<RefusalName[]> {
  const refusals = await oracle.check(base, quote);
  return refusals.map((refusal) => REFUSALS[Number(refusal)] ?? "UnknownPair");
}

/** The rate is refused in the current block with this error, by `rate` and `acceptRate` alike, and for no other reason. */
export async function refused(
  system: TestSystem,
  error: RefusalName,
  args: readonly unknown[],
  [base, quote]: readonly [string, string] = [EUR, USD],
): Promise<void> {
  const { oracle } = system;
  for (const ask of [oracle.rate, oracle.acceptRate])
    await expect(ask.staticCall(base, quote))
      .to.be.revertedWithCustomError(oracle, error)
      .withArgs(...args);
  expect(await reasons(system, base, quote)).to.deep.equal([error]);
}

/** The rate is given in the current block, by `rate` and `acceptRate` alike. */
export async function given(system: TestSystem, base = EUR, quote = USD) {
  const { oracle } = system;
  expect(await reasons(system, base, quote)).to.deep.equal([]);
  const rate = await oracle.rate(base, quote);
  expect(await oracle.acceptRate.staticCall(base, quote)).to.deep.equal(rate);
  const { numerator, denominator, updatedAt, closedSpreadBps } = rate;
  return { numerator, denominator, updatedAt, closedSpreadBps };
}
