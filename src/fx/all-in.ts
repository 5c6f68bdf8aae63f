import { powerOfTen } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { divideRationals, rational, subtractRationals, type Rational } from "../money/rational.ts";

/** The price of a payment with every charge in it. */
export interface AllIn {
  /** Whole units received for one whole unit sent; 0 where nothing was received. */
  readonly rate: Rational;
  /** By which part of mid that is less: 1/100 where one per cent went on the way; below zero: more than mid. */
  readonly belowMid: Rational;
}

/**
 * What a payment came to, all charges included, exactly.
 *
 * @param sentAtMid What was sent, at mid, in minor units of the asset received.
 * @throws DIVISION_BY_ZERO when nothing was sent.
 * @example allIn(money(10_000n, EUR), money(9_900n, USD), rational(11_000n)); // rate 99/100, belowMid 1/10
 */
export function allIn(sent: Money, received: Money, sentAtMid: Rational): AllIn {
  return {
    rate: divideRationals(inWholeUnits(received), inWholeUnits(sent)),
    belowMid: divideRationals(subtractRationals(sentAtMid, rational(received.minor)), sentAtMid),
  };
}

function inWholeUnits({ minor, asset }: Money): Rational {
  return rational(minor, powerOfTen(asset.decimals));
}
