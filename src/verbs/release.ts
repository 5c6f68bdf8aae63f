import { z } from "zod";
import type { Money } from "../money/money.ts";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { bookRedemption, oweFrom } from "./shared/redemption.ts";
import { eventInteger } from "../world/event-integer.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { tokenAmount } from "../fields/fields.ts";
import type { Verb } from "./verb.ts";
import { heldFor } from "../world/world.ts";

export interface ReleaseParameters extends ByWhom {
  readonly payment: string;
  /** A part, the escrow's fee included; all that is held unless given. */
  readonly amount?: Money;
}

/** The payer releases what the escrow holds, less its fee; settled directly, the payee redeems it in the same breath. */
export const release: Verb<ReleaseParameters> = {
  name: "release",
  about: "payment",
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(scope, "A part of what is held, the escrow's fee included.").exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, amount: part, by }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { payer, payee } = payment;
    const sender = by ?? payer.name;
    run.by(sender, name);
    const { terms } = quoted(payment);
    const direct = world.settlement === "direct";
    const released = part?.minor ?? leftOrAll(heldFor(payment), terms.amount);
    const { revert, events } = await run.send(sender, {
      contract: "escrow",
      method: direct ? "releaseAndRedeem" : "release",
      args: [{ ...terms }, released],
    });
    if (revert !== undefined) return;

    const fee = { minor: eventInteger(events, "Released", "fee"), asset: world.token };
    const net = { minor: released - fee.minor, asset: world.token };
    run.fee("escrow", fee, payee.name, world.operators.platform);
    const credited = eventInteger(events, "CreditAdded", "amount") > 0n;
    run.tell(credited ? "release.credit" : "release", {
      payer: party(sender),
      payee: party(payee.name),
      net: money(net),
      fee: money(fee),
    });
    if (direct) bookRedemption(run, payment, oweFrom(run, payment, events));
  },
};

/** What is held; of a payment that holds nothing all it ever had, for the escrow to refuse. */
export function leftOrAll(held: bigint, all: bigint): bigint {
  return held > 0n ? held : all;
}
