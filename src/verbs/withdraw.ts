import { z } from "zod";
import type { PartyName } from "../ports.ts";
import { eventInteger } from "../world/event-integer.ts";
import { oneOf, party as partyField } from "../fields/fields.ts";
import { money, party } from "./shared/narrate.ts";
import type { Verb } from "./verb.ts";

/** What the escrow owes beside its payments. */
const OWED = ["credit", "fees"] as const;

export interface WithdrawParameters {
  /** Whose it is. */
  readonly party: PartyName;
  readonly what: (typeof OWED)[number];
  /** Who gets it; its owner unless given. */
  readonly to?: PartyName;
}

/** Somebody takes out of the escrow what could not be paid out to it, or the fees that it earned. */
export const withdraw: Verb<WithdrawParameters> = {
  name: "withdraw",
  about: "system",
  schema: (scope) =>
    z.strictObject({
      party: partyField(scope).meta({ description: "Whose it is." }),
      what: oneOf(OWED, "thing that the escrow owes").prefault("credit"),
      to: partyField(scope)
        .meta({ description: "Who gets the tokens; their owner unless given." })
        .exactOptional(),
    }),
  async carryOut({ party: owner, what, to = owner }, run) {
    const { chain, world } = run;
    run.by(owner);
    const { revert, events } = await run.send(owner, {
      contract: "escrow",
      method: what === "credit" ? "withdrawCredit" : "withdrawFees",
      args: [chain.contractAddress(world.token.code), chain.addressOf(to)],
    });
    if (revert !== undefined) return;
    const event = what === "credit" ? "CreditWithdrawn" : "FeesWithdrawn";
    run.tell(what === "credit" ? "withdraw.credit" : "withdraw.fees", {
      owner: party(owner),
      to: party(to),
      amount: money({ minor: eventInteger(events, event, "amount"), asset: world.token }),
    });
  },
};
