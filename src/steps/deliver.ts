import { SettlementError } from "../errors.ts";
import { documentHash } from "./digest.ts";
import { noFields } from "./fields.ts";
import { party, time } from "./narrate.ts";
import type { Verb } from "./verb.ts";

export interface DeliverParameters {
  readonly payment: string;
}

/** The carrier attests that the goods arrived. */
export const deliver: Verb<DeliverParameters> = {
  name: "deliver",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { carrier } = run.world.operators;
    const { terms, payer } = run.payment(name);
    if (terms === undefined) throw new SettlementError("PAYMENT_NOT_QUOTED", { payment: name });
    run.by(carrier, name);
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
