/** A small change to a contract that one of the invariants must notice. */
export interface Mutant {
  /** A few words, for the list and for `--only`. */
  readonly id: string;
  /** The number of the invariant that must notice it. */
  readonly invariant: number;
  /** The source, below `contracts/`. */
  readonly file: string;
  /** What stands there exactly once. */
  readonly find: string;
  readonly replace: string;
  /** What it would mean. */
  readonly why: string;
}
