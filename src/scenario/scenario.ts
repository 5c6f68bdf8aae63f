import type { Status } from "../escrow/status.ts";
import type { ErrorCode } from "../errors/table.ts";
import type { Calendars } from "../fx/calendars/calendars.ts";
import type { MarketHoliday } from "../fx/calendars/market-holidays.ts";
import type { Publisher } from "../fx/reporting/publisher.ts";
import type { RatePath } from "../fx/sources/rate-path.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { PairPlan, PartyName } from "../ports.ts";
import type { Comparator } from "../trace/comparators.ts";
import type { FigureName } from "../trace/figures.ts";
import type { SUBJECTS } from "../trace/subjects.ts";
import type { Setting } from "./setting.ts";
import type { WhatIf } from "./what-if.ts";
import type {
  BankCharges,
  CorridorTerms,
  DeadlineName,
  DeskPolicy,
  EscrowTerms,
  Operators,
  RedeemTerms,
  SettlementMode,
} from "../world/world.ts";
import type { Customer } from "../world/payment.ts";
import type { StepParameters } from "../verbs/verbs.ts";

/** A text in every language that reports are written in. */
export type Translated = Readonly<Record<"en" | "zh", string>>;

/** A customer with what is in its account when the scenario begins. */
export interface ScenarioCustomer extends Customer {
  /** At its bank when the scenario begins. */
  readonly balance: Money;
  /** Whether the registry knows it when the scenario begins; it does unless this is false. */
  readonly verified?: boolean;
}

/** A pair: its market over time, and what its feed publishes of that. */
export interface ScenarioRate {
  /** One of it is priced. */
  readonly base: Asset;
  /** What the price is in. */
  readonly quote: Asset;
  /** Where it comes from, for the receipt. */
  readonly source: string;
  /** The decimals that it is quoted in; the paths have those of the feed. */
  readonly quotedDecimals: number;
  /** What the market pays, over time. */
  readonly market: RatePath;
  /** What an oracle publishes of the market, every heartbeat or on the days and hours of a publisher. */
  readonly reported: RatePath;
  /** Who publishes it; none: an oracle, every heartbeat. */
  readonly publisher?: Publisher;
  /** Seconds from one report to the next at most, where there is no publisher; a day unless given. */
  readonly heartbeat?: bigint;
  /** Days on which its market is closed besides its week, in place of the FX market's; the FX market's unless given. */
  readonly holidays?: readonly MarketHoliday[];
  /** The rate that its feed publishes in place of the market's: an official one beside a parallel one. */
  readonly official?: RatePath;
  /** Whose median its feed is. */
  readonly median?: MedianReporters;
  /** Seconds from taking a rate over to its feed's showing it. */
  readonly delayed?: bigint;
  /** How the oracle guards it, in what differs from `systemPlan`; as there unless given. */
  readonly guards?: GuardTerms;
}

/** Reporters of a median, and when their reports make an answer. */
export interface MedianReporters {
  /** What each publishes, over time. */
  readonly feeds: readonly { readonly name: string; readonly reported: RatePath }[];
  /** Fresh reports that an answer takes. */
  readonly quorum: bigint;
  /** Seconds that a report is fresh, its last second included. */
  readonly maximumAge: bigint;
  /** Basis points by which the highest fresh report may be above the lowest. */
  readonly maximumSpreadBps: bigint;
}

/** Guards of a pair: `PairPlan` without what the feed decides. */
export type GuardTerms = Partial<Omit<PairPlan, "base" | "quote" | "decimals" | "feed">>;

/** What conversions between a token and a currency may come to, in minor units of the token. */
export interface LimitTerms {
  /** At once. */
  readonly capacity: bigint;
  /** Seconds in which all of it refills. */
  readonly window: bigint;
}

/** When a step begins: at a time, so long after another step, or by a deadline of its payment. */
export type StepTime =
  | { readonly unix: bigint }
  | {
      /** Seconds. */
      readonly after: bigint;
      /** Business days before those seconds, at the same time of the day; none unless given. */
      readonly businessDays?: bigint;
    }
  | {
      /** The label of a step before it; of a step on a group the last of its payments counts. */
      readonly step: string;
      /** Seconds after that step; 0 or more. */
      readonly offset: bigint;
      /** Business days before those seconds, at the same time of the day; none unless given. */
      readonly businessDays?: bigint;
    }
  | {
      /**
       * `expiresAt` is the firm quote's, `payoutDue` the payout's; `valueDate` and `tradeDate` are when the payee's bank
       * opens on those days.
       */
      readonly deadline: DeadlineName;
      /** Seconds added to it; below zero: before it. */
      readonly offset: bigint;
      /** Business days that it is counted on from `tradeDate`; none unless given. */
      readonly businessDays?: bigint;
    };

/** A balance that is expected, at a bank or in tokens. */
export interface ExpectedBalance {
  /** A party, a bank, a contract, or one of `CUSTODIAL_ACCOUNTS`, whose money is a token's reserve. */
  readonly party: PartyName;
  readonly amount: Money;
}

/** Expectations right after a step. Without `revert` and `error` the step must not be refused. */
export interface StepExpectation {
  /** A contract refuses it with this error; `args` are compared by name, as text, those that are given. */
  readonly revert?: { readonly error: string; readonly args: Readonly<Record<string, string>> };
  /** A bank, the desk or a customer refuses it, before any contract is asked, with this code. */
  readonly error?: ErrorCode;
  /** The escrow's status of the payment. */
  readonly status?: Status;
  /** What parties have after the step. */
  readonly balances?: readonly ExpectedBalance[];
  /** Who carries the step out. */
  readonly by?: PartyName;
  /** When it begins: in Unix seconds, or by a deadline of its payment. */
  readonly time?: StepTime;
  /** `2025-02-05`: the value date of what banks book in the step for customers, or of what is quoted. */
  readonly valueDate?: string;
  /** What each fee, and each margin of the desk, comes to in the step. */
  readonly fees?: readonly NamedAmount[];
  readonly margins?: readonly NamedAmount[];
  /** Rates that the step used. */
  readonly rates?: readonly ExpectedRate[];
  /** Which party lost or gained by moves of rates; an empty list: none. */
  readonly moves?: readonly ExpectedMove[];
  /** How many transactions were mined. */
  readonly transactions?: bigint;
  /** What figures are compared with in another way than to be equal, and figures that have no key of their own here. */
  readonly figures?: readonly ExpectedFigure[];
  /** What it must not come to. */
  readonly not?: UnexpectedOutcome;
  /** Where it stands in its file, 1-based. */
  readonly line?: number;
  /** That file where it is not the scenario's own, by its path from the scenario's folder. */
  readonly file?: string;
}

/** What a step must not come to. With `reverts` or `errors`, and neither `revert` nor `error`, any other refusal may come, or none. */
export interface UnexpectedOutcome {
  /** Contracts' errors, by name. */
  readonly reverts?: readonly string[];
  /** Our codes of refusals before any contract is asked. */
  readonly errors?: readonly ErrorCode[];
  /** The escrow's status of the payment is none of these. */
  readonly statuses?: readonly Status[];
}

/**
 * A value that a figure is compared with: an amount; a number, such as a rate, basis points, gas or a count, with the decimals
 * that it is compared in; or a moment. A distance from a moment is `{ after: seconds }`.
 */
export type FigureValue = Money | Decimal | StepTime;

/** A figure of a step, of a payment or of the whole run, and what it must be. */
export interface ExpectedFigure {
  readonly figure: FigureName;
  /** Whose or which it is: a party, a payment, a fee, a pair, an event; empty of the step or the run as a whole. */
  readonly subject: string;
  /** How it is compared; both bounds of `between` count, and the last distance of `within`. */
  readonly is: Comparator;
  /** What it is compared with: of `between` and `outside` the lower bound, of `within` and `beyond` the middle. */
  readonly value: FigureValue;
  /** Of `between` and `outside` the upper bound, of `within` and `beyond` the greatest distance. */
  readonly to?: FigureValue;
  /** Of a count of payments: the status that is counted. */
  readonly status?: Status;
  /** Of events: those that are counted have these arguments, as text. */
  readonly args?: Readonly<Record<string, string>>;
}

export interface NamedAmount {
  readonly name: string;
  readonly amount: Money;
}

/** A rate with the decimals that it is compared in, half to even. */
export interface ExpectedRate {
  /** `EUR/USD` */
  readonly pair: string;
  readonly value: Decimal;
}

/** Who lost or gained by a move of a rate, and how much, down to a minor unit. */
export interface ExpectedMove {
  readonly name: string;
  readonly lostBy?: PartyName;
  readonly gainedBy?: PartyName;
  readonly amount?: Money;
}

/** A sentence of the scenario's text, and what makes it true: expectations, or values of the file. */
export interface Claim {
  /** Of a comment: in English alone. */
  readonly sentence: { readonly en: string; readonly zh?: string };
  /** Keys of the file that the sentence repeats. */
  readonly given: readonly string[];
  /** What must be so in the end; that of a step is with the step. */
  readonly expect?: FinalExpectation;
}

/** Final expectations. */
export interface FinalExpectation {
  /** What has come of payments, by their names. */
  readonly payments: readonly {
    readonly payment: string;
    /** The escrow's status. */
    readonly status?: Status;
    /** The status is none of these. */
    readonly notStatuses?: readonly Status[];
    /** What the payer's bank has debited, in all. */
    readonly sent?: Money;
    /** What the payee's bank has paid out, in all. */
    readonly received?: Money;
    /** What the payer has got back, in all, in tokens. */
    readonly returned?: Money;
    /** What figures of the payment are compared with in another way, and its other figures. */
    readonly figures?: readonly ExpectedFigure[];
    /** Where it stands in its file, 1-based. */
    readonly line?: number;
    /** That file where it is not the scenario's own, by its path from the scenario's folder. */
    readonly file?: string;
  }[];
  readonly balances: readonly ExpectedBalance[];
  /** Tokens in circulation. */
  readonly supply?: Money;
  /** How many transactions were mined in all steps. */
  readonly transactions?: bigint;
  /** What figures of the whole run are compared with in another way, and its other figures. */
  readonly figures?: readonly ExpectedFigure[];
  /** Where it stands in its file, 1-based. */
  readonly line?: number;
  /** That file where it is not the scenario's own, by its path from the scenario's folder. */
  readonly file?: string;
}

/** What a file expects and a run of it does not look at. */
export interface Unlooked {
  /** Which of the file's steps it is about, 1 for the first; 0 for the end. */
  readonly step: number;
  /** Its verb; empty for the end. */
  readonly verb: string;
  readonly label?: string;
  /** The keys of `expect`. */
  readonly what: readonly string[];
  /** How many expectations they hold. */
  readonly count: number;
}

/** What is to be done, when, and what must come of it. */
export type ScenarioStep = StepParameters & {
  /** The name by which others mean it; steps on a group share one. */
  readonly label?: string;
  /** Without it, in the second after the step before. */
  readonly at?: StepTime;
  readonly expect?: StepExpectation;
  /** Sentences of the scenario's text that are about it, with what makes each true. */
  readonly claims?: readonly { readonly sentence: Claim["sentence"]; readonly expect: StepExpectation }[];
  /** Where it stands in its file, 1-based. */
  readonly place?: {
    readonly line: number;
    /** Where it is not the scenario's own: that of a file that it extends, by its path from the scenario's folder. */
    readonly file?: string;
    readonly column: number;
    /** Which of the file's steps it is, faults counted, 1 for the first; steps on a group share one. */
    readonly number: number;
  };
  /** The fault that put it here. */
  readonly fault?: string;
};

/** A currency of the scenario's own, or what it states of another. */
export interface ScenarioCurrency extends Asset {
  /** The smallest sum that is paid in cash, in minor units; by the library's table, or one, unless given. */
  readonly cash?: bigint;
}

/** A token that payments settle in. */
export interface ScenarioToken {
  /** By which amounts name it: `XUSD`. */
  readonly symbol: string;
  /** ISO 4217 code of the currency that it stands for. */
  readonly currency: string;
  /** Of its minor unit on the chain. */
  readonly decimals: number;
  /** What the desk has at the custodian for minting against, in minor units of the token. */
  readonly prefunding: bigint;
}

/** A payment between two customers. Payments of a group share its name, and differ by their number. */
export interface ScenarioPayment {
  /** By which steps name it. */
  readonly name: string;
  /** Symbol of the token that it settles in. */
  readonly token: string;
  /** The customer who pays. */
  readonly payer: PartyName;
  /** The customer who is paid. */
  readonly payee: PartyName;
  /** The name that it shares with others; none where it stands alone. */
  readonly group?: string;
}

/** Another way to send the same amount, by a published figure of what it costs. */
export interface Alternative {
  /** What it is called. */
  readonly title: Translated;
  /** Fees and margin on the rate in one, as a part of what is sent. */
  readonly costBps: bigint;
  /** Who published the figure. */
  readonly source: string;
  /** What time the figure is about: `2025-Q3`. */
  readonly asOf: string;
  /** Which payments it is about: `global average`, or a corridor, `US-IN`; not stated unless given. */
  readonly scope?: string;
}

/** What transactions cost. */
export interface NetworkTerms {
  /** Wei for a unit of gas. */
  readonly gasPrice: bigint;
  /** The asset that gas is paid in, with 18 decimals. */
  readonly native: Asset;
  /** What one of it is worth. */
  readonly rate: Rate;
}

/** A run as it is to be: who, what, at which rates, and the steps. */
export interface Scenario {
  /** Its file's name without the ending. */
  readonly name: string;
  /** At the head of reports. */
  readonly title: Translated;
  /** What it teaches. */
  readonly teaches: Translated;
  /** Under which the library lists it. */
  readonly subject?: (typeof SUBJECTS)[number];
  /** How long it takes to go through it. */
  readonly minutes?: number;
  /** The name of the scenario to go on with. */
  readonly next?: string;
  /** What a reader may change to see what comes of it. */
  readonly whatIf?: readonly WhatIf[];
  /** SHA-256 of the file's text, those that it extends, and its tables and files of rates; of nothing where it was built in code. */
  readonly sha256: string;
  /** Every value that it is read with and that need not stand in its file; none where it was built in code. */
  readonly settings?: readonly Setting[];
  /** What all random draws follow from, as text. */
  readonly seed: string;
  /** Unix seconds. */
  readonly startsAt: bigint;
  /** Whether payments are settled each by itself or netted. */
  readonly settlement: SettlementMode;
  /** Its own currencies, which count before those of ISO 4217; none unless given. */
  readonly currencies?: readonly ScenarioCurrency[];
  /** The tokens that payments settle in. */
  readonly tokens: readonly ScenarioToken[];
  /** Payers and payees. */
  readonly customers: readonly ScenarioCustomer[];
  /** The parties that keep the system running, by their part in it. */
  readonly operators: Operators;
  /** The pairs of the oracle. */
  readonly rates: readonly ScenarioRate[];
  /** What each corridor lets through, both ways; as `systemPlan` has it unless given. */
  readonly limit?: LimitTerms;
  /** What the desk asks for each conversion: of what is paid in, and of what is redeemed. */
  readonly corridors: { readonly pay: CorridorTerms; readonly redeem: RedeemTerms };
  /** Fees and deadlines of the escrow. */
  readonly escrow: EscrowTerms;
  /** What banks charge for payments, by their names; nothing unless given. */
  readonly banks?: ReadonlyMap<PartyName, BankCharges>;
  /** When banks and markets work; at any time unless given. */
  readonly calendars?: Calendars;
  /** How the desk stands for its quotes; it reserves what they promise, and asks nothing for time, unless given. */
  readonly desk?: DeskPolicy;
  /** What the desk has at the payees' banks for paying out. */
  readonly inventory: readonly Money[];
  /** Who pays whom, by the names that steps use. */
  readonly payments: readonly ScenarioPayment[];
  /** What happens, in this order. */
  readonly steps: readonly ScenarioStep[];
  /** What is expected at the end. */
  readonly expect: FinalExpectation;
  /** Every sentence of its text that is paired with what makes it true. */
  readonly claims: readonly Claim[];
  /** Other ways to send the amount, for comparison. */
  readonly alternatives: readonly Alternative[];
  /** What transactions cost; not priced unless given. */
  readonly network?: NetworkTerms;
  /** What its file expects and faults that were brought in made meaningless; nothing unless given. */
  readonly unlooked?: readonly Unlooked[];
  /** The step after which it ends before its file does, as it was asked for: `pay 2`. */
  readonly until?: string;
  /** What is expected is recorded, met or not, but ends nothing and decides nothing; it does unless given. */
  readonly expectations?: "ignored";
}
