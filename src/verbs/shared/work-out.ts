import { deskFixedReceive, deskFixedSend, type DeskQuote } from "../../fx/desk/desk-quote.ts";
import { feeUp, proportionalFee } from "../../fx/fee.ts";
import type { Money } from "../../money/money.ts";
import type { Payment, QuotedCharges } from "../../world/payment.ts";
import type { World } from "../../world/world.ts";
import { afterSending, chargeFees, quotedCharges, takenOut, type ChargeFees } from "./bank-charges.ts";
import { escrowedFor, fixedEnd, type FixedAmount } from "./fixed-amount.ts";
import { payingTerms, redeemingTerms } from "./quote-terms.ts";

/** A payment worked out over both legs. */
export interface WorkedOut {
  readonly pay: DeskQuote;
  /** All that is released, redeemed: an indication, or what a firm second leg promises. */
  readonly redeem: DeskQuote;
  /** What banks charge, where one of the payment's charges anything. */
  readonly charges?: QuotedCharges;
}

/**
 * What a payment costs and what arrives, at the rates of now.
 *
 * @param forwardBps Of a firm second leg, what it costs for its time; none: what arrives is an indication.
 * @throws AMOUNT_TOO_SMALL, CHARGES_EXCEED_AMOUNT, RATE_MISSING, BELOW_PAR, SPREAD_INVALID
 */
export function workOut(
  world: World,
  payment: Payment,
  fixed: FixedAmount,
  forwardBps: bigint | undefined,
): WorkedOut {
  const [paying, redeeming] = [payingTerms(world, payment), redeemingTerms(world, payment, forwardBps)];
  const banks = chargeFees(world, payment);
  const end = fixedEnd(fixed, paying, redeeming);
  const arriving = "receive" in end ? deskFixedReceive(end.receive, redeeming) : undefined;
  const pay =
    "send" in end
      ? deskFixedSend(handedOn(fixed, end.send, banks), paying)
      : deskFixedReceive(escrowedFor(deskFixedReceive(end.receive, redeeming).sell, world.escrow), paying);
  const released = releasedOf(pay.buy, world);
  const redeem =
    arriving === undefined || forwardBps === undefined
      ? deskFixedSend(released, redeeming)
      : // Exactly what was asked for; what a unit of the token leaves over stays with the desk.
        { ...arriving, sell: released };
  const charged = world.banks.has(payment.payer.bank) || world.banks.has(payment.payee.bank);
  if (!charged) return { pay, redeem };
  if (arriving === undefined) takenOut(redeem.buy.minor, banks.receiving);
  return { pay, redeem, charges: quotedCharges(world, payment, pay.sell, banks, arriving?.buy) };
}

/** What the payer's bank hands on of what is fixed: its charge comes on top where the payer bears its own end's. */
function handedOn(fixed: FixedAmount, send: Money, banks: ChargeFees): Money {
  const onTop = "instructed" in fixed && fixed.chargeBearer !== "CRED";
  return onTop ? send : afterSending(send, banks);
}

function releasedOf({ minor, asset }: Money, { escrow }: World): Money {
  return { minor: minor - feeUp(minor, proportionalFee(escrow.feeBps)), asset };
}
