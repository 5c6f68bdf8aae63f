import { SEED } from "../../support/oracle/seeded.ts";
import { ethers, provider } from "../../support/system.ts";
import {
  MarketHoursHarness__factory,
  RateGuardsHarness__factory,
  RateMathHarness__factory,
  TokenBucketHarness__factory,
  type RateMathHarness,
} from "../../../typechain-types/index.ts";

/** The roundings of `RateMath`, in the order of the harness's enum. */
export const CONVERSIONS = ["Down", "Up", "HalfUp", "HalfEven", "DownLessSpread"] as const;
export type ConversionName = (typeof CONVERSIONS)[number];

/** A conversion as both sides are asked for it. */
export interface ConversionCase {
  readonly conversion: ConversionName;
  readonly amount: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly fromDecimals: number;
  readonly toDecimals: number;
  readonly spreadBps: bigint;
}

/** What the contract made of a conversion: a figure, or the name of what it reverted with. */
export interface ConversionOutcome {
  readonly converted: bigint;
  readonly refusal: string | undefined;
}

const deployer = await ethers.provider.getSigner(0);

export const deployRateMath = () => new RateMathHarness__factory(deployer).deploy();
export const deployMarketHours = () => new MarketHoursHarness__factory(deployer).deploy();
export const deployTokenBucket = () => new TokenBucketHarness__factory(deployer).deploy();
export const deployRateGuards = () => new RateGuardsHarness__factory(deployer).deploy();

/** The first four bytes of what the library reverts with. */
const REFUSALS = new Map(
  ["Panic(uint256)", "InvalidRate(uint256,uint256)", "RateOverflow(uint256,uint256)"].map((error) => [
    ethers.id(error).slice(2, 10),
    error.slice(0, error.indexOf("(")),
  ]),
);

/** Runs any number of conversions on chain, so many to a call that none runs out of gas. */
export async function convertOnChain(
  harness: RateMathHarness,
  cases: readonly ConversionCase[],
): Promise<ConversionOutcome[]> {
  const to = await harness.getAddress();
  const { selector } = harness.getFunction("convertMany").fragment;
  const outcomes = [];
  for (const part of parts(cases, 1_000)) {
    // By hand, because general-purpose coding of 70,000 words takes longer than all the rest.
    const data = [selector, word(0x20n), word(BigInt(part.length)), ...part.map(encodeCase)].join("");
    const answer = (await provider.request({
      method: "eth_call",
      params: [{ to, data }, "latest"],
    })) as string;
    for (let at = 2 + 2 * 64; at < answer.length; at += 2 * 64) outcomes.push(decodeOutcome(answer, at));
  }
  return outcomes;
}

function encodeCase(one: ConversionCase): string {
  return [
    BigInt(CONVERSIONS.indexOf(one.conversion)),
    one.amount,
    one.numerator,
    one.denominator,
    BigInt(one.fromDecimals),
    BigInt(one.toDecimals),
    one.spreadBps,
  ]
    .map(word)
    .join("");
}

function decodeOutcome(answer: string, at: number): ConversionOutcome {
  const selector = answer.slice(at, at + 8);
  const converted = BigInt(`0x${answer.slice(at + 64, at + 128)}`);
  return { converted, refusal: selector === "00000000" ? undefined : (REFUSALS.get(selector) ?? selector) };
}

const word = (value: bigint): string => value.toString(16).padStart(64, "0");

/** The list in parts of at most that length. */
export function parts<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

/** Says with a failure which case it was and how to see it again. */
export const about = (example: object): string =>
  `seed ${SEED}, ${JSON.stringify(example, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value))}`;
