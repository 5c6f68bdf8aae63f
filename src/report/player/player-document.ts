import type { Bilingual } from "../../language.ts";

/**
 * What the page shows of a run, in both languages, made from its trace and nothing else. All figures are texts already,
 * so that the page works none out; numbers are only for drawing and for finding.
 */

/** A text in both languages; one text where they are the same. */
export type Text = string | Bilingual;

export interface PlayerDocument {
  readonly format: "corridor-player/1";
  readonly scenario: {
    readonly name: string;
    readonly title: Text;
    readonly teaches: Text;
    readonly subject?: string;
    readonly minutes?: number;
    /** The name of the scenario to go on with. */
    readonly next?: string;
    readonly seed: string;
  };
  readonly outcome: {
    readonly name: "passed" | "failed" | "broken";
    readonly label: Text;
    /** What was not met or did not hold. */
    readonly why: readonly Text[];
  };
  /** `Made from 01-happy-path, seed 1, by corridor 0.1.0.` */
  readonly made: Text;
  /** The hash of the last step, to which all others are chained; empty in old traces. */
  readonly hash: string;
  /** Lifelines from left to right, in the order of `ZONES`; only those of this run. */
  readonly cast: readonly CastMember[];
  readonly machine: {
    readonly states: readonly PlayerState[];
    readonly edges: readonly PlayerEdge[];
  };
  /** Every account that the run touches or opens with something, grouped by asset. */
  readonly accounts: readonly PlayerAccount[];
  readonly pairs: readonly PlayerPair[];
  readonly payments: readonly PlayerPayment[];
  readonly steps: readonly PlayerStep[];
  /** What was expected at the end, and the invariants. */
  readonly expectations: readonly PlayerCheck[];
  readonly invariants: readonly PlayerCheck[];
  /** What runs are compared by: who got what, costs, market, times, gas, transactions. */
  readonly results: readonly PlayerResult[];
  /** The terms on which the scenario runs, label and value. */
  readonly terms: readonly { readonly label: Text; readonly value: Text }[];
  /** Every value that a file need not state: its key as `--set` writes it, and where it is from; none of older traces. */
  readonly settings: readonly { readonly label: string; readonly value: Text; readonly from: Text }[];
  /** Fictitious banks and token; what is simplified in law. */
  readonly notices: readonly Text[];
}

/** The corridor from left to right: countries at its ends, what lies between. */
export const ZONES = ["payer", "providers", "chain", "neutral", "payee"] as const;
export type Zone = (typeof ZONES)[number];

export interface CastMember {
  readonly id: string;
  readonly label: Text;
  readonly zone: Zone;
  /** Of a party or a bank at an end: its country, `DE`. */
  readonly country?: string;
  readonly kind: "party" | "bank" | "provider" | "contract" | "authority";
  /** The full address of a party or contract, for the explorer. */
  readonly address?: string;
}

export interface PlayerState {
  readonly id: string;
  readonly label: Text;
  /** Whose side it ends on; absent where it is no end. */
  readonly end?: "payer" | "payee" | "both" | "none";
}

/** Edges of one operation between the same two states are one edge. */
export interface PlayerEdge {
  readonly id: string;
  readonly operation: string;
  readonly label: Text;
  readonly from: string;
  readonly to: string;
}

export interface PlayerAccount {
  readonly id: string;
  readonly holder: Text;
  /** The name in files and commands. */
  readonly holderName: string;
  readonly place: Text;
  readonly asset: string;
  /** `EUR`, which `place` follows: `EUR Rhein Bank`. */
  readonly symbol: string;
  readonly opening: string;
  /** Liabilities of a bank or holdings on the chain: a credit increases it. */
  readonly increasesBy: "debit" | "credit";
}

/** A pair of currencies with a feed. */
export interface PlayerPair {
  readonly pair: string;
  readonly source: Text;
  /** `25 h`. */
  readonly allowedAge: Text;
  /** Band and breaker in words. */
  readonly guards: readonly Text[];
  /** The answers from the first on: Unix seconds and the rate as a number for drawing, as a text for reading. */
  readonly points: readonly { readonly at: number; readonly value: number; readonly text: string }[];
}

export interface PlayerPayment {
  readonly name: string;
  readonly title: Text;
  readonly payer: Text;
  readonly payee: Text;
  readonly sent: string;
  /** How it ends, and the words for a filter of a long list. */
  readonly state: string;
  readonly stateLabel: Text;
  readonly received: string;
  /** Indices of the steps that are about it or touch it, from 1. */
  readonly steps: readonly number[];
  /** Whether a step of it was refused. */
  readonly refused: boolean;
  /** The first line of the drawing of where its money went: `1,000.00 EUR at mid`. */
  readonly where: {
    readonly title: Text;
    readonly label: Text;
    readonly atMid: string;
    readonly value: number;
    /** The code of the currency that all bars are in. */
    readonly asset: string;
    /** Mids and their sources, one a line. */
    readonly mids: readonly Text[];
    /** Rows from top to bottom that this payment ever has; costs before `market`, then what arrives. */
    readonly rows: readonly WhereRow[];
  };
}

export interface WhereRow {
  /** The part's name in the trace: `pay-fee`, `received`; `pending` for all that is on its way. */
  readonly id: string;
  readonly label: Text;
  readonly kind: "fee" | "margin" | "rounding" | "market" | "back" | "pending" | "received";
}

/** A bar as it stands after a step. */
export interface WhereBar {
  readonly row: string;
  /** In the asset that it arose in: `2.00 EUR`; empty where it has none, or has several. */
  readonly own: string;
  /** `−15.165800`, `≈ −18.919336`: six decimals. */
  readonly atMid: string;
  /** The same as a number, for drawing: below zero where it was taken. */
  readonly value: number;
  /**
   * Where does this come from: rule and rounding in words, of what is on its way where it is; the exact fraction where
   * digits were cut; the step; the contract's file and event, or the file of the rule.
   */
  readonly rule?: Text;
  readonly exact?: string;
  readonly step?: number;
  readonly source?: string;
}

export type Mark = "normal" | "refusal" | "fault" | "way-out";

export interface PlayerStep {
  readonly index: number;
  /** As files and commands name it. */
  readonly verb: string;
  readonly label: Text;
  readonly mark: Mark;
  /** The fault that put it here. */
  readonly fault?: Text;
  readonly actor: Text;
  /** Empty where it concerns no payment. */
  readonly payment: string;
  /** `23 Jan 2025 15:35:01 UTC`, and Unix seconds. */
  readonly at: Text;
  readonly unix: number;
  /** Where that is a minute or more: `16 h 55 min after step 5`. */
  readonly gap?: Text;
  /** A gap of an hour or more, short enough for the step bar: `17 h`. */
  readonly shortGap?: Text;
  /** Of the file; 0 where it has none. */
  readonly line: number;
  /** The large one; a refusal's reason where it was refused. */
  readonly sentence: Text;
  readonly more: readonly Text[];
  readonly refusal?: { readonly error: string; readonly text: Text; readonly contract: string };
  readonly arrows: readonly Arrow[];
  /**
   * The escrow of the step's payment at its end; of a step about the system, that of the only payment that it touches or
   * that there is. Absent where there are several.
   */
  readonly escrow?: {
    readonly state: string;
    /** Ids of the edges travelled so far, in order. */
    readonly way: readonly string[];
    readonly allowed: readonly Allowed[];
    /** Where a lesson asks what is allowed, and shows it once that is answered. */
    readonly isWithheld?: true;
    /** Whose the tokens in the escrow are: label and amount; what is of other payments is one row. */
    readonly owed: readonly { readonly label: Text; readonly amount: string }[];
  };
  readonly changes: readonly BalanceChange[];
  readonly entries: readonly AccountEntry[];
  /** Supply against reserve where the step compared them, per token. */
  readonly conserved: readonly { readonly text: Text; readonly equal: boolean }[];
  /** Bars of the payment that the step is about; absent where nothing of it changed. */
  readonly where?: {
    readonly bars: readonly WhereBar[];
    /** What is left after all costs, before the market's move; where that has a bar. */
    readonly afterCosts?: { readonly atMid: string };
    /** Shares of what was sent, at mid: `99.55% on its way`, `0.45% cost`. */
    readonly shares: readonly { readonly kind: WhereRow["kind"] | "cost"; readonly text: Text }[];
  };
  readonly rates: {
    /** Rates that the step used: `1 EUR = 1.0404 USD`, its source and time. */
    readonly used: readonly { readonly text: Text; readonly source: Text }[];
    /** Of each pair: its age when the step began. */
    readonly ages: readonly RateAge[];
  };
  readonly transactions: readonly PlayerTransaction[];
  readonly checks: readonly PlayerCheck[];
  readonly expectations: readonly PlayerCheck[];
  /** Invariants that it was checked by: the index in the document's, how many checks, whether it held. */
  readonly invariants: readonly (readonly [invariant: number, checks: number, held: boolean])[];
  readonly messages: readonly { readonly name: string; readonly text: string }[];
}

export interface Arrow {
  readonly kind: "sign" | "call" | "money" | "quote" | "booking";
  /** Ids of the cast; equal for what a party does by itself. */
  readonly from: string;
  readonly to: string;
  /** `fundByAuthorization`, `1,035.723402 XUSD`; empty for a signature and for what was refused before any call. */
  readonly label: string;
  readonly refused: boolean;
}

export interface Allowed {
  readonly operation: string;
  readonly label: Text;
  readonly edge: string;
  readonly who: Text;
  /** `→ to the seller`; empty where no money moves. */
  readonly effect: Text;
  /** `before 2 Feb 15:30`, `from 2 Feb 15:30`, `no time limit`. */
  readonly when: Text;
  /** `10 d left`, `in 10 d`; empty where there is no limit. */
  readonly left: Text;
  /** Whether it is allowed in this moment; otherwise it will be later. */
  readonly now: boolean;
}

export interface BalanceChange {
  readonly account: string;
  readonly before: string;
  readonly after: string;
  readonly up: boolean;
}

/** A line of a T-account. */
export interface AccountEntry {
  readonly account: string;
  readonly side: "debit" | "credit";
  readonly amount: string;
}

export interface RateAge {
  readonly pair: string;
  readonly rate: string;
  readonly age: Text;
  /** Of the age allowed, from 0; more than 1 is too old. */
  readonly share: number;
  readonly tooOld: boolean;
}

export interface PlayerTransaction {
  readonly hash: string;
  readonly block: string;
  readonly at: Text;
  readonly gas: string;
  readonly signer: Text;
  readonly contract: string;
  readonly method: string;
  /** The names of its parameters; none of old traces. */
  readonly parameters: readonly string[];
  readonly args: readonly Field[];
  readonly events: readonly {
    readonly contract: string;
    readonly name: string;
    readonly args: readonly Field[];
  }[];
  readonly revert?: { readonly error: string; readonly args: readonly Field[] };
}

/** An argument as people read it; a field of a structure is `terms.amount`. */
export interface Field {
  readonly name: string;
  readonly value: Text;
}

export interface PlayerCheck {
  readonly text: Text;
  /** What was compared, already worded: `expected 7,477.30 CNY, was 7,346.25 CNY`. */
  readonly detail: Text;
  readonly met: boolean;
}

/** A figure of a whole run. */
export interface PlayerResult {
  /** The same figure of another run has the same id. */
  readonly id: string;
  readonly label: Text;
  readonly text: Text;
  /** For the difference: an exact fraction of minor units with the decimals and symbol of the asset; absent for words. */
  readonly exact?: {
    readonly numerator: string;
    readonly denominator: string;
    readonly decimals: number;
    readonly symbol: string;
  };
  /** The figure that matters most. */
  readonly lead?: boolean;
}
