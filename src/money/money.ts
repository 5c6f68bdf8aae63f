import type { Asset } from "./asset.ts";
import { phrase, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { type Decimal, parseDecimal, powerOfTen, formatDecimal } from "./decimal.ts";

/** An amount: a whole number of minor units of an asset. May be negative (a debit, a refund, an adjustment). */
export interface Money {
  /** Minor units: cents for EUR, yen for JPY, 10^-6 for a token with six decimals. Any size. */
  readonly minor: bigint;
  readonly asset: Asset;
}

/**
 * An amount of an asset.
 *
 * @param minor Minor units, not whole units: `money(1050n, EUR)` is 10.50 EUR.
 * @example formatAmount(money(1050n, currencyAsset("EUR"))); // "10.50"
 */
export function money(minor: bigint, asset: Asset): Money {
  return { minor, asset };
}

/**
 * The sum of two amounts of one asset.
 *
 * @throws ASSET_MISMATCH when the assets differ; convert one of them first.
 */
export function add(left: Money, right: Money): Money {
  requireSameAsset(left.asset, right.asset);
  return { minor: left.minor + right.minor, asset: left.asset };
}

/**
 * `left - right`, of one asset; may be negative.
 *
 * @throws ASSET_MISMATCH when the assets differ; convert one of them first.
 */
export function subtract(left: Money, right: Money): Money {
  requireSameAsset(left.asset, right.asset);
  return { minor: left.minor - right.minor, asset: left.asset };
}

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

function describe({ code, decimals }: Asset): Phrase {
  return phrase("asset", { code, decimals });
}

/** What an amount may be, beyond being a number. */
export interface AmountRules {
  /** Which signs are allowed; `nonnegative` unless said otherwise. */
  readonly sign?: "positive" | "nonnegative" | "any";
  /** The most digits before the point, leading zeros included; any number unless given. */
  readonly maximumIntegerDigits?: number;
}

/**
 * Reads an amount in whole units of an asset into its minor units. Too many decimals is an error, never a
 * truncation: 25000.001 JPY is a mistake about a real sum of money.
 *
 * @throws AMOUNT_MALFORMED, AMOUNT_TOO_LARGE, AMOUNT_TOO_PRECISE, AMOUNT_NOT_POSITIVE; checked in this order.
 * @example parseAmount("25000.00", currencyAsset("USD")).minor; // 2500000n
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
