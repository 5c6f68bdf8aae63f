import { formatDecimal } from "./format-decimal.ts";
import type { Money } from "./money.ts";

/**
 * An amount in whole units with exactly the decimals of its asset: `"25000.00"`, for JPY `"25000"`. Without the
 * code; `¥` and `$` are never written, since each is the sign of several currencies.
 *
 * @param options.group `,` between groups of three digits.
 * @example formatAmount(money(1_234_567n, currencyAsset("EUR")), { group: true }); // "12,345.67"
 */
export function formatAmount(amount: Money, options: { readonly group?: boolean } = {}): string {
  return formatDecimal({ units: amount.minor, decimals: amount.asset.decimals }, options);
}
