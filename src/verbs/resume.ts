import { pairAction, type PairParameters } from "./shared/pair-switch.ts";
import type { Verb } from "./verb.ts";

export type ResumeParameters = PairParameters;

/** A halted pair is let go on. */
export const resume: Verb<ResumeParameters> = pairAction("resume", "setHalted", [false]);
