import { partyAction, type PartyParameters } from "./shared/party-switch.ts";
import type { Verb } from "./verb.ts";

export type UnfreezeParameters = PartyParameters;

/** Compliance lets somebody's tokens move again. */
export const unfreeze: Verb<UnfreezeParameters> = partyAction(
  "unfreeze",
  ({ world }) => world.token.code,
  "setFrozen",
  false,
);
