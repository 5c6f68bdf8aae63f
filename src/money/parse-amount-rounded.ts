import type { Asset } from "./asset.ts";
import type { Rounding } from "./divide/rounding.ts";
import type { Money } from "./money.ts";
import { parseDecimal } from "./parse-decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";

/**
 * Reads an amount that may have more decimals than its asset, with the rounding that the caller names. Accepts a
 * leading `-`. For money that somebody typed, prefer `parseAmount`, which refuses instead.
 *
 * @throws AMOUNT_MALFORMED when the text is not a number.
 * @example parseAmountRounded("1.005", currencyAsset("EUR"), divideHalfUp).minor; // 101n
 */
export function parseAmountRounded(text: string, asset: Asset, round: Rounding): Money {
  const { units, decimals } = parseDecimal(text, { negative: true });
  return { minor: round(units * powerOfTen(asset.decimals), powerOfTen(decimals)), asset };
}
