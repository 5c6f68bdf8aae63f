import type { RoundingName } from "./conversion.ts";
import type { Capability, FullConverter } from "./converter.ts";

/** The five families of failure. */
export type FamilyName = "A" | "B" | "C" | "D" | "E";

/** One of the ways in which real systems got exchange rates wrong, and what is right. */
export interface ConformanceCase {
  /** `A1` to `E13`. */
  readonly id: string;
  /** What went wrong, in a few words. */
  readonly failure: string;
  /** What is right: the sentence that a converter is held to. */
  readonly rule: string;
  /** What happens to money where it is not so. */
  readonly reason: string;
  /** Who demands it, or whom it cost. */
  readonly source: string;
  /** The numbers; at least one. */
  readonly examples: readonly Example[];
}

/** A question to a converter, and its right answer. */
export interface Example {
  /** The question in words and figures. */
  readonly given: string;
  /** The right answer in words and figures. */
  readonly expected: string;
  /** What the converter must offer to be asked. */
  readonly needs: Capability;
  readonly rounding?: RoundingName;
  /** Whether an amount below zero occurs. */
  readonly signed?: true;
  /** Asks; nothing when the answer is right, otherwise what came instead. */
  readonly ask: (converter: FullConverter) => Promise<string | undefined>;
}
