import { compareRationals, type Rational } from "../money/rational.ts";

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

/** One side of a comparison. */
export type Figure = bigint | string | Rational;

/** One of the invariants after a run. */
export interface InvariantRecord {
  readonly name: InvariantName;
  /** How often it was checked. */
  readonly checks: number;
  /** The first two figures that were not equal, and the step after which: 0 before the first. */
  readonly broken?: {
    readonly step: number;
    readonly subject: string;
    readonly left: Figure;
    readonly right: Figure;
  };
}

/** Counts how often each invariant was checked, and keeps the first that did not hold. */
export class Invariants {
  readonly #checks = new Map<InvariantName, number>();
  #broken: ({ readonly name: InvariantName } & NonNullable<InvariantRecord["broken"]>) | undefined;
  readonly #inStep = new Map<InvariantName, number>();
  #step = 0;

  /** The step that is being checked; 0 before the first. */
  get step(): number {
    return this.#step;
  }

  /** From now on it is this step that is checked. */
  set step(index: number) {
    this.#step = index;
    this.#inStep.clear();
  }

  /** How many checks of which invariant were made in the step so far. */
  get inStep(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      RUN_INVARIANTS.flatMap((name) => {
        const checks = this.#inStep.get(name);
        return checks === undefined ? [] : [[name, checks]];
      }),
    );
  }

  /** Whether one did not hold. */
  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  /** Two figures that must be equal. */
  equal(name: InvariantName, subject: string, left: Figure, right: Figure): void {
    for (const counts of [this.#checks, this.#inStep]) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (this.#broken !== undefined || areEqual(left, right)) return;
    this.#broken = { name, step: this.#step, subject, left, right };
  }

  /** All of them, in their order. */
  all(): InvariantRecord[] {
    return RUN_INVARIANTS.map((name) => {
      const checks = this.#checks.get(name) ?? 0;
      if (this.#broken?.name !== name) return { name, checks };
      const { step, subject, left, right } = this.#broken;
      return { name, checks, broken: { step, subject, left, right } };
    });
  }
}

function areEqual(left: Figure, right: Figure): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  return compareRationals(left, right) === 0;
}
