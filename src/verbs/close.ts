import { accountAction, type AccountParameters } from "./shared/account-switch.ts";
import type { Verb } from "./verb.ts";

export type CloseParameters = AccountParameters;

/** A bank closes a customer's account: what is in it stays there, and nothing more is paid into it. */
export const close: Verb<CloseParameters> = accountAction("close", (closed, who) => closed.add(who));
