import { pairAction, type PairParameters } from "./shared/pair-switch.ts";
import type { Verb } from "./verb.ts";

export type HaltParameters = PairParameters;

/** A pair is halted: nothing is converted at it until it is resumed. */
export const halt: Verb<HaltParameters> = pairAction("halt", "setHalted", [true]);
