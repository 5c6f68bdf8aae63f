import { allIn } from "../fx/all-in.ts";
import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import { rational, subtractRationals, type Rational } from "../money/rational.ts";
import { creditedOf } from "../world/payment.ts";
import type { Alternative } from "../scenario/scenario.ts";
import type { PartyName } from "../ports.ts";
import { alternativesTo, type PricedAlternative } from "./alternatives.ts";
import type { Part } from "./part.ts";
import { partSources, type PartSource, type SourceSteps } from "./part-sources.ts";
import {
  atMidOf,
  costShares,
  isTheCustomers,
  paidOutTo,
  partsOf,
  quotedPayment,
  sentFor,
  standingShares,
  type QuotedPayment,
} from "./payment-parts.ts";
import type { RunContext } from "./run-context.ts";
import type { Move } from "./step-record.ts";

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
  readonly parts: readonly (Part & { readonly sources: readonly PartSource[] })[];
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
  steps: readonly SourceSteps[],
): PaymentTotals[] {
  const stepsOf = Map.groupBy(steps, ({ payment }) => payment);
  return [...world.payments.values()].flatMap((payment) => {
    const quoted = quotedPayment(payment);
    if (!payment.paid || quoted === undefined) return [];
    const totals = paymentTotals(quoted, stepsOf.get(payment.name) ?? []);
    return [{ ...totals, alternatives: alternativesTo(alternatives, sentFor(quoted), quoted.mid) }];
  });
}

/**
 * What was sent, taken apart into what was received, what is on its way or came back, fees, spreads, residues and what
 * rates moved, each also in the asset received at mid of the quote. The parts make up what was sent, exactly.
 */
function paymentTotals(
  payment: QuotedPayment,
  steps: readonly SourceSteps[],
): Omit<PaymentTotals, "alternatives"> {
  const { mid, name, payer, payee, quote } = payment;
  const sell = sentFor(payment);
  const sentAtMid = atMidOf(payment, payer.currency.code, rational(sell.minor));
  const received = { minor: paidOutTo(payment, "payee"), asset: payee.currency };
  const { rate, belowMid } = allIn(sell, received, sentAtMid);
  const sourcesOf = partSources(steps);
  return {
    payment: name,
    payee: payee.name,
    sent: sell,
    received,
    mid,
    sentAtMid,
    parts: partsOf(payment, [...standingShares(payment), ...steps.flatMap(costShares)]).map((part) => ({
      ...part,
      sources: sourcesOf(part),
    })),
    mids: [mid, quote.mids.redeem].filter(({ base, quote: to }) => base.code !== to.code),
    moves: steps.flatMap(({ index, moves }) =>
      moves.filter(isTheCustomers).map((move) => ({ ...move, step: index })),
    ),
    ...refundOf(payment, sell),
    allIn: { ...mid, ...rate, source: undefined },
    belowMid,
  };
}

/** What the payer got for tokens that came back to it, against what it had paid for them. */
function refundOf(payment: QuotedPayment, sent: Money): Pick<PaymentTotals, "refund"> {
  const { payouts, settlement, quote } = payment;
  const paidOut = payouts.filter(({ status, side }) => status === "paid" && side === "payer");
  if (paidOut.length === 0) return {};
  const tokens = sumOf(paidOut.map((each) => each.tokens));
  const received = sumOf(paidOut.map(creditedOf));
  const paid = rational(sent.minor * tokens, quote.pay.buy.minor);
  const lostAtMid = atMidOf(payment, sent.asset.code, subtractRationals(paid, rational(received)));
  return {
    refund: {
      tokens: { minor: tokens, asset: settlement.token },
      paid,
      received: { minor: received, asset: sent.asset },
      lostAtMid,
    },
  };
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
