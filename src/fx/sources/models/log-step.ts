import type { RandomStream } from "../../../random/random-stream.ts";

/**
 * One step of a model: from the logarithm of the growth since the path began to the next, over a number of years, with
 * a draw from the standard normal distribution that may go together with those of other legs.
 */
export type LogStep = (level: number, years: number, shock: number) => number;

/** The stream of what else a model draws, by purpose. */
export type StreamFor = (purpose: string) => RandomStream;
