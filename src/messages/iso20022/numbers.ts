import { SettlementError } from "../../errors/settlement-error.ts";
import type { Rounding } from "../../money/rounding.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import { formatDecimal, powerOfTen, rationalToDecimal } from "../../money/decimal.ts";
import type { Rational } from "../../money/rational.ts";

/** `BaseOneRate`: at most 11 digits, of which at most 10 after the point. */
const ISO20022_RATE = { digits: 11, decimals: 10 } as const;

/** Digits of an amount that CBPR+ carries; ISO 20022 itself allows 18. */
const CBPR_AMOUNT_DIGITS = 14;

/**
 * A rate for an ISO 20022 message, without trailing zeros, when it fits exactly.
 *
 * @throws ISO20022_LIMIT when it has more digits than the type allows: round it explicitly with
 * `formatIso20022RateRounded`, since the message then no longer states the rate that was applied.
 * @example formatIso20022Rate(rational(21_670n, 20_000n)); // "1.0835"
 */
export function formatIso20022Rate(rate: Rational): string {
  const decimals = decimalsAllowed(rate);
  if ((rate.numerator * powerOfTen(decimals)) % rate.denominator !== 0n) {
    throw new SettlementError("ISO20022_LIMIT", {
      value: `${rate.numerator}/${rate.denominator}`,
      digits: ISO20022_RATE.digits,
      decimals: ISO20022_RATE.decimals,
    });
  }
  return formatIso20022RateRounded(rate, (numerator, denominator) => numerator / denominator);
}

/** As `formatIso20022Rate`, rounded to what fits by the mode given. @throws ISO20022_LIMIT for 12 integer digits */
export function formatIso20022RateRounded(rate: Rational, round: Rounding): string {
  const text = formatDecimal(rationalToDecimal(rate, decimalsAllowed(rate), round));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/**
 * An amount for an ISO 20022 message as CBPR+ restricts it: at most 14 digits in all, the decimals of its currency.
 *
 * @throws ISO20022_LIMIT when it is too long; AMOUNT_NOT_POSITIVE for a negative amount, which no message carries.
 */
export function formatIso20022Amount(amount: Money): string {
  const text = formatAmount(amount);
  if (amount.minor < 0n) throw new SettlementError("AMOUNT_NOT_POSITIVE", { text, asset: amount.asset.code });
  if (text.replace(".", "").length > CBPR_AMOUNT_DIGITS) {
    throw new SettlementError("ISO20022_LIMIT", {
      value: text,
      digits: CBPR_AMOUNT_DIGITS,
      decimals: amount.asset.decimals,
    });
  }
  return text;
}

// The more digits before the point, the fewer after it. A leading zero is no digit of the number.
function decimalsAllowed(rate: Rational): number {
  const whole = rate.numerator / rate.denominator;
  const integerDigits = whole === 0n ? 0 : whole.toString().length;
  if (integerDigits > ISO20022_RATE.digits || rate.numerator <= 0n) {
    throw new SettlementError("ISO20022_LIMIT", {
      value: `${rate.numerator}/${rate.denominator}`,
      digits: ISO20022_RATE.digits,
      decimals: ISO20022_RATE.decimals,
    });
  }
  return Math.min(ISO20022_RATE.decimals, ISO20022_RATE.digits - integerDigits);
}
