import { z } from "zod";
import type { Money } from "../money/money.ts";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { leftOrAll } from "./release.ts";
import { tokenAmount } from "../fields/fields.ts";
import type { Verb } from "./verb.ts";
import { heldFor } from "../world/world.ts";

export interface RefundParameters extends ByWhom {
  readonly payment: string;
  /** A part; unless given all that is held, or, once nothing is, all that was released and not returned. */
  readonly amount?: Money;
}

/** The payee gives back: out of the escrow, or, once all is released, of its own tokens, as for goods that came back. */
export const refund: Verb<RefundParameters> = {
  name: "refund",
  about: "payment",
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(scope, "A part of what is held, or of what was released.").exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, amount: part, by }, run) {
    const payment = run.payment(name);
    const { payer, payee, flow } = payment;
    const sender = by ?? payee.name;
    run.by(sender, name);
    const { terms } = quoted(payment);
    const held = heldFor(payment);
    const minor = part?.minor ?? leftOrAll(held, leftOrAll(flow.released - flow.returned, terms.amount));
    const { revert } = await run.send(sender, {
      contract: "escrow",
      method: "refund",
      args: [{ ...terms }, minor],
    });
    if (revert !== undefined) return;
    run.tell(held > 0n ? "refund" : "refund.return", {
      payee: party(payee.name),
      payer: party(payer.name),
      amount: money({ minor, asset: run.world.token }),
    });
  },
};
