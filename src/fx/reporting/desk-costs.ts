import {
  addRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import { BASIS_POINTS } from "../fee.ts";

/** What a desk takes of a conversion, in basis points: 0 to 9,999 each. */
export interface DeskCosts {
  readonly feeBps: bigint;
  /** From mid to the customer's rate, the addition for a closed market included. */
  readonly spreadBps: bigint;
}

/**
 * What of a conversion is left with the desk, as an exact part of it: 1 − (1 − fee)(1 − spread), which is the sum less
 * the product. 25 basis points of each are 49.9375 together, not 50.
 */
export function costOf({ feeBps, spreadBps }: DeskCosts): Rational {
  const [fee, spread] = [rational(feeBps, BASIS_POINTS), rational(spreadBps, BASIS_POINTS)];
  return subtractRationals(addRationals(fee, spread), multiplyRationals(fee, spread));
}
