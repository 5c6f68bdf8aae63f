import { divideHalfUp } from "../../money/rounding.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import { formatDecimal, powerOfTen, rationalToDecimal } from "../../money/decimal.ts";
import {
  divideRationals,
  rational,
  subtractRationals,
  addRationals,
  type Rational,
} from "../../money/rational.ts";
import type { Quote } from "../../fx/quote.ts";

/** A quote with the field names and types of Stellar's SEP-38, version 2. */
export interface Sep38Quote {
  readonly id: string;
  /** UTC, ISO 8601. */
  readonly expires_at: string;
  /** Units sold for one unit bought, the fee included: `sell_amount = total_price × buy_amount`. */
  readonly total_price: string;
  /** The same without the fee. */
  readonly price: string;
  readonly sell_asset: string;
  readonly sell_amount: string;
  readonly buy_asset: string;
  readonly buy_amount: string;
  readonly fee: Sep38Fee;
}

export interface Sep38Fee {
  readonly total: string;
  readonly asset: string;
  readonly details: readonly {
    readonly name: string;
    readonly description?: string;
    readonly amount: string;
  }[];
}

/** The two prices of an exchange, exactly, in units sold for one unit bought. */
export interface Sep38Prices {
  readonly price: Rational;
  readonly totalPrice: Rational;
}

/**
 * The prices by SEP-38's formulas: with the fee in the asset sold, `sell - fee = price × buy`; in the asset bought,
 * `sell = price × (buy + fee)`; always `sell = totalPrice × buy`. Amounts in whole units.
 *
 * @throws DIVISION_BY_ZERO when nothing is bought.
 * @example sep38Prices({ sell: 542, buy: 100, fee: 42, feeIn: "sell" }) // price 5, totalPrice 5.42, as rationals
 */
export function sep38Prices(figures: {
  readonly sell: Rational;
  readonly buy: Rational;
  readonly fee: Rational;
  readonly feeIn: "sell" | "buy";
}): Sep38Prices {
  const { sell, buy, fee, feeIn } = figures;
  return {
    totalPrice: divideRationals(sell, buy),
    price:
      feeIn === "sell"
        ? divideRationals(subtractRationals(sell, fee), buy)
        : divideRationals(sell, addRationals(buy, fee)),
  };
}

/**
 * A quote in SEP-38's fields. The prices are shown half up, with as many decimals as the amounts need for
 * `sell = total_price × buy` to hold to the unit; the amounts are what binds.
 *
 * @param names The assets as SEP-38 identifies them, for example `iso4217:USD`.
 * @param priceDecimals Of both prices, where another number is wanted; with fewer, what is computed from a price is as
 * coarse as the price.
 */
export function toSep38(
  quote: Quote,
  names: {
    readonly id: string;
    readonly expiresAt: string;
    readonly sellAsset: string;
    readonly buyAsset: string;
  },
  priceDecimals: number = decimalsNeeded(quote),
): Sep38Quote {
  const { feeIn } = quote.terms;
  const { price, totalPrice } = sep38Prices({
    sell: inUnits(quote.sell),
    buy: inUnits(quote.buy),
    fee: inUnits(quote.fee),
    feeIn,
  });
  const total = formatAmount(quote.fee);
  return {
    id: names.id,
    expires_at: names.expiresAt,
    total_price: formatDecimal(rationalToDecimal(totalPrice, priceDecimals, divideHalfUp)),
    price: formatDecimal(rationalToDecimal(price, priceDecimals, divideHalfUp)),
    sell_asset: names.sellAsset,
    sell_amount: formatAmount(quote.sell),
    buy_asset: names.buyAsset,
    buy_amount: formatAmount(quote.buy),
    fee: { total, asset: feeIn === "sell" ? names.sellAsset : names.buyAsset, details: itemized(quote) },
  };
}

/** The fewest decimals of a price, which most pairs are quoted with at most. */
const LEAST_PRICE_DECIMALS = 10;

/**
 * As many as the amount bought has digits before its point and the asset sold has after it, and one more: half a unit of
 * the last decimal, times what is bought, is then less than a tenth of a unit sold.
 */
function decimalsNeeded({ terms, sell, buy, fee }: Quote): number {
  const priced = terms.feeIn === "buy" ? buy.minor + fee.minor : buy.minor;
  const whole = priced / powerOfTen(buy.asset.decimals);
  return Math.max(LEAST_PRICE_DECIMALS, whole.toString().length + sell.asset.decimals + 1);
}

// SEP-38: the details add up to the total, and there are none when it is zero.
function itemized(quote: Quote): Sep38Fee["details"] {
  const { minor, asset } = quote.fee;
  // A fee that ends below its fixed part has nothing else in it.
  const fixed = minor < quote.terms.fee.fixed ? minor : quote.terms.fee.fixed;
  const items = [
    { name: "Fixed fee", minor: fixed },
    { name: "Service fee", minor: minor - fixed },
  ];
  return items
    .filter((item) => item.minor !== 0n)
    .map((item) => ({ name: item.name, amount: formatAmount({ minor: item.minor, asset }) }));
}

function inUnits(amount: Money): Rational {
  return rational(amount.minor, powerOfTen(amount.asset.decimals));
}
