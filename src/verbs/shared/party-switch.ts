import { z } from "zod";
import type { ContractName, PartyName } from "../../ports.ts";
import { party as partyField } from "../../fields/fields.ts";
import { party } from "./narrate.ts";
import type { StepRun } from "../step-run.ts";
import type { Verb } from "../verb.ts";

/** Whom something is done to. */
export interface PartyParameters {
  readonly party: PartyName;
}

/** A verb by which the platform sets or clears a mark of somebody's address at a contract. */
export function partyAction(
  name: string,
  contractOf: (run: StepRun) => ContractName,
  method: string,
  mark: boolean,
): Verb<PartyParameters> {
  return {
    name,
    about: "system",
    schema: (scope) => z.strictObject({ party: partyField(scope) }),
    async carryOut({ party: who }, run) {
      const { platform } = run.world.operators;
      run.by(platform);
      const { revert } = await run.send(platform, {
        contract: contractOf(run),
        method,
        args: [run.chain.addressOf(who), mark],
      });
      if (revert === undefined) run.tell(name, { party: party(who) });
    },
  };
}
