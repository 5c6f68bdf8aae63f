import { DAY } from "../../fx/civil-date.ts";
import type { SignedFxQuote } from "../../escrow/fx-quote.ts";
import type { DeskQuote } from "../../fx/desk/desk-quote.ts";
import { routeMid } from "../../fx/desk/route.ts";
import type { Quote } from "../../fx/quote.ts";
import { divideCeil } from "../../money/rounding.ts";
import type { Payment, SecondLeg } from "../../world/payment.ts";
import type { DeskPolicy } from "../../world/world.ts";
import type { StepRun } from "../step-run.ts";
import { inventory, prefunding, requireFree } from "./desk-funds.ts";
import type { SecondLegFields } from "./quote-fields.ts";
import { ANY_PAYMENT, firstPromise, secondPromise, signPart, signQuote } from "./second-leg.ts";
import type { WorkedOut } from "./work-out.ts";

/** What the time of a firm second leg costs. */
export interface Forward {
  /** Basis points for each day begun. */
  readonly points: bigint;
  readonly days: bigint;
  /** The product of both. */
  readonly basisPoints: bigint;
}

/** What the time of a firm second leg costs; a day begun counts as one. */
export function forwardOf({ redeemFor, forwardPoints }: SecondLegFields, desk: DeskPolicy): Forward {
  const points = forwardPoints ?? desk.forwardPoints;
  const days = divideCeil(redeemFor, DAY);
  return { points, days, basisPoints: points * days };
}

/**
 * Sees that the desk has what the quote promises. @returns Holds it back, once it is signed.
 * @throws INVENTORY_INSUFFICIENT
 */
export function reservation(
  run: StepRun,
  { payee, settlement }: Payment,
  {
    pay,
    redeem,
    charges,
    expiresAt,
    firm,
  }: WorkedOut & { readonly expiresAt: bigint; readonly firm: boolean },
): (signed: SignedFxQuote) => void {
  const { reservations, desk } = run.world;
  if (!desk.reserves) return () => undefined;
  const backing = prefunding(run, settlement);
  requireFree(run, backing, pay.buy.minor);
  const paidOut = firm ? inventory(run, payee.bank, payee.currency) : undefined;
  const owed = redeem.buy.minor + redeem.fee.minor + (charges?.receiving.owed ?? 0n);
  if (paidOut !== undefined) requireFree(run, paidOut, owed);
  return (signed) => {
    reservations.hold(firstPromise(signed), {
      of: backing.account,
      minor: pay.buy.minor,
      until: expiresAt,
    });
    // Whoever does not pay in time has no claim on the second leg either.
    if (paidOut !== undefined)
      reservations.hold(secondPromise(signed), { of: paidOut.account, minor: owed, until: expiresAt });
  };
}

/** The firm quote for paying, signed by the desk; for this payment alone where it is paid straight into the escrow. */
export function signPaying(run: StepRun, payment: Payment, pay: Quote, expiresAt: bigint) {
  return signQuote(run, payment, {
    direction: "pay",
    account: payment.payer.name,
    currency: payment.payer.currency.code,
    sellAmount: pay.sell.minor,
    buyAmount: pay.buy.minor,
    fee: pay.fee.minor,
    expiresAt,
    paymentId: run.world.mode === "direct" ? (payment.id ?? ANY_PAYMENT) : ANY_PAYMENT,
  });
}

/** The firm quote for redeeming, signed by the desk in one. */
export async function signRedeeming(
  run: StepRun,
  payment: Payment,
  { sell, buy, fee, route }: DeskQuote,
  expiresAt: bigint,
  forwardBps: bigint,
): Promise<SecondLeg> {
  const whole = { sell: sell.minor, buy: buy.minor, fee: fee.minor };
  const signed = await signPart(run, payment, whole, expiresAt);
  const done = { sell: 0n, buy: 0n, fee: 0n };
  return { whole, expiresAt, mid: routeMid(route), forwardBps, done, signed, cancelled: false };
}
