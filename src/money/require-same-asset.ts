import { SettlementError } from "../errors.ts";
import type { Asset } from "./asset.ts";

/**
 * Refuses two amounts of different assets. The decimals count too: USD with 2 decimals and a USD account kept in
 * 4 are different units, and adding their integers would be wrong by a factor of 100.
 *
 * @throws ASSET_MISMATCH naming both.
 */
export function requireSameAsset(left: Asset, right: Asset): void {
  if (left.code !== right.code || left.decimals !== right.decimals) {
    throw new SettlementError("ASSET_MISMATCH", { left: describe(left), right: describe(right) });
  }
}

function describe(asset: Asset): string {
  return `${asset.code} (${asset.decimals} decimals)`;
}
