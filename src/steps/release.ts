import { SettlementError } from "../errors.ts";
import { noFields } from "./fields.ts";
import { bookRedemption, oweFrom } from "./owe.ts";
import { eventInteger } from "./event-integer.ts";
import { money, party } from "./narrate.ts";
import type { Verb } from "./verb.ts";

export interface ReleaseParameters {
  readonly payment: string;
}

/** The payer releases what the escrow holds, less its fee; settled directly, the payee redeems it in the same breath. */
export const release: Verb<ReleaseParameters> = {
  name: "release",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { terms, payer, payee } = payment;
    if (terms === undefined) throw new SettlementError("PAYMENT_NOT_QUOTED", { payment: name });
    run.by(payer.name, name);
    const direct = world.settlement === "direct";
    const { revert, events } = await run.send(payer.name, {
      contract: "escrow",
      method: direct ? "releaseAndRedeem" : "release",
      args: [{ ...terms }, terms.amount],
    });
    if (revert !== undefined) return;

    const fee = { minor: eventInteger(events, "Released", "fee"), asset: world.token };
    const net = { minor: terms.amount - fee.minor, asset: world.token };
    payment.released = (payment.released ?? 0n) + net.minor;
    run.fee("escrow", fee, payee.name, world.operators.platform);
    run.tell("release", {
      payer: party(payer.name),
      payee: party(payee.name),
      net: money(net),
      fee: money(fee),
    });
    if (direct) bookRedemption(run, payment, oweFrom(run, payment, events));
  },
};
