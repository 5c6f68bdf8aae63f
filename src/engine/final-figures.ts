import { absoluteRational, addRationals, divideRationals, rational } from "../money/rational.ts";
import type { Invariants } from "./invariants.ts";
import type { Part } from "./part.ts";
import type { StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";

/**
 * What the run's own figures must add up to, exactly: every rounding left less than a minor unit and nothing below
 * zero, where what is taken back has the other sign; and the parts of every payment make up what was sent.
 */
export function checkFigures(
  invariants: Invariants,
  steps: readonly Pick<StepRecord, "index" | "residues">[],
  totals: readonly (Pick<PaymentTotals, "payment" | "sentAtMid"> & {
    readonly parts: readonly Pick<Part, "atMid">[];
  })[],
): void {
  for (const { index, residues } of steps) {
    for (const { name, fraction, unit = rational(1n) } of residues) {
      const { numerator, denominator } = absoluteRational(divideRationals(fraction, unit));
      const wholeUnits = numerator / denominator;
      invariants.equal("fiat-conservation", `${name} rounding of step ${index}`, wholeUnits, 0n);
    }
  }
  for (const { payment, sentAtMid, parts } of totals) {
    const accounted = parts.map(({ atMid }) => atMid).reduce(addRationals, rational(0n));
    invariants.equal("fiat-conservation", payment, sentAtMid, accounted);
  }
}
