import { allIn } from "../fx/all-in.ts";
import { convertExactly } from "../fx/convert.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import {
  addRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../money/rational.ts";
import { creditedOf, heldFor, returnedOf, unredeemedOf, type Payment, type Side } from "../world/payment.ts";
import type { Alternative } from "../scenario/scenario.ts";
import type { PartyName } from "../ports.ts";
import { alternativesTo, type PricedAlternative } from "./alternatives.ts";
import type { RunContext } from "./run-context.ts";
import type { TracePart } from "../trace/trace.ts";
import type { Move, StepRecord } from "./step-record.ts";

type PaidPayment = Payment & { readonly mid: Rate; readonly quote: NonNullable<Payment["quote"]> };

/** What totals read of a step: whose money it moved, and what it cost. */
export type StepCosts = Pick<StepRecord, "index" | "payment" | "fees" | "spreads" | "residues" | "moves">;

/** Where the money of one payment went, in full. */
export interface PaymentTotals {
  readonly payment: string;
  readonly payee: PartyName;
  readonly sent: Money;
  readonly received: Money;
  /** Mid from what was sent to what was received, when the payment was quoted. */
  readonly mid: Rate;
  /** What was sent, at mid, in minor units of the asset received: the sum of all parts. */
  readonly sentAtMid: Rational;
  readonly parts: readonly Part[];
  /** Mid of each asset of the parts in the asset received, when the payment was quoted. */
  readonly mids: readonly Rate[];
  /** What rates moved, one by one. */
  readonly moves: readonly (Move & { readonly step: number })[];
  /** What a payer who redeemed what had come back to it got for what it had paid, where it was paid for any. */
  readonly refund?: Refund;
  /** What was received for one unit of what was sent; 0 where nothing was received. */
  readonly allIn: Rate;
  /** By which part of mid that is less. */
  readonly belowMid: Rational;
  readonly alternatives: readonly PricedAlternative[];
}

/** One part of where the money went. */
export interface Part {
  readonly name: string;
  readonly kind: TracePart["kind"];
  /** The asset's code. */
  readonly asset: string;
  /** Minor units of the asset. */
  readonly minor: Rational;
  /** Minor units of the asset received, at mid. */
  readonly atMid: Rational;
}

/** What came back to a payer in its own currency. */
export interface Refund {
  readonly tokens: Money;
  /** Minor units of what was sent: the tokens' part of all that left the account. */
  readonly paid: Rational;
  readonly received: Money;
  /** What it got less, at mid of the quote, in minor units of the asset received; below zero it got more. */
  readonly lostAtMid: Rational;
}

/** Where the money of every payment that was paid went. */
export function allPaymentTotals(
  { world }: Pick<RunContext, "world">,
  alternatives: readonly Alternative[],
  steps: readonly StepCosts[],
): PaymentTotals[] {
  const stepsOf = Map.groupBy(steps, ({ payment }) => payment);
  return [...world.payments.values()].flatMap((payment) => {
    const { mid, quote, paid, name } = payment;
    if (!paid || mid === undefined || quote === undefined) return [];
    const totals = paymentTotals({ ...payment, mid, quote }, stepsOf.get(name) ?? []);
    return [
      { ...totals, alternatives: alternativesTo(alternatives, quote.charges?.debit ?? quote.pay.sell, mid) },
    ];
  });
}

/**
 * What was sent, taken apart into what was received, what is on its way or came back, fees, spreads, residues and what
 * rates moved, each also in the asset received at mid of the quote. The parts make up what was sent, exactly.
 */
function paymentTotals(
  payment: PaidPayment,
  steps: readonly StepCosts[],
): Omit<PaymentTotals, "alternatives"> {
  const { mid, payouts, name, payer, payee, quote } = payment;
  const { currency } = payee;
  const { token } = payment.settlement;
  const parts = new Parts(payment);
  const paidTo = (side: Side): bigint =>
    sumOf(payouts.filter((each) => each.status === "paid" && each.side === side).map(creditedOf));
  const paidOut = paidTo("payee");
  parts.add("received", currency.code, rational(paidOut));
  parts.add("refunded", payer.currency.code, rational(paidTo("payer")));
  for (const { side, currency: owedIn, amount } of openPayouts(payment))
    parts.add(side === "payee" ? "owed" : "refund-owed", owedIn.code, rational(amount));
  for (const [part, minor] of tokenParts(payment)) parts.add(part, token.code, rational(minor));
  for (const { fees, spreads, residues, moves } of steps) {
    for (const { name: leg, amount } of fees) parts.addMoney(`${leg}-fee`, amount);
    for (const { name: leg, amount } of spreads) parts.addMoney(`${leg}-spread`, amount);
    for (const { name: leg, asset, fraction } of residues) parts.add(`${leg}-residue`, asset, fraction);
    for (const { name: part, asset, fraction } of moves.filter(isTheCustomers))
      parts.add(part, asset, fraction);
  }

  const sell = quote.charges?.debit ?? quote.pay.sell;
  const sentAtMid = parts.atMid(payer.currency.code, rational(sell.minor));
  const received = { minor: paidOut, asset: currency };
  const { rate, belowMid } = allIn(sell, received, sentAtMid);
  return {
    payment: name,
    payee: payee.name,
    sent: sell,
    received,
    mid,
    sentAtMid,
    parts: parts.all(),
    mids: [mid, quote.mids.redeem].filter(({ base, quote: to }) => base.code !== to.code),
    moves: steps.flatMap(({ index, moves }) =>
      moves.filter(isTheCustomers).map((move) => ({ ...move, step: index })),
    ),
    ...refundOf(payment, sell, parts),
    allIn: { ...mid, ...rate, source: undefined },
    belowMid,
  };
}

/** What the desk lost by its quote is not the customer's money. */
function isTheCustomers({ name }: Pick<Move, "name">): boolean {
  return name !== "rate-lock" && name !== "reversal";
}

/** What the payer got for tokens that came back to it, against what it had paid for them. */
function refundOf(
  { payouts, settlement, quote }: PaidPayment,
  sent: Money,
  parts: Parts,
): Pick<PaymentTotals, "refund"> {
  const paidOut = payouts.filter(({ status, side }) => status === "paid" && side === "payer");
  if (paidOut.length === 0) return {};
  const tokens = sumOf(paidOut.map((each) => each.tokens));
  const received = sumOf(paidOut.map(creditedOf));
  const paid = rational(sent.minor * tokens, quote.pay.buy.minor);
  const lostAtMid = parts.atMid(sent.asset.code, subtractRationals(paid, rational(received)));
  return {
    refund: {
      tokens: { minor: tokens, asset: settlement.token },
      paid,
      received: { minor: received, asset: sent.asset },
      lostAtMid,
    },
  };
}

function openPayouts({ payouts }: Payment): Payment["payouts"] {
  return payouts.filter(({ status }) => status === "owed" || status === "returnable");
}

/** Tokens of a payment by where they are: unspent with the payer, in escrow, back with the payer, with the payee. */
function tokenParts(payment: PaidPayment): [string, bigint][] {
  const unfunded = payment.quote.pay.buy.minor - payment.flow.funded;
  const returned = returnedOf(payment);
  // What the payer redeemed is first of all what came back to it.
  const ofReturned = payment.payerRedeemed < returned ? payment.payerRedeemed : returned;
  return [
    ["unfunded", unfunded - (payment.payerRedeemed - ofReturned)],
    ["held", heldFor(payment)],
    ["returned", returned - ofReturned],
    ["unredeemed", unredeemedOf(payment)],
  ];
}

/** Adds up what went where: one part for each name and asset, in the order in which they come up. */
class Parts {
  readonly #sums = new Map<string, { readonly name: string; readonly asset: string; minor: Rational }>();
  readonly #payment: PaidPayment;

  constructor(payment: PaidPayment) {
    this.#payment = payment;
  }

  /** A part of nothing is left out, but for what was received. */
  add(name: string, asset: string, minor: Rational): void {
    const key = `${name} ${asset}`;
    const known = this.#sums.get(key);
    if (known !== undefined) known.minor = addRationals(known.minor, minor);
    else if (minor.numerator !== 0n || !OPTIONAL.has(name)) this.#sums.set(key, { name, asset, minor });
  }

  addMoney(name: string, { minor, asset }: Money): void {
    this.add(name, asset.code, rational(minor));
  }

  all(): Part[] {
    return [...this.#sums.values()].map(({ name, asset, minor }) => ({
      name,
      kind: KINDS[name] ?? "cost",
      asset,
      minor,
      atMid: this.atMid(asset, minor),
    }));
  }

  /** Minor units of an asset in minor units of what the payee receives, at mid of the quote, exactly. */
  atMid(code: string, minor: Rational): Rational {
    const { payer, payee, quote, mid, settlement } = this.#payment;
    const { token } = settlement;
    if (code === token.code) return scaled(minor, quote.mids.redeem, token, payee.currency);
    if (code === payee.currency.code) return minor;
    return scaled(minor, mid, payer.currency, payee.currency);
  }
}

/** What the parts are that are no cost. Fees, margins and roundings are. */
const KINDS: Readonly<Record<string, TracePart["kind"]>> = {
  received: "received",
  owed: "pending",
  unfunded: "pending",
  held: "pending",
  unredeemed: "pending",
  returned: "back",
  refunded: "back",
  "refund-owed": "pending",
  "rate-move": "market",
  "oracle-lag": "market",
  "below-par": "market",
};

/** Parts that most payments do not have. */
const OPTIONAL: ReadonlySet<string> = new Set(Object.keys(KINDS).filter((name) => name !== "received"));

function scaled(minor: Rational, mid: Rate, from: Asset, to: Asset): Rational {
  return multiplyRationals(minor, convertExactly(1n, mid, from.decimals, to.decimals));
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
