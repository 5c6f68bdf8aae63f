import { decimalToRational, type Decimal, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { sumDecimals } from "../../../money/decimal-arithmetic.ts";
import {
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "../../../money/rational.ts";
import { divideCeil, divideHalfUp } from "../../../money/rounding.ts";
import type { Operations } from "../operation.ts";
import { decimalsOf, positiveDecimal, positiveRate } from "./plain-lists.ts";

/**
 * What a payment costs in all, in whole dollars as the source's table shows it: each fee rounded up, the loss against the
 * mid rate to the nearest, the total the sum of what is shown, and its part of what the mid rate would ask.
 */
export const COMPARISON_OPERATIONS: Operations = {
  "compare.total_cost": (fields) => {
    const target = decimalToRational(positiveDecimal(fields, "target_amount"));
    const atMid = divideRationals(target, decimalToRational(positiveRate(fields, "mid")));
    const atRate = divideRationals(target, decimalToRational(positiveRate(fields, "rate")));
    const loss = rationalToDecimal(subtractRationals(atRate, atMid), 0, divideHalfUp);
    const fees = decimalsOf(fields, "fees").map((fee) =>
      rationalToDecimal(decimalToRational(fee), 0, divideCeil),
    );
    const total = sumDecimals([...fees, loss]);
    return {
      mid_source_usd: formatDecimal(rationalToDecimal(atMid, 0, divideHalfUp)),
      fx_loss_usd: formatDecimal(loss),
      total_cost_usd: formatDecimal(total),
      pct: formatDecimal(percentOf(total, atMid)),
    };
  },
};

function percentOf(part: Decimal, whole: Rational): Decimal {
  const share = divideRationals(decimalToRational(part), whole);
  return rationalToDecimal(multiplyRationals(share, rational(100n)), 2, divideHalfUp);
}
