import { z } from "zod";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { party, time } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";

export interface DeliverParameters extends ByWhom {
  readonly payment: string;
}

/** The carrier attests that the goods arrived. */
export const deliver: Verb<DeliverParameters> = {
  name: "deliver",
  about: "payment",
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const carrier = by ?? run.world.operators.carrier;
    run.by(carrier, name);
    const { terms, payer } = quoted(run.payment(name));
    const { revert, timestamp } = await run.send(carrier, {
      contract: "escrow",
      method: "deliver",
      args: [{ ...terms }, documentHash("proof of delivery", name)],
    });
    if (revert !== undefined) return;
    const inspectionEnds = timestamp + terms.inspectionPeriod;
    run.tell("deliver", { carrier: party(carrier), payer: party(payer.name), until: time(inspectionEnds) });
  },
};
