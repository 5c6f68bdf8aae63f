/** A small change to a contract. */
interface Change {
  /** A few words, for the list and for `--only`. */
  readonly id: string;
  /** The source, below `contracts/`. */
  readonly file: string;
  /** What stands there exactly once. */
  readonly find: string;
  readonly replace: string;
  /** What it would mean. */
  readonly why: string;
}

/** A change that random cases show: money is lost, or somebody can do what he must not. */
export interface InvariantMutant extends Change {
  /** The number of the invariant that must notice it. */
  readonly invariant: number;
}

/** A change that one exact case shows: a boundary, an argument of an event or an error, a view. */
export interface TestedMutant extends Change {
  /** The tests of which one must notice it, below `test/contracts/` and without `.test.ts`: `token/transfer`. */
  readonly tests: readonly [string, ...string[]];
}

export type Mutant = InvariantMutant | TestedMutant;
