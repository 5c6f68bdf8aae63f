import type { Program } from "../toolchains/toolchain.ts";

/** A wrong figure of a library, shown by calling the library directly: the kit has no part in it. */
export interface Fault {
  /** Of the record: `cashify-cent-lost`. */
  readonly id: string;
  /** The id of the library. */
  readonly library: string;
  /** What is wrong, in a sentence. */
  readonly what: string;
  /** Prints what the library gives. */
  readonly program: Program;
  /** What it printed when the record was written. */
  readonly got: string;
  /** The right figure, by exact integers. */
  readonly right: () => string;
  /** The sum that a reader redoes by hand. */
  readonly sum: string;
  /** Where the library's own pages describe what it does; it is then no fault but a thing to know. */
  readonly documented?: string;
}
