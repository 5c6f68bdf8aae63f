import { availableParallelism } from "node:os";
import type { PoolLimits } from "../workers/worker-pool.ts";

/** What the page's server takes on at most. */
export interface ServeLimits extends PoolLimits {
  /** Of a request, in bytes. */
  readonly body: number;
  /** Of a scenario that is run. */
  readonly steps: number;
  /** Runs that are kept, and the bytes that they may take together. */
  readonly kept: number;
  readonly keptBytes: number;
}

export const SERVE_LIMITS: ServeLimits = {
  workers: Math.min(2, availableParallelism()),
  waiting: 8,
  milliseconds: 30_000,
  megabytes: 1_024,
  body: 256_000,
  steps: 3_000,
  kept: 64,
  keptBytes: 128_000_000,
};
