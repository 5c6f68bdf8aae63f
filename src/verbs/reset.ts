import { pairAction, type PairParameters } from "./shared/pair-switch.ts";
import type { Verb } from "./verb.ts";

export type ResetParameters = PairParameters;

/** The guardian closes a tripped circuit breaker; the next answer becomes its reference. */
export const reset: Verb<ResetParameters> = pairAction("reset", "resetBreaker");
