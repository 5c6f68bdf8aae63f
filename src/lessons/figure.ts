import type { Bilingual } from "../language.ts";
import type { Rational } from "../money/rational.ts";

/** A figure of a lesson, as its runs have it. */
export interface Figure {
  /** In whole units, exactly; a text where it is not a number. */
  readonly value: Rational | string;
  /** As texts show it: `7,346.25 CNY`. */
  readonly text: Bilingual;
}
