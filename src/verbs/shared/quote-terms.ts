import type { DeskTerms } from "../../fx/desk/desk-terms.ts";
import type { FeeTier } from "../../fx/desk/fee-tiers.ts";
import { proportionalFee } from "../../fx/fee.ts";
import type { Rate } from "../../fx/rate.ts";
import { midRate, sellingMid } from "../../world/market.ts";
import type { Payment } from "../../world/payment.ts";
import type { CorridorTerms, World } from "../../world/world.ts";

/** On what terms the desk quotes one leg, and the mid that it starts from. */
export interface LegTerms extends DeskTerms {
  readonly mid: Rate;
}

/** Fiat into tokens: the fee is fiat and comes off first. One token counts as one unit of its currency. */
export function payingTerms(world: World, { payer, settlement }: Payment): LegTerms {
  const { pay } = world.corridors;
  const mid = { ...midRate(world, payer.currency, settlement.currency), quote: settlement.token };
  const route = { legs: [{ mid, spreadBps: pay.spreadBps }] };
  return { mid, route, tiers: tiersOf(pay, payer.currency.code), feeIn: "sell", feeBase: "gross" };
}

/**
 * Tokens into fiat, below par by the corridor's rule: the fee is fiat and comes off last. At the spot rate the gateway
 * charges basis points and nothing else.
 *
 * @param forwardBps What a firm second leg costs for its time; none: it is not firm.
 */
export function redeemingTerms(
  world: World,
  { payee, settlement }: Payment,
  forwardBps: bigint | undefined,
): LegTerms {
  const { redeem } = world.corridors;
  const mid = { ...sellingMid(world, settlement, payee.currency), base: settlement.token };
  const route = { legs: [{ mid, spreadBps: redeem.spreadBps + (forwardBps ?? 0n) }] };
  const tiers =
    forwardBps === undefined
      ? [{ fee: proportionalFee(redeem.feeBps) }]
      : tiersOf(redeem, payee.currency.code);
  return { mid, route, tiers, feeIn: "buy", feeBase: "gross" };
}

/** The fees of a corridor in a currency, by the amount that is sold. */
export function tiersOf({ fees = [], feeBps }: CorridorTerms, currency: string): readonly FeeTier[] {
  const own = fees.find((each) => each.currency === undefined || each.currency === currency);
  return own?.tiers ?? [{ fee: proportionalFee(feeBps) }];
}
