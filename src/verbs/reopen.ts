import { accountAction, type AccountParameters } from "./shared/account-switch.ts";
import type { Verb } from "./verb.ts";

export type ReopenParameters = AccountParameters;

/** A bank opens a closed account again. */
export const reopen: Verb<ReopenParameters> = accountAction("reopen", (closed, who) => closed.delete(who));
