import { divideHalfUp } from "../../money/rounding.ts";
import { type Money, requireSameAsset } from "../../money/money.ts";
import { absoluteRational, compareRationals, rational, subtractRationals } from "../../money/rational.ts";
import { convertExactly, convertMoneyRounded } from "../../fx/convert.ts";
import type { Rate } from "../../fx/rate.ts";
import type { Mt103Amounts } from "./mt103.ts";

/**
 * Whether the amount fields of an MT 103 agree: 33B × 36 + 71G − 71F = 32A, the product rounded to the nearest unit.
 * A field that is not present does not count; every occurrence of 71F does.
 *
 * @throws ASSET_MISMATCH when the fields are not in the currencies that the formula needs.
 */
export function mt103IdentityHolds(fields: {
  readonly instructed: Money;
  readonly exchangeRate?: Rate | undefined;
  readonly receiverCharges?: Money | undefined;
  readonly senderCharges?: readonly Money[] | undefined;
  readonly settled: Money;
}): boolean {
  const { instructed, exchangeRate, receiverCharges, senderCharges = [], settled } = fields;
  const principal =
    exchangeRate === undefined
      ? instructed
      : convertMoneyRounded(instructed, exchangeRate, divideHalfUp).money;
  const charges = [...(receiverCharges === undefined ? [] : [receiverCharges]), ...senderCharges];
  for (const amount of [principal, ...charges]) requireSameAsset(amount.asset, settled.asset);
  const taken = senderCharges.reduce((sum, { minor }) => sum + minor, 0n);
  return principal.minor + (receiverCharges?.minor ?? 0n) - taken === settled.minor;
}

/**
 * Whether 33B × 36 + 71G − 71F is 32A: exactly without a rate, and otherwise to less than a unit, by which any rounding
 * moves the product, also the one down that a customer gets.
 *
 * @throws ASSET_MISMATCH when the fields are not in the currencies that the formula needs.
 */
export function isBalanced(amounts: Mt103Amounts): boolean {
  const { instructed, exchangeRate, receiverCharges, senderCharges, settled } = amounts;
  for (const amount of [exchangeRate?.quote, receiverCharges?.asset, senderCharges?.asset]) {
    if (amount !== undefined) requireSameAsset(amount, settled.asset);
  }
  requireSameAsset(instructed.asset, exchangeRate?.base ?? settled.asset);
  const wanted = settled.minor - (receiverCharges?.minor ?? 0n) + (senderCharges?.minor ?? 0n);
  if (exchangeRate === undefined) return instructed.minor === wanted;
  const [from, to] = [instructed.asset.decimals, settled.asset.decimals];
  const product = convertExactly(instructed.minor, exchangeRate, from, to);
  const off = absoluteRational(subtractRationals(product, rational(wanted)));
  return compareRationals(off, rational(1n)) < 0;
}
