import { partyAction, type PartyParameters } from "./shared/party-switch.ts";
import type { Verb } from "./verb.ts";

export type FreezeParameters = PartyParameters;

/** Compliance freezes somebody's tokens: they stay where they are, and no path moves them. */
export const freeze: Verb<FreezeParameters> = partyAction(
  "freeze",
  ({ world }) => world.token.code,
  "setFrozen",
  true,
);
