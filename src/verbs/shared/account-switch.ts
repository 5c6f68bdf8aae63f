import { z } from "zod";
import type { PartyName } from "../../ports.ts";
import { party as partyField } from "../../fields/fields.ts";
import { party } from "./narrate.ts";
import { customerOf } from "../../world/parties.ts";
import type { Verb } from "../verb.ts";

/** Whose account it is about. */
export interface AccountParameters {
  readonly party: PartyName;
}

/** A verb by which a customer's bank does something to its account; no contract hears of it. */
export function accountAction(
  name: string,
  change: (closed: Set<PartyName>, who: PartyName) => void,
): Verb<AccountParameters> {
  return {
    name,
    about: "system",
    schema: (scope) => z.strictObject({ party: partyField(scope) }),
    carryOut({ party: who }, run) {
      const { bank } = customerOf(run.world, who);
      run.by(bank);
      change(run.world.closedAccounts, who);
      run.tell(name, { bank: party(bank), party: party(who) });
      return Promise.resolve();
    },
  };
}
