import { divideHalfUp } from "../../money/rounding.ts";
import { absoluteRational, compareRationals, rational, subtractRationals } from "../../money/rational.ts";
import { add, type Money, requireSameAsset, subtract } from "../../money/money.ts";
import { convertExactly, convertMoneyRounded } from "../../fx/convert.ts";
import type { Rate } from "../../fx/rate.ts";
import type { Mt103Amounts } from "./mt103.ts";

/**
 * Whether the amount fields of an MT 103 agree: 33B × 36 + 71G − 71F = 32A, exactly without a rate, and otherwise to less
 * than a unit, by which any rounding moves the product: to the nearest as in the handbook's examples, or down as a
 * customer is paid. A field that is not present does not count; every occurrence of 71F does.
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
  const inSettlement = [
    exchangeRate?.quote,
    receiverCharges?.asset,
    ...senderCharges.map(({ asset }) => asset),
  ];
  for (const asset of inSettlement) if (asset !== undefined) requireSameAsset(asset, settled.asset);
  requireSameAsset(instructed.asset, exchangeRate?.base ?? settled.asset);
  const taken = senderCharges.reduce((sum, { minor }) => sum + minor, 0n);
  const principal = settled.minor - (receiverCharges?.minor ?? 0n) + taken;
  if (exchangeRate === undefined) return instructed.minor === principal;
  const [from, to] = [instructed.asset.decimals, settled.asset.decimals];
  const product = convertExactly(instructed.minor, exchangeRate, from, to);
  const off = absoluteRational(subtractRationals(product, rational(principal)));
  return compareRationals(off, rational(1n)) < 0;
}

/** 33B × 36 + 71G − 71F, the product rounded to the nearest unit. @throws ASSET_MISMATCH */
export function identitySum({
  instructed,
  exchangeRate,
  receiverCharges,
  senderCharges,
}: Omit<Mt103Amounts, "settled">): Money {
  const principal =
    exchangeRate === undefined
      ? instructed
      : convertMoneyRounded(instructed, exchangeRate, divideHalfUp).money;
  const more = receiverCharges === undefined ? principal : add(principal, receiverCharges);
  return senderCharges === undefined ? more : subtract(more, senderCharges);
}
