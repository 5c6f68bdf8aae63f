import { noFields } from "../fields/fields.ts";
import { party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";

export interface CancelParameters {
  readonly payment: string;
}

/** The desk withdraws its quote before it is used. */
export const cancel: Verb<CancelParameters> = {
  name: "cancel",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { desk } = run.world.operators;
    run.by(desk, name);
    const { quote, payer } = quoted(run.payment(name));
    const { revert } = await run.send(desk, {
      contract: "gateway",
      method: "cancelQuote",
      args: [quote.signed.nonce],
    });
    if (revert === undefined) run.tell("cancel", { desk: party(desk), payer: party(payer.name) });
  },
};
