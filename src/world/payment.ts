import type { PaymentTerms } from "../escrow/payment-terms.ts";
import type { Deadline } from "../escrow/transitions.ts";
import type { SignedFxQuote } from "../escrow/fx-quote.ts";
import type { PaymentDays } from "../fx/calendars/calendars.ts";
import type { ChargedBy } from "../fx/fee-rule.ts";
import type { Quote } from "../fx/quote.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import type { Rational } from "../money/rational.ts";
import type { PartyName } from "../ports.ts";

/** What a payment settles in. */
export interface Settlement {
  readonly token: Asset;
  /** The currency that the token stands for. */
  readonly currency: Asset;
  /** The same currency with the token's decimals, in which the custodian counts what backs the tokens. */
  readonly reserve: Asset;
}

/** On what terms at worst a payee has its releases redeemed at once. */
export interface InstructionTerms {
  /** Basis points of what the tokens are worth at mid and at par; what the corridor charges, and some room, unless given. */
  readonly maximumCost?: bigint;
  /** The least for one whole token, which lets anyone have a release redeemed; none unless given. */
  readonly minimumRate?: Money;
}

/** How a customer who is paid in cash has its payouts rounded. */
export interface CashRounding {
  /** Of what they are multiples, in minor units; the currency's smallest cash on the day of the payout unless given. */
  readonly increment?: bigint;
  /** `up`, `down`: away from zero, toward it; the others to the nearest, with ties so. */
  readonly mode: (typeof CASH_MODES)[number];
}

/** How a payout was rounded to cash, in minor units. */
export interface RoundedPayout {
  /** Of what the payout is a multiple. */
  readonly increment: bigint;
  /** What was due less what was paid: above zero where the customer got less, which the desk keeps, below where it adds. */
  readonly residue: bigint;
}

/** In what direction a payout in cash is rounded. */
export const CASH_MODES = ["half-up", "half-even", "half-down", "up", "down"] as const;

/** A customer, and where its account is. */
export interface Customer {
  readonly name: PartyName;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly currency: Asset;
  readonly bank: PartyName;
  readonly instruction?: InstructionTerms;
  /** It is paid in cash; to the minor unit, into its account, unless given. */
  readonly rounding?: CashRounding;
}

/** `Payout` of the gateway, field for field; addresses and bytes are 0x-prefixed hex. */
export interface ContractPayout {
  readonly redeemer: string;
  readonly bank: string;
  readonly token: string;
  readonly tokenAmount: bigint;
  readonly currency: string;
  readonly amount: bigint;
  readonly number: bigint;
  /** Unix seconds: the bank reports before it. */
  readonly reportBy: bigint;
}

/** The two sides of a payment. */
export const SIDES = ["payee", "payer"] as const;
export type Side = (typeof SIDES)[number];

/** A payout as the gateway recorded it. */
export interface OwedPayout {
  /** Whose tokens were redeemed: the payee's, or those that the payer has got back. */
  readonly side: Side;
  /** Another one once the payout was moved to another bank. */
  id: string;
  /** The gateway's structure, for the bank to report on. */
  payout: ContractPayout;
  bank: PartyName;
  /** Who is paid, on either side of the payment. */
  readonly payee: PartyName;
  /** Minor units of the token that were burned. */
  readonly tokens: bigint;
  readonly currency: Asset;
  /** Minor units of the currency. */
  readonly amount: bigint;
  readonly fee: bigint;
  /** What mid would have given more, in minor units of the currency. */
  readonly spread: bigint;
  /** Mid by the oracle, that the contract converted at. */
  readonly mid: Rate;
  /** Mid of the quote, of the market, and by the oracle with the token at par, between which the redeemer lost. */
  readonly rates: { readonly quoted: Rate; readonly market: Rate; readonly par: Rate };
  /** What the redeemer lost between quote and redemption, in minor units of the currency; below zero: gained. */
  readonly rateMove: Rational;
  /** What it lost to the desk because the oracle reported another rate than the market's, likewise. */
  readonly oracleLag: Rational;
  /** What it lost to the desk because the token was below par, likewise. */
  readonly belowPar: Rational;
  /** What its bank is owed for crediting it, which the payer has prepaid, in minor units of the currency. */
  readonly prepaid?: bigint;
  /** What its bank took out of it, once it was paid. */
  charge?: bigint;
  /** How it was rounded to cash, once it was paid so. */
  cash?: RoundedPayout;
  /** Where it was redeemed at a firm quote: the part of it, what the desk asked for the time, and what the desk lost. */
  readonly locked?: {
    readonly part: RedeemAmounts;
    /** Minor units of the currency. */
    readonly forward: bigint;
    /** By what the market moved since the quote, exactly, in minor units of the currency; below zero: gained. */
    readonly rateLock: Rational;
  };
  /** `returnable`: it failed, and its tokens could not come back yet. */
  status: "owed" | "paid" | "returned" | "returnable";
}

/** Minor units of the token that an escrowed payment moved so far, by the contract's events. */
export interface PaymentFlow {
  funded: bigint;
  /** To the payee, fees included. */
  released: bigint;
  /** Accrued of what was released or resolved. */
  fees: bigint;
  /** Out of the escrow, by the payee. */
  refunded: bigint;
  /** Of what had been released, by the payee. */
  returned: bigint;
  reclaimed: bigint;
  /** By the arbiter, after the fee. */
  resolvedToPayee: bigint;
  resolvedToPayer: bigint;
  /** The fee of a resolution; counted in `fees` as well. */
  resolvedFee: bigint;
  /** How often the id was funded. */
  fundings: bigint;
}

/** Amounts of a firm second leg, in minor units: tokens sold, and what the payee gets and is charged for them. */
export interface RedeemAmounts {
  readonly sell: bigint;
  readonly buy: bigint;
  readonly fee: bigint;
}

/** The firm quote for redeeming. */
export interface SecondLeg {
  readonly whole: RedeemAmounts;
  /** Unix seconds: good at exactly this second, refused one later. */
  readonly expiresAt: bigint;
  /** Mid that it was made from, the token's own price below par in it where the corridor counts that. */
  readonly mid: Rate;
  /** What the desk asks for the time, in basis points of mid. */
  readonly forwardBps: bigint;
  /** What of it was used. */
  done: RedeemAmounts;
  /** As the desk signed it in one; nothing once it was used, or taken back for parts of it. */
  signed?: { readonly quote: SignedFxQuote; readonly signature: string };
  /** The desk has withdrawn it. */
  cancelled: boolean;
}

/** What banks charge for a payment, as it was quoted. */
export interface QuotedCharges {
  /** Of the payer's bank for sending, in the payer's currency. */
  readonly sending: Money;
  /** Of the payee's bank where the payer bears it, in minor units: what the bank is owed, and what the payer pays for it. */
  readonly receiving: { readonly owed: bigint; readonly charged: bigint };
  /** What leaves the payer's account in all. */
  readonly debit: Money;
  /** What the two were worked out by. */
  readonly by: { readonly sending: ChargedBy; readonly receiving: ChargedBy };
}

/** What a quote was made from: mid of each way when it was given. */
export interface QuotedMids {
  /** From the payer's currency to the token. */
  readonly pay: Rate;
  /** From the token to the payee's currency. */
  readonly redeem: Rate;
}

/** A deposit that the payer's bank took back after its tokens were minted. */
export interface Reversal {
  /** All that the payer had paid. */
  readonly amount: Money;
  /** ISO 20022 external return reason. */
  readonly reason: string;
  readonly borneBy: PartyName;
  /** What of it its bearer did not have: the bank's claim on it, in minor units. */
  readonly claim: bigint;
}

/** One payment on its way. */
export interface Payment {
  readonly name: string;
  readonly settlement: Settlement;
  readonly payer: Customer;
  readonly payee: Customer;
  /** The firm quote for paying, and what the payee may expect at the same rates, or is promised (`second`). */
  quote?: {
    readonly pay: Quote;
    readonly redeem: Quote;
    readonly expiresAt: bigint;
    readonly signed: SignedFxQuote;
    readonly signature: string;
    readonly mids: QuotedMids;
    /** What banks charge, where a bank of the payment charges anything. */
    readonly charges?: QuotedCharges;
    /** The firm quote for redeeming, where the desk gave one. */
    readonly second?: SecondLeg;
  };
  /** Mid from the payer's currency to the payee's when the payment was quoted. */
  mid?: Rate;
  /** When it was agreed, and when it is of value; nothing where no calendar counts. */
  days?: PaymentDays;
  terms?: PaymentTerms;
  id?: string;
  /** Whether its deposit became tokens. */
  paid: boolean;
  /** That its bank took the deposit back, and who bears that. */
  reversed?: Reversal;
  /** What was missing of the quoted amount when less arrived and was credited, in minor units of the payer's currency. */
  missing?: bigint;
  readonly flow: PaymentFlow;
  /** Unix seconds at which the inspection ends, once delivered, and the arbitration of the last dispute. */
  inspectionEnds?: bigint;
  arbitrationEnds?: bigint;
  /** Minor units of the token that the payee has had burned, less those that came back. */
  redeemed: bigint;
  /** The same of the payer, of tokens that came back to it or were never locked. */
  payerRedeemed: bigint;
  readonly payouts: OwedPayout[];
  /** Minor units that the escrow keeps for a side that could not be paid. */
  readonly credits: Record<Side, bigint>;
}

/** A payment before anything happened to it. */
export function newPayment(name: string, settlement: Settlement, payer: Customer, payee: Customer): Payment {
  const flow = {
    funded: 0n,
    released: 0n,
    fees: 0n,
    refunded: 0n,
    returned: 0n,
    reclaimed: 0n,
    resolvedToPayee: 0n,
    resolvedToPayer: 0n,
    resolvedFee: 0n,
    fundings: 0n,
  };
  return {
    name,
    settlement,
    payer,
    payee,
    paid: false,
    flow,
    redeemed: 0n,
    payerRedeemed: 0n,
    payouts: [],
    credits: { payer: 0n, payee: 0n },
  };
}

/** Unix seconds of a deadline; nothing where it is not set. */
export function deadlineOf(payment: Payment, deadline: Deadline): bigint | undefined {
  if (deadline === "deliverBy" || deadline === "returnBy") return payment.terms?.[deadline];
  return payment[deadline];
}

/** Minor units that the escrow holds for a payment. */
export function heldFor({ flow }: Payment): bigint {
  const { funded, released, refunded, reclaimed, resolvedToPayee, resolvedToPayer, resolvedFee } = flow;
  return funded - released - refunded - reclaimed - resolvedToPayee - resolvedToPayer - resolvedFee;
}

/** Minor units that the payee was released, without the escrow's fee and without what an arbiter gave it. */
export function releasedToPayee({ flow: { released, fees, resolvedFee } }: Payment): bigint {
  return released - (fees - resolvedFee);
}

/** Minor units of a payment that are the payee's and not redeemed; below zero where it gave back more. */
export function unredeemedOf(payment: Payment): bigint {
  const { resolvedToPayee, returned } = payment.flow;
  return releasedToPayee(payment) + resolvedToPayee - returned - payment.redeemed;
}

/**
 * Minor units of a payment that are the payer's and not redeemed: bought and not locked, or come back to it. What the
 * escrow keeps for it is none of its tokens yet.
 */
export function payersTokensOf(payment: Payment): bigint {
  const bought = payment.paid ? (payment.quote?.pay.buy.minor ?? 0n) : 0n;
  return bought - payment.flow.funded + returnedOf(payment) - payment.payerRedeemed - payment.credits.payer;
}

/** Minor units that the payer has got back of a payment. */
export function returnedOf({ flow }: Payment): bigint {
  return flow.refunded + flow.returned + flow.reclaimed + flow.resolvedToPayer;
}

/** What the desk's money at a payout's bank pays for it in all, in minor units: the payee, the gateway's fee, the bank. */
export function costOfPayout({
  amount,
  fee,
  prepaid = 0n,
  cash,
}: Pick<OwedPayout, "amount" | "fee" | "prepaid" | "cash">): bigint {
  return amount + fee + prepaid - (cash?.residue ?? 0n);
}

/** What of a payout reaches the payee's account, in minor units. */
export function creditedOf({
  amount,
  charge = 0n,
  cash,
}: Pick<OwedPayout, "amount" | "charge" | "cash">): bigint {
  return amount - charge - (cash?.residue ?? 0n);
}

/** What the payee's bank is owed for crediting a payment that the payer has prepaid, until a payout has taken it along. */
export function prepaidFor({ quote, payouts }: Payment): bigint {
  const taken = payouts.some(({ prepaid, status }) => prepaid !== undefined && status !== "returned");
  return taken ? 0n : (quote?.charges?.receiving.owed ?? 0n);
}
