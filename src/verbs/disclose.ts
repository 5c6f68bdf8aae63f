import { z } from "zod";
import { documentHash } from "../escrow/document-hash.ts";
import { name } from "../fields/fields.ts";
import { party } from "./shared/narrate.ts";
import type { Verb } from "./verb.ts";

export interface DiscloseParameters {
  readonly payment: string;
  readonly to: string;
}

/** The platform shows somebody who the payer is and what is paid for, and records the hash of it. */
export const disclose: Verb<DiscloseParameters> = {
  name: "disclose",
  about: "payment",
  schema: () => z.strictObject({ to: name("Who is shown it: a party, or anybody else by name.", "customs") }),
  async carryOut({ payment: name, to }, run) {
    const { platform } = run.world.operators;
    const { id = "", payer, payee } = run.payment(name);
    run.by(platform, name);
    const content = documentHash(
      "disclosure",
      name,
      payer.name,
      payer.country,
      payee.name,
      payee.country,
      to,
    );
    const { revert } = await run.send(platform, {
      contract: "registry",
      method: "disclose",
      args: [id, run.chain.addressOf(to), content],
    });
    if (revert === undefined) run.tell("disclose", { payer: party(payer.name), to: party(to) });
  },
};
