import { partyAction, type PartyParameters } from "./shared/party-switch.ts";
import type { Verb } from "./verb.ts";

export type BlockParameters = PartyParameters;

/** Compliance blocks somebody: the gateway takes no deposit of theirs and owes them no payout. */
export const block: Verb<BlockParameters> = partyAction("block", () => "registry", "setBlocked", true);
