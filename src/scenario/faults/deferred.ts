import type { PartyName } from "../../ports.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Recovery } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { attempt, lasting, refused, releasesTokens } from "./parts.ts";

/**
 * What follows while tokens cannot move. A release that only pays out goes through all the same and leaves a credit,
 * which waits until they can; everything else is refused, and is done again then.
 *
 * @param error What moving them is refused with.
 * @param undo Lets them move again.
 * @param leavesCredit Whether the step succeeds all the same and leaves a credit.
 */
export function deferred(
  context: FaultContext,
  error: string,
  undo: ScenarioStep,
  leavesCredit: boolean = releasesTokens(context),
): Recovery {
  const { rest, payee } = context;
  if (!leavesCredit) return { own: [...attempt(context, error), ...lasting(context), undo], rest };
  const withdraw = withdrawal(payee.name);
  const released = rest.slice(0, 1);
  return {
    own: [...released, refused(withdraw, error), ...lasting(context), undo, withdraw],
    rest: rest.slice(1),
  };
}

function withdrawal(party: PartyName): ScenarioStep {
  return { verb: "withdraw", parameters: { party, what: "credit" } };
}
