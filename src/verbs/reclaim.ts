import { z } from "zod";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { eventInteger } from "../world/event-integer.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";

export interface ReclaimParameters extends ByWhom {
  readonly payment: string;
}

/** What is held goes back to the payer: nobody delivered in time, or the arbiter was silent. Anyone may ask for it. */
export const reclaim: Verb<ReclaimParameters> = {
  name: "reclaim",
  about: "payment",
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    const { payer } = payment;
    const sender = by ?? payer.name;
    run.by(sender, name);
    const { terms } = quoted(payment);
    const { revert, events } = await run.send(sender, {
      contract: "escrow",
      method: "reclaim",
      args: [{ ...terms }],
    });
    if (revert !== undefined) return;
    const amount = { minor: eventInteger(events, "Reclaimed", "amount"), asset: run.world.token };
    run.tell("reclaim", { payer: party(payer.name), amount: money(amount) });
  },
};
