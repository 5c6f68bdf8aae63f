import { z } from "zod";
import type { PartyName } from "../ports.ts";
import { party as partyField } from "../fields/fields.ts";
import { party, text, time } from "./shared/narrate.ts";
import { customerOf } from "../world/parties.ts";
import type { Verb } from "./verb.ts";

export interface VerifyParameters {
  readonly party: PartyName;
}

/** Seconds that a verification is good for: a year. */
const VALID_FOR = 31_536_000n;

/** The platform checks who a customer is, and the registry knows it for a year. */
export const verify: Verb<VerifyParameters> = {
  name: "verify",
  about: "system",
  schema: (scope) => z.strictObject({ party: partyField(scope) }),
  async carryOut({ party: who }, run) {
    const { platform } = run.world.operators;
    run.by(platform);
    const { country } = customerOf(run.world, who);
    const until = run.now + VALID_FOR;
    const { revert } = await run.send(platform, {
      contract: "registry",
      method: "verify",
      args: [run.chain.addressOf(who), until, `0x${Buffer.from(country, "ascii").toString("hex")}`, 1n],
    });
    if (revert === undefined)
      run.tell("verify", { party: party(who), country: text(country), until: time(until) });
  },
};
