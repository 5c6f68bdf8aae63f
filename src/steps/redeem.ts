import { SettlementError } from "../errors.ts";
import { currencyBytes } from "./currency-bytes.ts";
import { noFields } from "./fields.ts";
import { money } from "./narrate.ts";
import { bookRedemption, oweFrom } from "./owe.ts";
import type { Verb } from "./verb.ts";

export interface RedeemParameters {
  readonly payment: string;
}

/**
 * The payee's tokens are burned at the guarded spot rate, and its bank owes it the fiat. Where the payment is settled
 * directly, `release` has done it.
 */
export const redeem: Verb<RedeemParameters> = {
  name: "redeem",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    const { payee, payout } = payment;
    run.by(payee.name, name);
    if (world.settlement === "direct") {
      if (payout === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
      run.tell("redeem.done", { amount: money({ minor: payout.amount, asset: payout.currency }) });
      return;
    }

    const { revert, events } = await run.send(payee.name, {
      contract: "gateway",
      method: "redeemAtSpot",
      args: [
        chain.contractAddress(world.token.code),
        payment.released ?? 0n,
        chain.addressOf(payee.bank),
        currencyBytes(payee.currency.code),
        0n,
      ],
    });
    if (revert === undefined) bookRedemption(run, payment, oweFrom(run, payment, events));
  },
};
