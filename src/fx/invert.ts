import type { Rate } from "./rate.ts";

/**
 * The same rate seen from the quote: base and quote change places, and so do numerator and denominator. Nothing is
 * divided, so inverting twice gives the rate back, and no rounded inverse ever exists ("inverse rates shall not be
 * used", Regulation (EC) 1103/97, article 4.3).
 */
export function invert(rate: Rate): Rate {
  return {
    ...rate,
    base: rate.quote,
    quote: rate.base,
    numerator: rate.denominator,
    denominator: rate.numerator,
  };
}
