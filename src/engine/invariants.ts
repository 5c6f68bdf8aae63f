import type { TraceInvariant } from "../trace/trace.ts";

/**
 * The invariants that one run can show, in the order of the design. Of the fourteen it leaves out those that speak of
 * all inputs or of other runs: strangers, liveness, hostile contracts, batches.
 */
export const RUN_INVARIANTS = [
  "solvency",
  "conservation",
  "fees",
  "identity",
  "illegal-transitions",
  "deadlines",
  "token-supply",
  "frozen",
  "no-gain",
  "fiat-conservation",
] as const;

export type InvariantName = (typeof RUN_INVARIANTS)[number];

/** Counts how often each invariant was looked at, and keeps the first that did not hold. */
export class Invariants {
  readonly #checks = new Map<InvariantName, number>();
  #broken: ({ readonly name: InvariantName } & NonNullable<TraceInvariant["broken"]>) | undefined;
  /** The step that is looked at; 0 before the first. */
  step = 0;

  /** Whether one did not hold. */
  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  /** Two figures that must be equal. */
  equal(name: InvariantName, subject: string, left: bigint | string, right: bigint | string): void {
    this.#checks.set(name, (this.#checks.get(name) ?? 0) + 1);
    if (left === right || this.#broken !== undefined) return;
    this.#broken = { name, step: this.step, subject, left: left.toString(), right: right.toString() };
  }

  /** All of them, for the trace. */
  all(): TraceInvariant[] {
    return RUN_INVARIANTS.map((name) => {
      const checks = this.#checks.get(name) ?? 0;
      if (this.#broken?.name !== name) return { name, checks };
      const { step, subject, left, right } = this.#broken;
      return { name, checks, broken: { step, subject, left, right } };
    });
  }
}
