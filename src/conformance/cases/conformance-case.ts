import type { Asked } from "../asking/asked.ts";
import type { Verdict } from "../asking/verdict.ts";
import type { Capability } from "../converter/converter.ts";
import type { ProfileName } from "../converter/profile.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { Scope } from "./scope.ts";

/** The families of failure; F are the random questions. */
export type FamilyName = "A" | "B" | "C" | "D" | "E" | "F";

/** One of the ways in which real systems got exchange rates wrong, and what is right. */
export interface ConformanceCase {
  /** `A1`, `F3`. */
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

/** A question to a converter, or a seeded series of them, and the right answer. */
export interface Example {
  /** The question in words and figures. */
  readonly given: string;
  /** The right answer in words and figures. */
  readonly expected: string;
  /** What the converter must offer to be asked. */
  readonly needs: Capability;
  readonly profile: ProfileName;
  /** The rounding that is asked for, or those of which any will do; none where the answer is exact. */
  readonly rounding?: RoundingName | readonly RoundingName[];
  /** What a converter must know to be asked: the units, the direction, the sizes that occur. */
  readonly scope?: Scope;
  /** Of a series: some of its questions with their answers, in words and figures. */
  readonly samples?: () => readonly { readonly given: string; readonly expected: string }[];
  /** Asks, and judges the answer. */
  readonly ask: (asked: Asked) => Promise<Verdict>;
}
