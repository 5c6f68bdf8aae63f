import type { Money } from "./money.ts";
import { requireSameAsset } from "./require-same-asset.ts";

/**
 * `left - right`, of one asset; may be negative.
 *
 * @throws ASSET_MISMATCH when the assets differ; convert one of them first.
 */
export function subtract(left: Money, right: Money): Money {
  requireSameAsset(left.asset, right.asset);
  return { minor: left.minor - right.minor, asset: left.asset };
}
