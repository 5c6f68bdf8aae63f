import { deskFixedReceive, deskFixedSend, type DeskQuote } from "../../fx/desk/desk-quote.ts";
import { feeUp, proportionalFee } from "../../fx/fee.ts";
import type { Money } from "../../money/money.ts";
import type { Payment } from "../../world/payment.ts";
import type { World } from "../../world/world.ts";
import { escrowedFor, fixedEnd, type FixedAmount } from "./fixed-amount.ts";
import { payingTerms, redeemingTerms } from "./quote-terms.ts";

/** A payment worked out over both legs. */
export interface WorkedOut {
  readonly pay: DeskQuote;
  /** All that is released, redeemed: an indication, or what a firm second leg promises. */
  readonly redeem: DeskQuote;
}

/**
 * What a payment costs and what arrives, at the rates of now.
 *
 * @param forwardBps Of a firm second leg, what it costs for its time; none: what arrives is an indication.
 * @throws AMOUNT_TOO_SMALL, RATE_MISSING, BELOW_PAR, SPREAD_INVALID
 */
export function workOut(
  world: World,
  payment: Payment,
  fixed: FixedAmount,
  forwardBps: bigint | undefined,
): WorkedOut {
  const [paying, redeeming] = [payingTerms(world, payment), redeemingTerms(world, payment, forwardBps)];
  const end = fixedEnd(fixed, paying, redeeming);
  const arriving = "receive" in end ? deskFixedReceive(end.receive, redeeming) : undefined;
  const pay =
    "send" in end
      ? deskFixedSend(end.send, paying)
      : deskFixedReceive(escrowedFor(deskFixedReceive(end.receive, redeeming).sell, world.escrow), paying);
  const released = releasedOf(pay.buy, world);
  const redeem =
    arriving === undefined || forwardBps === undefined
      ? deskFixedSend(released, redeeming)
      : // Exactly what was asked for; what a unit of the token leaves over stays with the desk.
        { ...arriving, sell: released };
  return { pay, redeem };
}

function releasedOf({ minor, asset }: Money, { escrow }: World): Money {
  return { minor: minor - feeUp(minor, proportionalFee(escrow.feeBps)), asset };
}
