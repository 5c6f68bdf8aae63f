import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "./asset.ts";
import { currencyAsset } from "./currency.ts";
import { parseDecimal, powerOfTen } from "./decimal.ts";
import { formatAmount, requireSameAsset, type Money } from "./money.ts";
import { divideCeil, type Rounding } from "./rounding.ts";

/** From a day on no coin is smaller, or the law has cash rounded. */
interface CashRule {
  readonly code: string;
  /** Whole units. */
  readonly increment: string;
  /** First day, `YYYY-MM-DD`. */
  readonly since: string;
}

/**
 * The smallest sums that are paid in cash, as of 2026-01-01, where they are more than a minor unit of ISO 4217. Each day is
 * the first without the smaller coin, as the central bank or the mint announced it: Reserve Bank of Australia (1 and 2
 * cents), Royal Canadian Mint (1 cent), Swiss National Bank (1 rappen), Czech National Bank (50 haléřů), Danmarks
 * Nationalbank (25 øre), Hungary's Act III of 2008 (1 and 2 forint), Bank of Israel (5 agorot), Bank Negara Malaysia
 * (rounding mechanism), Norges Bank (50 øre), Reserve Bank of New Zealand (1 and 2, then 5 cents), Sveriges Riksbank (50
 * öre). The increments of CAD, CHF, CZK, DKK, HUF, NOK and SEK are those of Unicode CLDR 48.2 (`cashRounding`, `cashDigits`);
 * the days and the others are the issuers' word, not looked up again there. An ariary and an ouguiya have five parts, which ISO 4217 counts with two decimals. For what is rounded by custom
 * alone, or in some countries of a currency (the euro), a caller states the increment. Data, one line each.
 */
// prettier-ignore
const CASH_RULES: readonly CashRule[] = [
  { code: "AUD", increment: "0.05", since: "1992-02-01" },
  { code: "CAD", increment: "0.05", since: "2013-02-04" },
  { code: "CHF", increment: "0.05", since: "2007-01-01" },
  { code: "CZK", increment: "1", since: "2008-09-01" },
  { code: "DKK", increment: "0.50", since: "2008-10-01" },
  { code: "HUF", increment: "5", since: "2008-03-01" },
  { code: "ILS", increment: "0.10", since: "2008-01-01" },
  { code: "MGA", increment: "0.20", since: "2005-01-01" },
  { code: "MRU", increment: "0.20", since: "2018-01-01" },
  { code: "MYR", increment: "0.05", since: "2008-04-01" },
  { code: "NOK", increment: "1", since: "2012-05-01" },
  { code: "NZD", increment: "0.05", since: "1990-05-01" },
  { code: "NZD", increment: "0.10", since: "2006-11-01" },
  { code: "SEK", increment: "1", since: "2010-10-01" },
];

/**
 * The smallest sum of a currency that is paid in cash on a day: 0.05 CHF, 0.10 NZD, a fifth of an ariary; the minor unit
 * where nothing else is known.
 *
 * @param on `YYYY-MM-DD`.
 * @throws CURRENCY_UNKNOWN, CURRENCY_WITHOUT_MINOR_UNIT
 * @example formatAmount(cashIncrement("CHF", "2025-01-23")); // "0.05"
 */
export function cashIncrement(code: string, on: string): Money {
  const asset = currencyAsset(code);
  return { minor: cashMinor(asset, on), asset };
}

/** The same in minor units of an asset that may count the currency in other decimals than ISO 4217; at least one. */
export function cashMinor({ code, decimals }: Asset, on: string): bigint {
  const rule = CASH_RULES.findLast((each) => each.code === code && each.since <= on);
  if (rule === undefined) return 1n;
  const increment = parseDecimal(rule.increment);
  return divideCeil(increment.units * powerOfTen(decimals), powerOfTen(increment.decimals));
}

/** An amount that was rounded to a multiple, and what that left. */
export interface RoundedMoney {
  readonly money: Money;
  /** The amount less `money`: above zero where it was rounded down. */
  readonly residue: Money;
}

/**
 * Rounds an amount to a multiple of an increment, once. Where the amount comes from a conversion, have
 * `convertMoneyRounded` round to the increment instead: rounding to cents before would be a second rounding.
 *
 * @param increment Above zero: 0.05 CHF for cash.
 * @throws ASSET_MISMATCH; AMOUNT_NOT_POSITIVE for an increment of nothing.
 * @example
 * ```ts
 * const CHF = currencyAsset("CHF");
 * const rounded = roundToIncrement(money(93_154n, CHF), money(5n, CHF), divideHalfUp);
 * formatAmount(rounded.money); // "931.55"
 * formatAmount(rounded.residue); // "-0.01"
 * ```
 */
export function roundToIncrement(amount: Money, increment: Money, round: Rounding): RoundedMoney {
  const { minor, asset } = amount;
  const unit = requireIncrement(increment);
  requireSameAsset(asset, increment.asset);
  const rounded = round(minor, unit) * unit;
  return { money: { minor: rounded, asset }, residue: { minor: minor - rounded, asset } };
}

/** The minor units of an increment. @throws AMOUNT_NOT_POSITIVE */
export function requireIncrement(increment: Money): bigint {
  if (increment.minor > 0n) return increment.minor;
  throw new SettlementError("AMOUNT_NOT_POSITIVE", {
    text: formatAmount(increment),
    asset: increment.asset.code,
  });
}
