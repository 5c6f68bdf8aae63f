import type { Money } from "./money.ts";
import { requireSameAsset } from "./require-same-asset.ts";

/**
 * -1 when `left` is less, 0 when equal, 1 when more: the order that `Array.prototype.sort` takes.
 *
 * @throws ASSET_MISMATCH when the assets differ: amounts of two assets have no order without a rate.
 */
export function compare(left: Money, right: Money): -1 | 0 | 1 {
  requireSameAsset(left.asset, right.asset);
  if (left.minor === right.minor) return 0;
  return left.minor < right.minor ? -1 : 1;
}
