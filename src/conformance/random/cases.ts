import type { ConformanceCase } from "../cases/conformance-case.ts";
import { EVERYDAY } from "./conversions.ts";

/** F. Random questions, each with an exact answer. */
export const EXACT_ANSWERS: readonly ConformanceCase[] = [
  {
    id: "F1",
    failure: "A figure is right for the examples of a page and for no others",
    rule: "A conversion is the exact product, rounded once by the rounding that is asked for.",
    reason: "An error that shows once in a hundred payments is found by the customer who has it.",
    source: "exact fractions",
    examples: [EVERYDAY],
  },
];
