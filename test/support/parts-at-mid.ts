import { addRationals, rational, type Rational } from "../../src/money/rational.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { TracePaymentTotals } from "../../src/trace/trace.ts";

/** What all parts of a payment come to at mid; `sentAtMid` where nothing got lost. */
export function partsAtMid({ parts }: TracePaymentTotals): Rational {
  return parts.map(({ atMid }) => rationalOf(atMid)).reduce(addRationals, rational(0n));
}
