import { divideHalfUp } from "../../money/rounding.ts";
import { type Money, requireSameAsset } from "../../money/money.ts";
import { convertMoneyRounded } from "../../fx/convert.ts";
import type { Rate } from "../../fx/rate.ts";

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
