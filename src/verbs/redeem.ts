import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { type Money, requireSameAsset } from "../money/money.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { amount } from "../fields/fields.ts";
import { money } from "./shared/narrate.ts";
import { bookRedemption, oweFrom } from "./shared/redemption.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";
import { unredeemedOf } from "../world/world.ts";

export interface RedeemParameters {
  readonly payment: string;
  /** The least fiat that the payee accepts; anything unless given. */
  readonly minimum?: Money;
}

/**
 * The payee's tokens are burned at the guarded spot rate, and its bank owes it the fiat. Where the payment is settled
 * directly, `release` has done it, and this is for tokens that came to the payee another way.
 */
export const redeem: Verb<RedeemParameters> = {
  name: "redeem",
  about: "payment",
  schema: (scope) =>
    z.strictObject({
      minimum: amount(scope, "The least fiat that the payee accepts.").exactOptional(),
    }),
  async carryOut({ payment: name, minimum }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    const { payee, payouts } = payment;
    run.by(payee.name, name);
    quoted(payment);
    if (minimum !== undefined) requireSameAsset(minimum.asset, payee.currency);
    const tokens = unredeemedOf(payment);
    if (world.settlement === "direct" && tokens === 0n) {
      const owed = payouts.filter(({ status }) => status === "owed");
      if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
      const minor = owed.reduce((sum, payout) => sum + payout.amount, 0n);
      run.tell("redeem.done", { amount: money({ minor, asset: payee.currency }) });
      return;
    }

    const { revert, events } = await run.send(payee.name, {
      contract: "gateway",
      method: "redeemAtSpot",
      args: [
        chain.contractAddress(world.token.code),
        tokens < 0n ? 0n : tokens,
        chain.addressOf(payee.bank),
        currencyBytes(payee.currency.code),
        minimum?.minor ?? 0n,
      ],
    });
    if (revert === undefined) bookRedemption(run, payment, oweFrom(run, payment, events));
  },
};
