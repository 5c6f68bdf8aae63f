import type { Money } from "./money.ts";
import { requireSameAsset } from "./require-same-asset.ts";

/**
 * The sum of two amounts of one asset.
 *
 * @throws ASSET_MISMATCH when the assets differ; convert one of them first.
 */
export function add(left: Money, right: Money): Money {
  requireSameAsset(left.asset, right.asset);
  return { minor: left.minor + right.minor, asset: left.asset };
}
