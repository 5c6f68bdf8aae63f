import { call, feedCall, tokenCall, type ArtifactOf, type SystemContract } from "../../src/chain/call.ts";
import {
  callsOf,
  type Arguments,
  type CompiledContract,
  type EventArguments,
  type Returned,
} from "../../src/chain/contracts/abi.ts";
import type {
  mocks,
  ParticipantRegistry,
  RateOracle,
  SettlementEscrow,
  SettlementGateway,
  SimulatedFeed,
  StableToken,
} from "../../typechain-types/index.ts";

/**
 * What the compiler must accept and refuse of calls. `npm run check` compiles this file: a claim that is false, and a
 * refusal that does not happen, are errors of types. Nothing of it is run.
 */

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;
type Claims<All extends readonly true[]> = All;

/** Every contract is typechain's, by its name. */
export type Contracts = Claims<
  [
    Same<SystemContract, "oracle" | "registry" | "escrow" | "gateway">,
    Same<CompiledContract<ArtifactOf<"oracle">>, RateOracle>,
    Same<CompiledContract<ArtifactOf<"registry">>, ParticipantRegistry>,
    Same<CompiledContract<ArtifactOf<"escrow">>, SettlementEscrow>,
    Same<CompiledContract<ArtifactOf<"gateway">>, SettlementGateway>,
    Same<CompiledContract<"StableToken">, StableToken>,
    Same<CompiledContract<"SimulatedFeed">, SimulatedFeed>,
    Same<CompiledContract<"ReentrantToken">, mocks.ReentrantToken>,
  ]
>;

type Batch = Arguments<"SettlementEscrow", "releaseMany">;
type Path = readonly [string, string, readonly string[], bigint, bigint];

/** Integers are bigint, addresses and bytes text; lists and structures part by part. */
export type Given = Claims<
  [
    Same<Arguments<"RateOracle", "setPath">, Path>,
    Same<Arguments<"StableToken", "setFrozen">, readonly [string, boolean]>,
    Same<Arguments<"StableToken", "totalSupply">, readonly []>,
    Same<Batch[0][number]["deliverBy"], bigint>,
    Same<Batch[1], readonly bigint[]>,
  ]
>;

/** One result by itself, several by name or place, and none of what returns none. */
export type Results = Claims<
  [
    Same<Returned<"StableToken", "totalSupply">, bigint>,
    Same<Returned<"StableToken", "isFrozen">, boolean>,
    Same<Returned<"SettlementEscrow", "stateOf">["held"], bigint>,
    Same<Returned<"SettlementEscrow", "statusOf">["possible"]["deliver"], boolean>,
    Same<Returned<"SimulatedFeed", "latestRoundData">[1], bigint>,
    Same<Returned<"StableToken", "pause">, never>,
  ]
>;

interface Refunded {
  readonly paymentId: string;
  readonly amount: bigint;
  readonly held: bigint;
  readonly returned: boolean;
}

/** Arguments of events by name. */
export type Events = Claims<[Same<EventArguments<"SettlementEscrow", "Refunded">, Refunded>]>;

const ID = `0x${"01".repeat(32)}`;
const ADDRESS = `0x${"02".repeat(20)}`;
const [EUR, USD] = ["0x455552", "0x555344"] as const;

/** Each of them must not compile. */
export const REFUSED = () => [
  // @ts-expect-error -- no contract of the system
  call("vault", "release", []),
  // @ts-expect-error -- a misspelt function
  call("escrow", "relaese", [ID, 1n]),
  // @ts-expect-error -- a function of another contract
  call("registry", "stateOf", [ID]),
  // @ts-expect-error -- a missing argument
  call("oracle", "setHalted", [EUR, USD]),
  // @ts-expect-error -- an argument too many
  call("oracle", "tripBreaker", [EUR, USD, true]),
  // @ts-expect-error -- text for a truth value
  call("oracle", "setHalted", [EUR, USD, "true"]),
  // @ts-expect-error -- a number for an integer
  call("registry", "verify", [ADDRESS, 1, EUR, 1n]),
  // @ts-expect-error -- an integer for an address
  tokenCall("XUSD", "setFrozen", [1n, true]),
  // @ts-expect-error -- a misspelt function of a token
  tokenCall("XUSD", "setFrozzen", [ADDRESS, true]),
  // @ts-expect-error -- a misspelt function of a feed
  feedCall("EUR/USD", "publishAtt", [1n, 1n]),
  // @ts-expect-error -- a structure with a field missing
  call("gateway", "setStandingInstruction", [ADDRESS, { bank: ADDRESS, currency: EUR }]),
  call("gateway", "setStandingInstruction", [
    ADDRESS,
    // @ts-expect-error -- a structure with a field of the wrong type
    { bank: ADDRESS, currency: EUR, maximumCostBps: "500", minimumRate: 0n },
  ]),
  // @ts-expect-error -- no artifact of the build
  callsOf<"HashTimelok">(),
];
