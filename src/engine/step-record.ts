import type { SettlementError } from "../errors/settlement-error.ts";
import type { PaymentDays } from "../fx/calendars/calendars.ts";
import type { ChargedBy } from "../fx/fee-rule.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import type { Rational } from "../money/rational.ts";
import type { PaymentTerms } from "../escrow/payment-terms.ts";
import type { ContractName, LedgerEntry, PartyName, RevertRecord, TransactionRecord } from "../ports.ts";
import type { Comparator } from "../trace/comparators.ts";
import type { Claim, ScenarioStep } from "../scenario/scenario.ts";
import type {
  TraceCheck,
  TraceExpectation,
  TraceFee,
  TraceMove,
  TraceResidue,
  TraceSpread,
  TraceStep,
} from "../trace/trace.ts";
import type { Moved, SentenceValue } from "../verbs/step-run.ts";
import type { Part } from "./part.ts";
import type { OwedTokens } from "./token-owners.ts";

/**
 * One step as it was carried out, in amounts, rates and exact fractions. Totals, checks and expectations work on these
 * records; the trace is written from them afterwards, and nothing in the engine reads its text.
 */
export interface StepRecord {
  /** 1 for the first. */
  readonly index: number;
  readonly step: ScenarioStep;
  readonly role: TraceStep["role"];
  readonly actor: PartyName;
  /** The payment's name; empty where the step is about the system. */
  readonly payment: string;
  /** Payments that a step about the system touches all the same. */
  readonly concerns: readonly string[];
  /** Unix seconds at which it began. */
  readonly at: bigint;
  readonly narration: readonly Sentence[];
  readonly transactions: readonly TransactionRecord[];
  readonly rates: readonly Rate[];
  readonly movements: readonly Movement[];
  /** In the order in which they were made. */
  readonly transfers: readonly Transfer[];
  /** The escrow's status of the payment; empty where the step is about the system. */
  readonly status: { readonly before: string; readonly after: string };
  /** What the escrow waits for after the step, by its own record. */
  readonly deadlines: OpenDeadlines;
  readonly fees: readonly Fee[];
  readonly spreads: readonly Spread[];
  readonly residues: readonly Residue[];
  readonly moves: readonly Move[];
  readonly entries: readonly LedgerEntry[];
  /** The payment's terms, where this step agreed them. */
  readonly terms: PaymentTerms | undefined;
  /** The payment's trade and value date, where this step agreed them. */
  readonly days: PaymentDays | undefined;
  readonly checks: readonly Check[];
  readonly feedUpdates: readonly FeedUpdate[];
  readonly refusal: Refusal | undefined;
  readonly expectations: readonly Expectation[];
  /** How many checks of which invariant were made in the step. */
  readonly invariants: Readonly<Record<string, number>>;
  /** Parts of its payment that it changed, and whose the tokens in contracts are where it changed that. */
  readonly parts: readonly Part[];
  readonly owed: readonly OwedTokens[];
}

/** Unix seconds at which an inspection or an arbitration ends that is going on. */
export interface OpenDeadlines {
  readonly inspectionEnds?: bigint;
  readonly arbitrationEnds?: bigint;
}

/** A sentence by its key in the dictionaries. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

/** A balance that the step changed, in minor units of the asset. */
export interface Movement {
  readonly holder: PartyName;
  /** A bank's name, or `chain`. */
  readonly place: string;
  readonly asset: Asset;
  readonly before: bigint;
  readonly after: bigint;
}

/** Money that went from one account to another, of a bank or on the chain. */
export interface Transfer {
  /** Empty where tokens were minted; at a bank the account that was debited. */
  readonly from: PartyName;
  /** Empty where tokens were burned; at a bank the account that was credited. */
  readonly to: PartyName;
  readonly amount: Money;
  /** A bank's name, or `chain`. */
  readonly place: string;
  /** At a bank the entry's reference; on the chain what was called. */
  readonly reason: string;
}

export interface Fee {
  readonly name: TraceFee["name"];
  readonly amount: Money;
  readonly paidBy: PartyName;
  readonly paidTo: PartyName;
  /** Rounded up, of the base. */
  readonly basisPoints?: bigint | undefined;
  readonly base?: Money | undefined;
  /** What it was worked out by, where that may be more than the basis points of a corridor or of the escrow. */
  readonly how?: ChargedBy | undefined;
}

export interface Spread {
  readonly name: TraceSpread["name"];
  readonly amount: Money;
  readonly keptBy: PartyName;
  readonly basisPoints?: bigint | undefined;
  readonly mid?: Rate | undefined;
  /** What was converted. */
  readonly of?: Money | undefined;
}

export interface Residue {
  readonly name: TraceResidue["name"];
  /** The asset's code. */
  readonly asset: string;
  /** Of a minor unit. */
  readonly fraction: Rational;
  readonly keptBy: PartyName;
  /** What one unit of what was rounded comes to, in minor units of the asset; one unless given. */
  readonly unit?: Rational;
  /** From whom it was kept; who converted unless given. */
  readonly lostBy?: PartyName | undefined;
}

export interface Move {
  readonly name: TraceMove["name"];
  /** The asset's code. */
  readonly asset: string;
  /** Minor units; below zero: gained. */
  readonly fraction: Rational;
  readonly lostBy: PartyName;
  /** Empty where it was the market. */
  readonly keptBy: PartyName;
  readonly moved?: Moved | undefined;
}

/** Two figures that must be equal. */
export interface Check {
  readonly name: TraceCheck["name"];
  readonly subject: string;
  readonly left: bigint;
  readonly right: bigint;
}

/** An answer that a feed published before the step. */
export interface FeedUpdate {
  readonly pair: string;
  /** In units of the feed's decimals. */
  readonly answer: bigint;
  readonly decimals: number;
  /** The feed's own time for it, in Unix seconds. */
  readonly at: bigint;
}

/** Why a step went no further: a contract's error, or one of ours before any contract was called. */
export type Refusal =
  | { readonly kind: "revert"; readonly contract: ContractName; readonly revert: RevertRecord }
  | { readonly kind: "error"; readonly error: SettlementError };

/** An expectation before it has its place. */
export type Compared = Omit<Expectation, "line" | "file" | "step" | "claim">;

/** An expectation of the scenario, and whether it was met: amounts in minor units, everything else as text. */
export interface Expectation {
  readonly name: TraceExpectation["name"];
  readonly subject: string;
  /** Of amounts: the asset's code; otherwise empty. */
  readonly asset: string;
  readonly expected: bigint | string;
  readonly actual: bigint | string;
  readonly met: boolean;
  /** How they are compared; equal unless given. */
  readonly is?: Comparator;
  /** The upper bound, or the greatest distance. */
  readonly to?: string;
  /** How far it is from the nearest value that would have met it. */
  readonly missedBy?: string;
  /** Of a count of payments: the status that is counted. */
  readonly status?: string;
  /** Where it stands in the scenario's file, 1-based; 0 where it is in no file. */
  readonly line: number;
  /** That file where it is one that the scenario extends: its path from the scenario's folder. */
  readonly file?: string;
  /** The step after which it was checked; 0: the end. */
  readonly step: number;
  /** The sentence of the scenario's text that it stands for. */
  readonly claim?: Claim["sentence"];
}
