import { pairAction, type PairParameters } from "./shared/pair-switch.ts";
import type { Verb } from "./verb.ts";

export type TripParameters = PairParameters;

/** Anybody records that an answer moved too far, which starts the cooldown of the pair's circuit breaker. */
export const trip: Verb<TripParameters> = pairAction("trip", "tripBreaker");
