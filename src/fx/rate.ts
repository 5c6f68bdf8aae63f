import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "../money/asset.ts";
import {
  decimalToRational,
  parseDecimal,
  formatDecimal,
  rationalToDecimal,
  shownDecimals,
  type Decimal,
} from "../money/decimal.ts";
import { multiplyRationals, rational } from "../money/rational.ts";
import { divideHalfUp } from "../money/rounding.ts";
import { pairName } from "./pair-name.ts";

/** The two integers that a conversion needs; what `RateMath.sol` calls a rate. Both above zero. */
export interface RateFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * An exact exchange rate, base over quote: one whole unit of `base` buys `numerator / denominator` whole units of
 * `quote`. The pair travels with the figures, so that a rate cannot be applied the wrong way round unnoticed.
 */
export interface Rate extends RateFraction {
  readonly base: Asset;
  readonly quote: Asset;
  /** The decimals it was quoted in, trailing zeros included. Of a derived rate, those of its leg with fewest. */
  readonly quotedDecimals: number;
  /** Unix seconds of the oldest observation it was made from; none for a rate fixed by contract or law. */
  readonly observedAt: bigint | undefined;
  /** Where it comes from, for the receipt. */
  readonly source: string | undefined;
  /** Of a crossed or inverted rate: the quotations that it was made from, as they are quoted. */
  readonly legs?: readonly RateLeg[];
}

/** A quotation that a crossed rate was made from. */
export interface RateLeg {
  readonly quoted: Rate;
  /** Divided by it, since it is quoted the other way round. */
  readonly reversed: boolean;
}

/** A rate as it is quoted. */
export interface QuotedRate {
  readonly base: Asset;
  readonly quote: Asset;
  /** Units of `quote` for `quoteUnit` units of `base`, in plain decimals, for example `"1.0835"`. */
  readonly value: string;
  /** How many units of the base the figure is for: 100 for `100 JPY = 0.6142 EUR`. One unless given. */
  readonly quoteUnit?: bigint;
  readonly observedAt?: bigint;
  readonly source?: string;
}

/**
 * Reads a quoted rate exactly.
 *
 * @throws RATE_INVALID when the figure or the quote unit is not above zero, or base and quote are one currency at a
 * rate other than 1; AMOUNT_MALFORMED when the figure is not a plain decimal.
 * @example
 * ```ts
 * const [EUR, USD] = [currencyAsset("EUR"), currencyAsset("USD")];
 * formatRate(rate({ base: EUR, quote: USD, value: "1.0835" })); // "1 EUR = 1.0835 USD"
 * ```
 */
export function rate(quoted: QuotedRate): Rate {
  const { base, quote, value, quoteUnit = 1n, observedAt, source } = quoted;
  const figure = parseDecimal(value, { negative: true });
  const oneForOne = base.code !== quote.code || decimalToRational(figure).numerator === quoteUnit;
  if (figure.units <= 0n || quoteUnit <= 0n || !oneForOne) {
    throw new SettlementError("RATE_INVALID", {
      rate: value.slice(0, 40),
      pair: pairName(quoted),
    });
  }
  const fraction = multiplyRationals(decimalToRational(figure), rational(1n, quoteUnit));
  // 0.6142 for 100 JPY is the same as 0.006142 for one.
  const quotedDecimals = figure.decimals + quoteUnit.toString().length - 1;
  return { ...fraction, base, quote, quotedDecimals, observedAt, source };
}

/** Refuses a rate of zero or less, and one without a denominator. @throws RATE_INVALID */
export function requireRateFraction(rate: RateFraction): void {
  if (rate.numerator <= 0n || rate.denominator <= 0n) {
    throw new SettlementError("RATE_INVALID", {
      rate: `${rate.numerator}/${rate.denominator}`,
      pair: phrase("the-pair"),
    });
  }
}

/**
 * The same rate seen from the quote: base and quote change places, and so do numerator and denominator. Nothing is
 * divided, so inverting twice gives the rate back, and no rounded inverse ever exists ("inverse rates shall not be
 * used", Regulation (EC) 1103/97, article 4.3).
 */
export function invert(rate: Rate): Rate {
  return {
    ...rate,
    base: rate.quote,
    quote: rate.base,
    numerator: rate.denominator,
    denominator: rate.numerator,
  };
}

/**
 * The rate as people read it, `1 EUR = 1.0835 USD`: with codes, never with `¥` or `$`. For display only; the exact
 * fraction is what converts.
 *
 * @param decimals Digits after the point; the decimals quoted unless given, and more where fewer than three significant
 * digits would be left: 1 IDR is 0.0000613 USD, not 0. What does not fit is rounded half up and marked with `≈`.
 */
export function formatRate(rate: Rate, decimals: number = rate.quotedDecimals): string {
  const digits = shownDecimals(rate, decimals);
  const shown = rationalToDecimal(rate, digits, divideHalfUp);
  const exact = (rate.numerator * 10n ** BigInt(digits)) % rate.denominator === 0n;
  return `1 ${rate.base.code} ${exact ? "=" : "≈"} ${formatDecimal(shown)} ${rate.quote.code}`;
}

/** Those from the first that is not zero: 0.00001117 has four. Zeros that were written count; zero has none. */
function significantDigits(value: Decimal): number {
  const magnitude = value.units < 0n ? -value.units : value.units;
  return magnitude === 0n ? 0 : magnitude.toString().length;
}

/**
 * Refuses a rate with too few significant digits: those from the first that is not zero, trailing zeros after the point
 * included, since they were written. 0.00001117 USD for 1 LBP gives 111.70 where 89500 LBP for 1 USD
 * gives 111.73: take the reciprocal feed then, and invert it exactly.
 *
 * @throws RATE_TOO_COARSE
 */
export function requireSignificantDigits(value: Decimal, least: number = 6): void {
  const digits = significantDigits(value);
  if (digits < least)
    throw new SettlementError("RATE_TOO_COARSE", { rate: formatDecimal(value), digits, least });
}
