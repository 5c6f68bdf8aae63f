import type { Money } from "../money/money.ts";
import { convertUp } from "./convert.ts";
import { invert } from "./invert.ts";
import type { Rate } from "./rate.ts";

/**
 * The smallest amount of the base that converts, rounded down, to at least one minor unit of the quote.
 *
 * @example smallestConvertible(jpyUsd).minor; // at 157.32 JPY for 1 USD: 2n, since 1 JPY is less than a cent
 */
export function smallestConvertible(rate: Rate): Money {
  return {
    minor: convertUp(1n, invert(rate), rate.quote.decimals, rate.base.decimals),
    asset: rate.base,
  };
}
