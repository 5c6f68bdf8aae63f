import type { Publisher } from "../fx/reporting/publisher.ts";
import type { StepParameters, VerbName } from "../verbs/verbs.ts";
import type { CashRounding, InstructionTerms } from "../world/payment.ts";
import type { GuardTerms, Scenario, StepExpectation } from "./scenario.ts";

/** Parameters of a verb, its payment among them where it has one. */
export type ParametersOf<Verb extends VerbName> = Extract<
  StepParameters,
  { readonly verb: Verb }
>["parameters"];

/** A verb by the name that it had before. */
export type OldVerbName = "report";

/** The name of today of a verb. */
export type CurrentVerb<Verb extends VerbName | OldVerbName> = Verb extends VerbName ? Verb : "publish";

/** When a step begins, and what is expected of it. */
export interface StepOptions {
  /**
   * As in a file: `+5m`, `second-refund+2d` after the step of that label, `deliverBy-1s`, `2025-01-24T08:30:00Z`. In the
   * second after the step before unless given.
   */
  readonly at?: string;
  /** Its label: letters, digits and single dashes, at most 40; the name of no verb, no deadline and no other step. */
  readonly as?: string;
  /** What is expected of the step. */
  readonly expect?: StepExpectation;
}

/** A customer. */
export interface PartyOptions {
  /** ISO 3166-1 alpha-2, or XK. */
  readonly country: string;
  /** Of the settings' own, of ISO 4217, or one in use beside it. */
  readonly currency: string;
  /** The bank that it has its account at; those of a name are one. */
  readonly bank: string;
  /** In whole units of its currency, `5000.00`; zero unless given. */
  readonly balance?: string;
  /** On what terms at worst its releases are redeemed at once, settled directly. */
  readonly instruction?: InstructionTerms;
  /** `cash`, or how it is paid in cash; to the minor unit unless given. */
  readonly rounding?: "cash" | CashRounding;
  /** Whether the registry knows it from the beginning; true unless given. */
  readonly verified?: boolean;
}

/** Where a rate comes from, and when. */
export interface RateOptions {
  /** Who publishes it, for the receipt. */
  readonly source?: string;
  /** `2025-01-23T15:00:00Z` */
  readonly publishedAt?: string;
  /** On whose days and hours it is published; every day anew unless given. */
  readonly publisher?: Publisher;
  /** What its feed publishes where that is another rate than the market's: an official one beside a parallel one. */
  readonly official?: string;
  /** Seconds, 1 to 2,592,000, after which its feed shows what it has taken over; no delay unless given. */
  readonly delayed?: bigint;
  /** When reports make a median, of a rate that has several reporters. */
  readonly median?: MedianOptions;
  /** How the oracle guards it, in what differs from what is usual: rates in units of 10^-8, ages in seconds. */
  readonly guards?: GuardTerms;
}

/** When reports make a median. */
export interface MedianOptions {
  /** Fresh reports that an answer takes, 1 to as many as there are; more than half unless given. */
  readonly quorum?: bigint;
  /** Seconds that a report is fresh, its last second included; 90,000 unless given. */
  readonly maximumAge?: bigint;
  /** Basis points by which the highest fresh report may be above the lowest; 100 unless given. */
  readonly maximumSpreadBps?: bigint;
}

/** Settings of a scenario; each as in a file that leaves it out unless given. */
export type ScenarioSettings = Partial<
  Pick<
    Scenario,
    | "title"
    | "teaches"
    | "subject"
    | "minutes"
    | "next"
    | "seed"
    | "settlement"
    | "currencies"
    | "tokens"
    | "operators"
    | "corridors"
    | "escrow"
    | "banks"
    | "calendars"
    | "desk"
    | "inventory"
    | "limit"
    | "network"
  >
>;
