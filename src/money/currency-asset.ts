import { SettlementError } from "../errors.ts";
import { asset, type Asset } from "./asset.ts";
import { currency } from "./currency.ts";

/**
 * The asset of a currency code.
 *
 * @param options.decimals The decimals that a provider uses where it differs from ISO 4217. Part of that provider's
 * configuration and of nothing else: 5 UGX is 5 by the standard, and 500 for a card processor that counts two
 * decimals. Amounts of the two cannot be added by accident, since the decimals are part of the asset.
 * @throws CURRENCY_UNKNOWN; CURRENCY_WITHOUT_MINOR_UNIT for XDR, gold and the like when no decimals are given.
 * @example currencyAsset("UGX", { decimals: 2 });
 */
export function currencyAsset(code: string, options: { readonly decimals?: number } = {}): Asset {
  const found = currency(code);
  const decimals = options.decimals ?? found.decimals;
  if (decimals === undefined)
    throw new SettlementError("CURRENCY_WITHOUT_MINOR_UNIT", { code, name: found.name });
  return asset(found.code, decimals);
}
