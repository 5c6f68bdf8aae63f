import { SettlementError } from "../errors.ts";
import type { Asset } from "./asset.ts";
import type { Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { parseDecimal } from "./parse-decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";

/** What an amount may be, beyond being a number. */
export interface AmountRules {
  /** Which signs are allowed; `nonnegative` unless said otherwise. */
  readonly sign?: "positive" | "nonnegative" | "any";
  /** The most digits before the point, leading zeros included; any number unless given. */
  readonly maximumIntegerDigits?: number;
}

/**
 * Reads an amount in whole units of an asset into its minor units. Too many decimals is an error, never a
 * truncation: 25000.001 JPY is a mistake about a real sum of money. For a stated rounding see `parseAmountRounded`.
 *
 * @throws AMOUNT_MALFORMED, AMOUNT_TOO_LARGE, AMOUNT_TOO_PRECISE, AMOUNT_NOT_POSITIVE; checked in this order.
 * @example parseAmount("25000.00", currencyAsset("USD")).minor; // 2_500_000n
 */
export function parseAmount(text: string, asset: Asset, rules: AmountRules = {}): Money {
  const decimal = parseDecimal(text, { negative: rules.sign === "any" });
  requireIntegerDigits(text, rules);
  if (decimal.decimals > asset.decimals) {
    throw new SettlementError("AMOUNT_TOO_PRECISE", {
      text: text.slice(0, 40),
      decimals: decimal.decimals,
      asset: asset.code,
      allowed: asset.decimals,
    });
  }
  requireSign(decimal, text, asset, rules);
  return { minor: decimal.units * powerOfTen(asset.decimals - decimal.decimals), asset };
}

function requireIntegerDigits(text: string, rules: AmountRules): void {
  const digits = text.replace("-", "").split(".", 1).join("").length;
  if (rules.maximumIntegerDigits !== undefined && digits > rules.maximumIntegerDigits) {
    throw new SettlementError("AMOUNT_TOO_LARGE", {
      text: text.slice(0, 40),
      digits,
      maximum: rules.maximumIntegerDigits,
    });
  }
}

function requireSign(decimal: Decimal, text: string, asset: Asset, rules: AmountRules): void {
  if (rules.sign === "positive" && decimal.units <= 0n) {
    throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: text.slice(0, 40), asset: asset.code });
  }
}
