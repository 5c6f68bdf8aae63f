import type { Deadline } from "../escrow/transitions.ts";
import type { Calendars } from "../fx/calendars/calendars.ts";
import type { MarketHoliday } from "../fx/calendars/market-holidays.ts";
import type { Fee } from "../fx/fee.ts";
import type { FeeTier } from "../fx/desk/fee-tiers.ts";
import type { Reservations } from "../fx/desk/reservations.ts";
import type { MarketHours } from "../fx/oracle/market-hours.ts";
import type { PegRule } from "../fx/oracle/at-peg.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { PartyName } from "../ports.ts";
import type { Customer, Payment, Settlement } from "./payment.ts";

/** How a payment crosses: one transaction a step, or pay into the escrow and redeem out of it in two. */
export type SettlementMode = "granular" | "direct";

/**
 * What a step's time may be counted from: a deadline of the escrow, the firm quote's last second, or the second from
 * which the payee's bank can no longer report on a payout, or the opening of the payee's bank on the value date or the trade date.
 */
export type DeadlineName = Deadline | "expiresAt" | "payoutDue" | "valueDate" | "tradeDate";

/** Seconds from a redemption to `payoutDue`, as the gateway has them. */
export const PAYOUT_PERIOD = 2_592_000n;

/** Who keeps the system running. */
export interface Operators {
  /** Administers, verifies, discloses; earns the fees. */
  readonly platform: PartyName;
  /** Quotes rates and stands for them with its own money. */
  readonly desk: PartyName;
  /** Keeps the reserve. */
  readonly custodian: PartyName;
  readonly carrier: PartyName;
  readonly arbiter: PartyName;
}

/** A corridor's fees in one currency, or in every one. */
export interface CurrencyFees {
  /** ISO 4217 code; none where no sum and no end of a band names one. */
  readonly currency?: string;
  /** By the amount that is sold, in minor units of what is sold; sums are minor units of the currency. */
  readonly tiers: readonly FeeTier[];
}

/** A charge of a bank's. */
export interface BankCharge {
  readonly fee: Fee;
  /** What its sums are in; none where it has none. */
  readonly currency?: Asset;
}

/** What a bank charges its customers for payments. */
export interface BankCharges {
  /** For sending, of the amount that it hands on; the payer is charged, or has it taken out of what it sends. */
  readonly sending?: BankCharge;
  /** For crediting, of the amount that arrives. */
  readonly receiving?: BankCharge;
}

/** Terms of a way between the token and a currency. */
export interface CorridorTerms {
  readonly spreadBps: bigint;
  /** What is charged where `fees` states nothing else, and all that the gateway charges at the spot rate. */
  readonly feeBps: bigint;
  /** What firm quotes charge in the currencies that have more than basis points of one rate. */
  readonly fees?: readonly CurrencyFees[];
  /** How far from the oracle's mid a firm quote may be when it is used, in basis points; see `systemPlan`. */
  readonly maximumDeviationBps?: bigint;
}

/** Terms of the way out of the token, which may have lost its peg. */
export interface RedeemTerms extends CorridorTerms {
  /** What the token's own price below one of its currency means for redemptions. */
  readonly peg: PegRule;
}

/** How the desk stands for its quotes. */
export interface DeskPolicy {
  /** Whether a firm quote reserves what it promises; if not, its quotes are indicative. */
  readonly reserves: boolean;
  /** What it asks for the time of a firm second leg, in basis points for each day begun. */
  readonly forwardPoints: bigint;
}

/** How a desk stands for its quotes that a scenario states nothing about. */
export const DESK_POLICY: DeskPolicy = { reserves: true, forwardPoints: 0n };

/** What every payment's terms are made from; seconds, and basis points of what is released. */
export interface EscrowTerms {
  readonly deliverWithin: bigint;
  readonly inspectionPeriod: bigint;
  readonly arbitrationPeriod: bigint;
  readonly returnWithin: bigint;
  readonly feeBps: bigint;
}

/** A pair's feed, and what a scenario has made of its market and of it. */
export interface Feed {
  readonly base: Asset;
  readonly quote: Asset;
  /** Digits after the point of its answers. */
  readonly decimals: number;
  /** Where its rate comes from, for the receipt. */
  readonly source: string;
  /** The market's rate as a step has set it; its path's without it. */
  market?: Rate;
  /** Whether the feed publishes its path's answers, which a step may end. */
  follows: boolean;
  /** Which point of its path it reported last, by its Unix second. */
  reportedAt?: bigint;
  /** Why its answers are not set: it answers by others, or by an official rate. */
  readonly derived?: "median" | "delayed" | "official";
  /** The official rate that it publishes in place of the market's; none in its gaps, and where there is none. */
  official?: Rate | undefined;
  /** When each of its reporters reported last, by the Unix second of the point of its path. */
  readonly reporters?: Map<string, bigint>;
  /** When it took an answer over last, in Unix seconds, and what it shows from when on. */
  taken?: { readonly at: bigint; readonly next?: { readonly rate: Rate; readonly usableAt: bigint } };
  /** Where its last answer counts while its market is closed: when that is, and what is taken of mid then. */
  readonly widens?: {
    readonly hours: MarketHours;
    readonly holidays?: readonly MarketHoliday[] | undefined;
    readonly spreadBps: bigint;
  };
  /** Seconds that the oracle takes its answer for good. */
  maximumAge: bigint;
}

/** What the steps know and change. */
export interface World {
  readonly mode: SettlementMode;
  /** What payments settle in, by the token's code. */
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly operators: Operators;
  readonly corridors: { readonly pay: CorridorTerms; readonly redeem: RedeemTerms };
  readonly escrow: EscrowTerms;
  readonly desk: DeskPolicy;
  /** What the desk's firm quotes hold back of its accounts; see `src/verbs/shared/desk-funds.ts`. */
  readonly reservations: Reservations;
  /** What banks charge; those that charge nothing are left out. */
  readonly banks: ReadonlyMap<PartyName, BankCharges>;
  /** When banks work; at any time without it. */
  readonly calendars?: Calendars;
  readonly customers: ReadonlyMap<PartyName, Customer>;
  readonly payments: ReadonlyMap<string, Payment>;
  /** Payments by their latest id. */
  readonly paymentsById: Map<string, Payment>;
  readonly feeds: ReadonlyMap<string, Feed>;
  /** The mid rates that the market shows, by pair as it is quoted; a pair without one now is left out. */
  readonly rates: Map<string, Rate>;
  /** What the feeds reported last, likewise. */
  readonly reported: Map<string, Rate>;
  /**
   * By token, in its minor units: what has come back to the pledged account for payouts that were made since the
   * reserve was last attested. The chain has lowered the reserve by it, so that it backs no new tokens until it is
   * attested.
   */
  readonly freed: Map<string, bigint>;
  /** How many quotes were given; numbers them. */
  quotes: bigint;
  /** Whose tokens compliance has frozen by a freeze of their own, and who is blocked, which freezes them as well. */
  readonly frozen: Set<PartyName>;
  readonly blocked: Set<PartyName>;
  /** Accounts that their bank has closed. */
  readonly closedAccounts: Set<PartyName>;
}
