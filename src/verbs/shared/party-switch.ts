import { z } from "zod";
import { tokenCall } from "../../chain/call.ts";
import { party as partyField } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { ContractCall, PartyName } from "../../ports.ts";
import type { World } from "../../world/world.ts";
import type { StepRun } from "../step-run.ts";

/** What a verb takes that marks a party's address. */
export const partyFields = (scope: Scope) => z.strictObject({ party: partyField(scope) });

/** The payments that a party pays or is paid, by name. */
export function paymentsOfParty(
  { party: who }: { readonly party: PartyName },
  { payments }: Pick<World, "payments">,
): string[] {
  return [...payments.values()]
    .filter(({ payer, payee }) => payer.name === who || payee.name === who)
    .map(({ name }) => name);
}

/**
 * The platform sets or clears a mark of a party's address at a contract.
 *
 * @param change The call, of the party's address.
 * @returns Whether it went through.
 */
export async function switchParty(
  run: StepRun,
  who: PartyName,
  change: (address: string) => ContractCall,
): Promise<boolean> {
  const { platform } = run.world.operators;
  run.by(platform);
  const { revert } = await run.send(platform, change(run.chain.addressOf(who)));
  return revert === undefined;
}

/** The platform freezes a party's tokens of every kind, or lets them go on. @returns Whether it went through. */
export async function switchTokens(run: StepRun, who: PartyName, frozen: boolean): Promise<boolean> {
  for (const code of run.world.settlements.keys())
    if (!(await switchParty(run, who, (address) => tokenCall(code, "setFrozen", [address, frozen]))))
      return false;
  return true;
}
