/**
 * `corridor-trace/1`: everything that happened in a run, as one JSON document, and the only thing that reports read.
 * Amounts are decimal strings of minor units, integers are decimal strings, times are ISO 8601 in UTC; nothing in it
 * depends on the wall clock. What a step is about is told as a key with parameters, so that languages switch offline.
 */
export const TRACE_FORMAT = "corridor-trace/1";

/** An amount in minor units of an asset; the asset's decimals stand in `Trace.assets`. */
export interface TraceMoney {
  readonly minor: string;
  readonly asset: string;
}

/** An exact rate: 1 whole unit of base buys numerator / denominator whole units of quote. */
export interface TraceRate {
  readonly base: string;
  readonly quote: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Who said so, and as of when. */
  readonly source: string;
  readonly observedAt: string;
}

/** A fraction of minor units, exactly. */
export interface TraceFraction {
  readonly numerator: string;
  readonly denominator: string;
}

/** What a narration's placeholder stands for; each kind is written in its own way in each language. */
export type NarrationValue =
  | { readonly money: TraceMoney }
  | { readonly rate: TraceRate }
  | { readonly party: string }
  | { readonly time: string }
  | { readonly basisPoints: string }
  | { readonly fraction: TraceFraction & { readonly asset: string } }
  | { readonly text: string };

/** A sentence as its key in the dictionaries and the values of its placeholders. */
export interface Narration {
  readonly key: string;
  readonly values: Readonly<Record<string, NarrationValue>>;
}

/** A value that crossed the chain's boundary, integers as decimal strings. */
export type TraceValue = string | boolean | readonly TraceValue[] | { readonly [field: string]: TraceValue };

export interface TraceEvent {
  readonly contract: string;
  readonly name: string;
  readonly args: Readonly<Record<string, TraceValue>>;
}

export interface TraceRevert {
  readonly error: string;
  readonly args: Readonly<Record<string, TraceValue>>;
}

export interface TraceTransaction {
  readonly hash: string;
  readonly block: string;
  readonly at: string;
  readonly gas: string;
  readonly signer: string;
  readonly call: {
    readonly contract: string;
    readonly method: string;
    readonly args: readonly TraceValue[];
  };
  readonly events: readonly TraceEvent[];
  readonly revert?: TraceRevert;
}

/** What somebody held before a step and after it: in an account at a bank, or as tokens on the chain. */
export interface TraceMovement {
  readonly holder: string;
  /** A bank's name, or `chain`. */
  readonly place: string;
  readonly asset: string;
  readonly before: string;
  readonly after: string;
}

/** A charge: the gateway's for paying and for redeeming, or the escrow's for releasing. */
export interface TraceFee {
  readonly name: "pay" | "redeem" | "escrow";
  readonly amount: TraceMoney;
  readonly paidBy: string;
  readonly paidTo: string;
}

/** What a rounding left: an exact fraction of a minor unit, on whose side it stayed. */
export interface TraceResidue {
  readonly name: "pay" | "redeem";
  readonly asset: string;
  readonly fraction: TraceFraction;
  readonly keptBy: string;
}

/** What a provider's rate was worse than mid, in the asset bought. */
export interface TraceSpread {
  readonly name: "pay" | "redeem";
  readonly amount: TraceMoney;
  readonly keptBy: string;
}

/**
 * What somebody lost because a rate moved, below zero: gained; exactly, in minor units. `rate-lock`: the desk, by
 * standing for its quote while the market went on. `rate-move`: the payee, between the quote and the redemption.
 * `oracle-lag`: the payee to the desk, or the other way round, because the oracle reported another rate than the market's.
 */
export interface TraceMove {
  readonly name: "rate-lock" | "rate-move" | "oracle-lag";
  readonly asset: string;
  readonly fraction: TraceFraction;
  readonly lostBy: string;
  /** Who has it now; empty where it was the market. */
  readonly keptBy: string;
}

/**
 * Two figures that must be equal. `balance`: a holder's tokens, by the chain and by the events. `supply`: the
 * chain's, and the sum of all balances. `reserve`: the supply, and what backs it. `escrow`: its tokens, and what it
 * owes. `attestation`: the attested reserve, and the custodian's accounts. `ledger`: a bank's debits and credits.
 */
export interface TraceCheck {
  readonly name: "balance" | "supply" | "reserve" | "escrow" | "attestation" | "ledger";
  /** Whose figures they are. */
  readonly subject: string;
  readonly left: string;
  readonly right: string;
}

/** Why a step went no further: a contract's error, or one of ours (`code`) before any contract was asked. */
export interface TraceRefusal {
  readonly kind: "revert" | "error";
  /** The contract's error, or our code. */
  readonly error: string;
  readonly args: Readonly<Record<string, TraceValue>>;
  /** The contract that was called; empty where none was. */
  readonly contract: string;
}

/**
 * Something that had to be so, and whether it was. `refusal`: whether a step is refused, and by which error (`none`:
 * it is not). `argument`: a value of the refusal. `status`: the escrow's. `balance`, `received`, `returned`, `supply`:
 * minor units.
 */
export interface TraceExpectation {
  readonly name: "refusal" | "argument" | "status" | "balance" | "received" | "returned" | "supply";
  /** Whose: a party, a payment, an argument's name. */
  readonly subject: string;
  /** Of amounts: what they are counted in; otherwise empty. */
  readonly asset: string;
  readonly expected: string;
  readonly actual: string;
  readonly met: boolean;
}

/** An answer that a feed published before a step. */
export interface TraceReport {
  readonly pair: string;
  readonly answer: string;
  readonly decimals: number;
  readonly at: string;
}

/** One of the fourteen invariants, and how often it was looked at in this run. */
export interface TraceInvariant {
  /** `solvency`, `conservation` and so on. */
  readonly name: string;
  readonly checks: number;
  /** The two figures that should have been equal. */
  readonly broken?: {
    readonly step: number;
    readonly subject: string;
    readonly left: string;
    readonly right: string;
  };
}

export interface TraceStep {
  readonly index: number;
  /** The line of the scenario's file; 0 where it was built in code. */
  readonly line: number;
  /** The breaker that put it here; otherwise empty. */
  readonly brokenBy: string;
  readonly verb: string;
  readonly actor: string;
  readonly payment: string;
  readonly at: string;
  readonly narration: readonly Narration[];
  readonly transactions: readonly TraceTransaction[];
  readonly rates: readonly TraceRate[];
  readonly movements: readonly TraceMovement[];
  readonly status: { readonly before: string; readonly after: string };
  readonly fees: readonly TraceFee[];
  readonly spreads: readonly TraceSpread[];
  readonly residues: readonly TraceResidue[];
  readonly moves: readonly TraceMove[];
  readonly checks: readonly TraceCheck[];
  readonly reports: readonly TraceReport[];
  readonly refusal?: TraceRefusal;
  readonly expectations: readonly TraceExpectation[];
}

export interface TraceParty {
  readonly name: string;
  readonly role: string;
  readonly country: string;
  readonly currency: string;
  readonly bank: string;
  readonly address: string;
}

export interface TraceAsset {
  /** What amounts name it by; no two assets of a trace share one. */
  readonly code: string;
  /** What people read: `USD` both for a bank's dollars and for the reserve's, which has the token's decimals. */
  readonly symbol: string;
  readonly decimals: number;
  readonly kind: "currency" | "token";
  /** Of a token: the currency that it stands for. */
  readonly currency?: string;
}

/** One part of where a payment's money went: in minor units of its own asset, and at mid of the asset received. */
export interface TracePart {
  readonly name: string;
  readonly asset: string;
  readonly minor: TraceFraction;
  readonly atMid: TraceFraction;
}

/** What would have arrived another way, by a published figure of what that way costs. */
export interface TraceAlternative {
  readonly title: Readonly<Record<string, string>>;
  /** Of what is sent. */
  readonly costBps: string;
  readonly cost: TraceMoney;
  readonly received: TraceMoney;
  /** Who published the figure. */
  readonly source: string;
  readonly asOf: string;
}

/** Where the money of one payment went, in full. */
export interface TracePaymentTotals {
  readonly payment: string;
  readonly payee: string;
  readonly sent: TraceMoney;
  readonly received: TraceMoney;
  /** Mid from what was sent to what was received, when the payment was quoted. */
  readonly mid: TraceRate;
  /** What was sent, at mid, in minor units of the asset received: the sum of all parts. */
  readonly sentAtMid: TraceFraction;
  readonly parts: readonly TracePart[];
  /** What was received for one unit of what was sent; 0 where nothing was received. */
  readonly allIn: TraceRate;
  /** By which part of mid that is less. */
  readonly belowMid: TraceFraction;
  readonly alternatives: readonly TraceAlternative[];
}

export interface Trace {
  readonly format: typeof TRACE_FORMAT;
  readonly tool: { readonly name: string; readonly version: string };
  readonly scenario: {
    readonly name: string;
    readonly title: Readonly<Record<string, string>>;
    readonly teaches: Readonly<Record<string, string>>;
    /** Of its file; of nothing where it was built in code. */
    readonly sha256: string;
    readonly seed: string;
    readonly settlement: string;
    readonly startsAt: string;
  };
  readonly parties: readonly TraceParty[];
  readonly assets: readonly TraceAsset[];
  readonly rates: readonly TraceRate[];
  /**
   * `passed`: every expectation was met. `failed`: one was not, and the run ended there. `broken`: an invariant did not
   * hold, which is a bug, and the run ended there.
   */
  readonly outcome: "passed" | "failed" | "broken";
  /** The escrow's states and the legal edges between them, for drawing. */
  readonly machine: {
    readonly states: readonly string[];
    readonly edges: readonly { readonly operation: string; readonly from: string; readonly to: string }[];
  };
  readonly steps: readonly TraceStep[];
  /** What had to be so in the end. */
  readonly expectations: readonly TraceExpectation[];
  readonly invariants: readonly TraceInvariant[];
  readonly totals: {
    readonly payments: readonly TracePaymentTotals[];
    readonly ledgers: readonly {
      readonly bank: string;
      readonly asset: string;
      readonly debits: string;
      readonly credits: string;
    }[];
    readonly reserve: { readonly asset: string; readonly reserve: string; readonly supply: string };
    readonly gas: string;
    readonly transactions: number;
  };
}
