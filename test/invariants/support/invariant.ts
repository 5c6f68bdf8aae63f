import type { World } from "./world.ts";

/** A chain with the system on it, as it was right after setting up. One is in use at a time. */
export type OpenWorld = () => Promise<World>;

export interface CheckOptions {
  /** What everything random comes from. */
  readonly seed: number;
  /** How many random cases. */
  readonly runs: number;
  /** Whether a failing case is made smaller before it is told; a mutant's need not be. */
  readonly shrink?: boolean;
  /** Only the case that an earlier run with the same seed told of, by the path in its message. */
  readonly path?: string | undefined;
}

/** One of the numbered sentences of the design's page on the contracts, and how it is tried. */
export interface Invariant {
  /** A few words for the list of tests. */
  readonly name: string;
  /** The sentence itself. */
  readonly statement: string;
  /** Tries it. Throws with the seed and the smallest counterexample that was found. */
  readonly check: (openWorld: OpenWorld, options: CheckOptions) => Promise<void>;
}
