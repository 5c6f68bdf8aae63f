import { divideHalfUp } from "../money/divide/divide-half-up.ts";
import { formatDecimal } from "../money/format-decimal.ts";
import { rationalToDecimal } from "../money/rational-to-decimal.ts";
import type { Rate } from "./rate.ts";

/**
 * The rate as people read it, `1 EUR = 1.0835 USD`: with codes, never with `¥` or `$`. For display only; the exact
 * fraction is what converts.
 *
 * @param decimals Digits after the point; the decimals quoted unless given. What does not fit is rounded half up and
 * marked with `≈`.
 */
export function formatRate(rate: Rate, decimals: number = rate.quotedDecimals): string {
  const shown = rationalToDecimal(rate, decimals, divideHalfUp);
  const exact = (rate.numerator * 10n ** BigInt(decimals)) % rate.denominator === 0n;
  return `1 ${rate.base.code} ${exact ? "=" : "≈"} ${formatDecimal(shown)} ${rate.quote.code}`;
}
