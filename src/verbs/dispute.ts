import { z } from "zod";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { eventInteger } from "../world/event-integer.ts";
import { party, time } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";

export interface DisputeParameters extends ByWhom {
  readonly payment: string;
}

/** The payer disputes, or the payee before delivery: from now on only the arbiter can move the payment. */
export const dispute: Verb<DisputeParameters> = {
  name: "dispute",
  about: "payment",
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    const sender = by ?? payment.payer.name;
    run.by(sender, name);
    const { terms } = quoted(payment);
    const { revert, events } = await run.send(sender, {
      contract: "escrow",
      method: "dispute",
      args: [{ ...terms }, documentHash("evidence", name)],
    });
    if (revert !== undefined) return;
    run.tell("dispute", {
      party: party(sender),
      arbiter: party(run.world.operators.arbiter),
      until: time(eventInteger(events, "Disputed", "arbitrationEnds")),
    });
  },
};
