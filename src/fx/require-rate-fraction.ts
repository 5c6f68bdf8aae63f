import { SettlementError } from "../errors.ts";
import type { RateFraction } from "./rate.ts";

/** Refuses a rate of zero or less, and one without a denominator. @throws RATE_INVALID */
export function requireRateFraction(rate: RateFraction): void {
  if (rate.numerator <= 0n || rate.denominator <= 0n) {
    throw new SettlementError("RATE_INVALID", {
      rate: `${rate.numerator}/${rate.denominator}`,
      pair: "the pair",
    });
  }
}
