import { SettlementError } from "../errors.ts";
import type { Asset } from "../money/asset.ts";
import { decimalToRational } from "../money/decimal-to-rational.ts";
import { parseDecimal } from "../money/parse-decimal.ts";
import { multiplyRationals, rational } from "../money/rational.ts";

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
  /** Who said so, for the receipt. */
  readonly source: string | undefined;
}

/** A rate as somebody quotes it. */
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
 * @example rate({ base: EUR, quote: USD, value: "1.0835" }); // 1 EUR = 1.0835 USD
 */
export function rate(quoted: QuotedRate): Rate {
  const { base, quote, value, quoteUnit = 1n, observedAt, source } = quoted;
  const figure = parseDecimal(value, { negative: true });
  const oneForOne = base.code !== quote.code || decimalToRational(figure).numerator === quoteUnit;
  if (figure.units <= 0n || quoteUnit <= 0n || !oneForOne) {
    throw new SettlementError("RATE_INVALID", {
      rate: value.slice(0, 40),
      pair: `${base.code}/${quote.code}`,
    });
  }
  const fraction = multiplyRationals(decimalToRational(figure), rational(1n, quoteUnit));
  // 0.6142 for 100 JPY says as much as 0.006142 for one.
  const quotedDecimals = figure.decimals + quoteUnit.toString().length - 1;
  return { ...fraction, base, quote, quotedDecimals, observedAt, source };
}
