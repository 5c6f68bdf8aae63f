import { partyAction, type PartyParameters } from "./shared/party-switch.ts";
import type { Verb } from "./verb.ts";

export type UnblockParameters = PartyParameters;

/** Compliance lets somebody through the gateway again. */
export const unblock: Verb<UnblockParameters> = partyAction("unblock", () => "registry", "setBlocked", false);
