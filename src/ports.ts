import type { Direction } from "./escrow/fx-quote.ts";
import type { PegRule } from "./fx/oracle/at-peg.ts";
import type { ClosedPolicy } from "./fx/oracle/pair-guards.ts";
import type { SummerTime } from "./fx/oracle/summer-time.ts";
import type { Asset } from "./money/asset.ts";
import type { Money } from "./money/money.ts";

/**
 * What the engine and the steps ask of the world. The chain behind these interfaces may run in this process, be a
 * Hardhat node on this machine or another client; the banks are simulated; neither the clock nor anything random comes
 * from elsewhere.
 */

/** A contract of the system: one of the five, or a token or feed by its own name (`XUSD`, `EUR/USD`). */
export type ContractName = string;

/** A party by its name in the scenario; every signer of a transaction is one. */
export type PartyName = string;

/** Arguments and results as they cross the boundary: integers are bigint, structures plain objects. */
export type Value = bigint | boolean | string | readonly Value[] | { readonly [field: string]: Value };

/** A call of a contract's function; `src/chain/call.ts` makes them by the contracts' ABI. */
export interface ContractCall<Result = Value> {
  readonly contract: ContractName;
  readonly method: string;
  readonly args: readonly Value[];
  /** Type of what a view returns; no value is ever set. */
  readonly returns?: Result;
}

/** An event that a transaction gave rise to, decoded. */
export interface EventRecord {
  readonly contract: ContractName;
  readonly name: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** Why a transaction was refused: the contract's error and its arguments, or what little is known. */
export interface RevertRecord {
  /** The error's name; `Error` with a `message`, `Panic` with a `code`, or `Unknown` with the `data`. */
  readonly error: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** A transaction that was mined, whether it went through or was refused. */
export interface TransactionRecord {
  readonly hash: string;
  readonly block: bigint;
  /** Unix seconds of its block. */
  readonly timestamp: bigint;
  readonly gasUsed: bigint;
  readonly from: PartyName;
  readonly call: ContractCall;
  readonly events: readonly EventRecord[];
  readonly revert?: RevertRecord;
}

/** What can be signed off chain (EIP-712), by the domain it belongs to. */
export interface TypedMessage {
  /** The contract that verifies it. */
  readonly contract: ContractName;
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly message: Readonly<Record<string, Value>>;
}

/** A line of a contract's source: `contracts/RateOracle.sol`, 1 for the first. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** A call as the chain carried it out, and the calls that it made in turn. */
export interface CallTrace {
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly args: Readonly<Record<string, Value>>;
  readonly gasUsed: bigint;
  /** Where the function begins that was called; absent where no source is known. */
  readonly source?: SourceLine;
  readonly revert?: RevertRecord;
  readonly calls: readonly CallTrace[];
}

/** A chain with the system on it. */
export interface ChainPort {
  readonly chainId: bigint;
  /** The address of a party; every name has one. */
  addressOf(party: PartyName): string;
  /** The address of a contract. @throws CONTRACT_UNKNOWN */
  contractAddress(contract: ContractName): string;
  /** Whether there is a contract of this name. */
  knows(contract: ContractName): boolean;
  /** The file that a contract is written in: `contracts/SettlementEscrow.sol`. @throws CONTRACT_UNKNOWN */
  sourceOf(contract: ContractName): string;
  /** The names of a method's parameters, empty where one has none; nothing where the chain does not know them. */
  parametersOf?(contract: ContractName, method: string): readonly string[] | undefined;
  /** The name of an address that is known, or the address itself. */
  nameOf(address: string): string;
  /** Sends a transaction that is mined in a block of its own, at `timestamp`. A refusal is a result, not an error. */
  send(from: PartyName, call: ContractCall, timestamp: bigint): Promise<TransactionRecord>;
  /** Asks a view, as of the last block. @throws CALL_REFUSED */
  read<Result = Value>(call: ContractCall<Result>): Promise<Result>;
  /** A call as the bytes that a contract would be sent. */
  encode(call: ContractCall): string;
  /** What a contract answered when it refused. @param data 0x-prefixed. */
  explain(data: string): RevertRecord;
  /**
   * Puts a contract of the build on the chain under its own name, in a block of its own; one without arguments.
   *
   * @throws DEPLOYMENT_REFUSED
   */
  install(from: PartyName, contract: ContractName, timestamp: bigint): Promise<void>;
  /** Signs as a party. */
  sign(party: PartyName, message: TypedMessage): Promise<string>;
  /** The digest that `sign` signs. */
  digest(message: TypedMessage): string;
  /** The calls inside a transaction. */
  trace(hash: string): Promise<CallTrace>;
}

/** A settlement token to deploy. */
export interface TokenPlan {
  readonly symbol: string;
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly decimals: number;
  /** Seconds that a reserve attestation is good for. */
  readonly maximumReserveAge: bigint;
}

/** A feed that answers by others; its answers are not set. */
export type FeedPlan =
  | {
      readonly kind: "median";
      /** Who may report, each once. */
      readonly reporters: readonly PartyName[];
      /** Fresh reports that an answer takes. */
      readonly quorum: bigint;
      /** Seconds that a report is fresh. */
      readonly maximumAge: bigint;
      /** Basis points by which the highest fresh report may be above the lowest. */
      readonly maximumSpreadBps: bigint;
    }
  | {
      readonly kind: "delayed";
      /** Seconds from taking an answer over to its use. */
      readonly hop: bigint;
    };

/** How a pair is read and guarded; the fields are documented at the oracle's `PairConfig`. */
export interface PairPlan {
  readonly base: string;
  readonly quote: string;
  /** Decimals of the feed. */
  readonly decimals: number;
  /** A feed that answers by others; one whose answers are set unless given. */
  readonly feed?: FeedPlan;
  readonly maximumAge: bigint;
  /** In the feed's decimals; answers on or outside the band are refused. */
  readonly minimumAnswer: bigint;
  readonly maximumAnswer: bigint;
  readonly breakerBps: bigint;
  readonly breakerCooldown: bigint;
  /** Minutes from Monday 00:00; equal: open all week. */
  readonly opensAtMinute: bigint;
  readonly closesAtMinute: bigint;
  readonly closedPolicy: ClosedPolicy;
  readonly closedSpreadBps: bigint;
  readonly summerTime: SummerTime;
  readonly calendar: bigint;
}

/** A day on which the pairs of a calendar are closed, as the oracle is told. */
export interface HolidayPlan {
  /** From 2 to 255: the list's number, by which pairs name it. */
  readonly calendar: bigint;
  /** Days since 1970-01-01. */
  readonly day: bigint;
  /** Second of the day, UTC: the first that is closed, to the day's end. */
  readonly closedFrom: bigint;
}

/** A path that the oracle may take between two currencies. */
export interface PathPlan {
  readonly base: string;
  readonly quote: string;
  readonly vehicles: readonly string[];
  readonly maximumAge: bigint;
  readonly maximumSpread: bigint;
}

/** A conversion between a token and a currency; the fields are documented at the gateway's `Corridor`. */
export interface CorridorPlan {
  readonly token: string;
  readonly currency: string;
  readonly direction: Direction;
  readonly currencyDecimals: number;
  readonly spreadBps: bigint;
  readonly feeBps: bigint;
  readonly maximumFeeBps: bigint;
  readonly maximumDeviationBps: bigint;
  readonly pegRule: PegRule;
  /** Whose own price the oracle is asked for, the token's symbol; empty under `par`. */
  readonly pegCode: string;
  /** Minor units of the token that may pass at once. */
  readonly capacity: bigint;
  /** Seconds in which the limit refills. */
  readonly window: bigint;
}

/** A participant to register. */
export interface ParticipantPlan {
  readonly party: PartyName;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly tier: bigint;
  /** Unix seconds. */
  readonly verifiedUntil: bigint;
}

/** The system to deploy, and who may do what on it. */
export interface SystemPlan {
  /** Unix seconds of the first block; each further one comes a second later. */
  readonly startsAt: bigint;
  /** Who administers everything, verifies, discloses and pauses. */
  readonly operator: PartyName;
  /** Who attests the reserve. */
  readonly attester: PartyName;
  readonly banks: readonly PartyName[];
  readonly providers: readonly PartyName[];
  readonly tokens: readonly TokenPlan[];
  readonly holidays: readonly HolidayPlan[];
  readonly pairs: readonly PairPlan[];
  readonly paths: readonly PathPlan[];
  readonly corridors: readonly CorridorPlan[];
  readonly participants: readonly ParticipantPlan[];
}

/** The account of what a bank itself holds: an asset of the bank, as what it is owed is. */
export const CASH = "cash";

/** The place of what is on the chain; every other place is a bank. */
export const CHAIN = "chain";

/** One side of a booking in a bank's ledger. */
export interface LedgerLine {
  /** Whose account: a party, `CASH`, or a claim on a party. */
  readonly account: PartyName;
  readonly side: "debit" | "credit";
  readonly amount: Money;
}

/** A booking: debits equal credits in every asset. */
export interface LedgerEntry {
  readonly bank: PartyName;
  /** What it belongs to, as in the reference of a bank statement. */
  readonly reference: string;
  readonly lines: readonly LedgerLine[];
  /** When the bank books it and when it is of value; nothing where no calendar counts for the bank. */
  readonly dates?: BookingDates;
}

/** The dates of a booking, in days since 1970-01-01 by the bank's clocks. */
export interface BookingDates {
  readonly booked: bigint;
  readonly value: bigint;
}

/** An account and what is in it, seen by its owner: what the bank owes, or, of its own assets, what the bank has. */
export interface AccountBalance {
  readonly bank: PartyName;
  readonly account: PartyName;
  readonly balance: Money;
}

/** Sums of a bank's ledger in one asset. */
export interface TrialBalance {
  readonly bank: PartyName;
  readonly debits: Money;
  readonly credits: Money;
}

/** The banks and their ledgers. */
export interface RailsPort {
  /** Books an entry. @throws LEDGER_UNBALANCED, FUNDS_INSUFFICIENT */
  book(entry: LedgerEntry): void;
  /** What is in an account; nothing where it was never used. */
  balanceOf(bank: PartyName, account: PartyName, asset: Asset): Money;
  /** Every account that was ever used. */
  balances(): readonly AccountBalance[];
  /** The sums of each ledger in each asset. */
  trialBalances(): readonly TrialBalance[];
}
