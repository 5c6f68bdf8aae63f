import { SettlementError } from "../../errors/settlement-error.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import { formatDecimal, rationalToDecimal, shownDecimals } from "../../money/decimal.ts";
import type { Rational } from "../../money/rational.ts";
import { composeGuarded, type GuardedRate } from "./guarded-rate.ts";

/** What a redemption is worth while the token is below par, in the order of the contract's enum. */
export const PEG_RULES = ["par", "market", "halt"] as const;
/** What a redemption is worth while the token is below par. */
export type PegRule = (typeof PEG_RULES)[number];

/**
 * The mid rate for selling a token, its own price counted by its rule: `FxDesk._atPeg`. Under `par` one token is
 * one unit of its currency, whatever the market pays, and its price is not asked for. Under `market` a price below one
 * multiplies the rate; a price of one or more changes nothing. Under `halt` a price below one refuses.
 *
 * @param mid From the token's currency to the one that is paid out.
 * @param price Asks for the token in its currency: a guarded rate like any other, with its own refusals.
 * @throws BELOW_PAR; what `price` throws.
 * @example
 * ```ts
 * const mid = { numerator: 72n, denominator: 10n, observedAt: 60n, sources: [] };
 * const price = { numerator: 88n, denominator: 100n, observedAt: 60n, sources: [] };
 * // One token is worth 0.88 of its currency.
 * atPeg(mid, "halt", () => price, "XUSD"); // throws BELOW_PAR
 * ```
 */
export function atPeg(mid: GuardedRate, rule: PegRule, price: () => GuardedRate, token: string): GuardedRate {
  if (rule === "par") return mid;
  const asked = price();
  return priceCounts(asked, rule, token) ? composeGuarded(asked, mid, token) : mid;
}

/** Whether a token's own price multiplies the rate that it is sold at. @throws BELOW_PAR */
export function priceCounts(price: Rational, rule: PegRule, token: string): boolean {
  if (rule === "par" || price.numerator >= price.denominator) return false;
  if (rule === "market") return true;
  const shown = formatDecimal(rationalToDecimal(price, shownDecimals(price, 8), divideHalfUp));
  throw new SettlementError("BELOW_PAR", { token, price: shown });
}
