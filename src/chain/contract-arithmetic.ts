import { SettlementError } from "../errors/settlement-error.ts";
import type { ContractCall } from "../ports.ts";
import { artifact } from "./artifact.ts";
import { callsOf } from "./contracts/abi.ts";
import { EvmChain } from "./evm-chain.ts";
import type { Rpc } from "./rpc.ts";

/** The roundings of `RateMath`, in the order of its harness's enum. */
export const CONVERSIONS = ["Down", "Up", "HalfUp", "HalfEven", "DownLessSpread"] as const;
export type ConversionName = (typeof CONVERSIONS)[number];

/** The arguments of a conversion by `RateMath`; `src/fx/convert.ts` documents them. */
export interface ContractConversion {
  readonly conversion: ConversionName;
  readonly amount: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly fromDecimals: number;
  readonly toDecimals: number;
  /** For `DownLessSpread`: 0 to 10,000. */
  readonly spreadBps?: bigint;
}

/** One leg of a path, exactly. */
export interface ContractLeg {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** When a market trades, in the terms of `MarketHours.sol`. */
export interface ContractHours {
  readonly opensAtMinute: bigint;
  readonly closesAtMinute: bigint;
  readonly summerTime: bigint;
  readonly calendar: bigint;
}

/** A breaker and the answer that it is shown; answers below 2^96, in any decimals that both have. */
export interface ContractBreaker {
  /** The last accepted answer; zero: none yet. */
  readonly accepted: bigint;
  readonly answer: bigint;
  /** 1 to 65,535. */
  readonly breakerBps: bigint;
}

/** What a contract answered, or the name of what it reverted with. */
export type Answer<Result> = { readonly result: Result } | { readonly refused: string };

const mathCall = callsOf<"RateMathHarness">();
const hoursCall = callsOf<"MarketHoursHarness">();
const guardsCall = callsOf<"RateGuardsHarness">();

const HARNESSES = ["RateMathHarness", "MarketHoursHarness", "RateGuardsHarness"] as const;

/** Where the bit of `DeviationTooHigh` stands in `IRateOracle.Refusal`. */
const DEVIATION_TOO_HIGH = 13n;

const UINT32 = 2n ** 32n - 1n;
const UINT96 = 2n ** 96n - 1n;
const NO_FEED = `0x${"00".repeat(20)}`;

/** The arithmetic and the guards of the contracts, each asked by itself through a contract that does nothing else. */
export class ContractArithmetic {
  readonly #chain: EvmChain;

  private constructor(chain: EvmChain) {
    this.#chain = chain;
  }

  /** Puts the contracts that answer on a chain. @throws NOT_COMPILED */
  static async deploy(rpc: Rpc): Promise<ContractArithmetic> {
    const chain = await EvmChain.connect(rpc);
    let now = await chain.lastBlockAt();
    for (const name of HARNESSES) await chain.deploy("asker", name, artifact(name), [], (now += 1n));
    return new ContractArithmetic(chain);
  }

  convert(asked: ContractConversion): Promise<Answer<bigint>> {
    const { conversion, amount, numerator, denominator, fromDecimals, toDecimals, spreadBps = 0n } = asked;
    return this.#ask(
      mathCall("RateMathHarness", "convert", [
        {
          conversion: BigInt(CONVERSIONS.indexOf(conversion)),
          amount,
          numerator,
          denominator,
          fromDecimals: BigInt(fromDecimals),
          toDecimals: BigInt(toDecimals),
          spreadBps,
        },
      ]),
    );
  }

  /** The product of legs, at least one, never rounded, and reduced only where it would not fit in 256 bits. */
  compose(legs: readonly ContractLeg[]): Promise<Answer<ContractLeg>> {
    const rates = legs.map((leg) => ({ ...leg, updatedAt: 0n, closedSpreadBps: 0n }));
    return this.#ask(mathCall("RateMathHarness", "compose", [rates]));
  }

  basisPoints(way: "Up" | "Down", amount: bigint, basisPoints: bigint): Promise<Answer<bigint>> {
    return this.#ask(mathCall("RateMathHarness", `basisPoints${way}`, [amount, basisPoints]));
  }

  /** @param unix Unix seconds. */
  async isMarketOpen(hours: ContractHours, unix: bigint): Promise<Answer<boolean>> {
    const answer = await this.#ask(hoursCall("MarketHoursHarness", "isOpen", [hours, [unix]]));
    return "refused" in answer ? answer : { result: answer.result[0] ?? false };
  }

  async breakerTrips({ accepted, answer, breakerBps }: ContractBreaker): Promise<Answer<boolean>> {
    const pair = { ...UNGUARDED, accepted, breakerBps };
    const says = { answer, roundId: 1n, started: true, age: 0n, decimals: 8n, reverting: false };
    const seen = await this.#ask(guardsCall("RateGuardsHarness", "observeMany", [[pair], [says]]));
    if ("refused" in seen) return seen;
    return { result: (((seen.result[0] ?? 0n) >> DEVIATION_TOO_HIGH) & 1n) === 1n };
  }

  async #ask<Result>(call: ContractCall<Result>): Promise<Answer<Result>> {
    try {
      return { result: await this.#chain.read(call) };
    } catch (error) {
      if (!(error instanceof SettlementError) || error.code !== "CALL_REFUSED") throw error;
      const { error: refused } = error.parameters as { readonly error: string };
      return { refused };
    }
  }
}

/** A pair that refuses nothing but what its breaker does. */
const UNGUARDED = {
  feed: NO_FEED,
  maximumAge: UINT32,
  decimals: 8n,
  halted: false,
  closedPolicy: 0n,
  summerTime: 0n,
  closedSpreadBps: 0n,
  calendar: 0n,
  minimumAnswer: 0n,
  maximumAnswer: UINT96,
  breakerCooldown: 0n,
  roundId: 0n,
  trippedAt: 0n,
  trippingAnswer: 0n,
  opensAtMinute: 0n,
  closesAtMinute: 0n,
};
