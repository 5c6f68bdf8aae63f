import { z } from "zod";
import { party as partyField } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { ContractName, PartyName } from "../../ports.ts";
import type { StepRun } from "../step-run.ts";

/** What a verb takes that marks a party's address. */
export const partyFields = (scope: Scope) => z.strictObject({ party: partyField(scope) });

/** The platform sets or clears a mark of a party's address at a contract. @returns Whether it went through. */
export async function switchParty(
  run: StepRun,
  who: PartyName,
  contract: ContractName,
  method: string,
  mark: boolean,
): Promise<boolean> {
  const { platform } = run.world.operators;
  run.by(platform);
  const args = [run.chain.addressOf(who), mark];
  const { revert } = await run.send(platform, { contract, method, args });
  return revert === undefined;
}
