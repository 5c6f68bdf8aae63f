import { withoutEndingZeros } from "../../money/digits.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { requireMessageCurrency } from "../message-currency.ts";
import { currencyDecimals, isCurrencyCode } from "../../money/currency.ts";
import type { Rounding } from "../../money/rounding.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import { formatDecimal, powerOfTen, rationalToDecimal } from "../../money/decimal.ts";
import type { Rational } from "../../money/rational.ts";
import { ACTIVE_CURRENCY_AND_AMOUNT, BASE_ONE_RATE } from "./decimal-types.ts";

const ISO20022_RATE = { digits: BASE_ONE_RATE.totalDigits, decimals: BASE_ONE_RATE.fractionDigits } as const;

/**
 * Digits of an amount that CBPR+ carries, where ISO 20022 itself allows 18, and those after its point
 * (`ActiveCurrencyAndAmount`). Counted as `totalDigits` and `fractionDigits` of XML Schema do: of the value, without
 * zeros at its end.
 */
const CBPR_AMOUNT = { digits: 14, decimals: ACTIVE_CURRENCY_AND_AMOUNT.fractionDigits } as const;

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
    throw rateLimit(rate);
  }
  return formatIso20022RateRounded(rate, (numerator, denominator) => numerator / denominator);
}

/**
 * As `formatIso20022Rate`, rounded to what fits by the mode given.
 *
 * @throws ISO20022_LIMIT for 12 integer digits, before or after rounding, and for a rate that rounds to 0, which would
 * convert everything to nothing.
 */
export function formatIso20022RateRounded(rate: Rational, round: Rounding): string {
  const rounded = rationalToDecimal(rate, decimalsAllowed(rate), round);
  const text = formatDecimal(rounded);
  const short = text.includes(".") ? withoutEndingZeros(text) : text;
  // Rounding up may have added a digit before the point: 99999999999.9 becomes twelve of them.
  const [whole = ""] = short.split(".", 1);
  if (rounded.units <= 0n || whole.length > ISO20022_RATE.digits) throw rateLimit(rate);
  return short;
}

/**
 * An amount for an ISO 20022 message as CBPR+ restricts it, with the decimals of its asset: at most 14 digits in all, at
 * most 5 after the point, zeros at the end not counted, and no more decimals than ISO 4217 gives the currency.
 *
 * @throws MESSAGE_CURRENCY for CNH and other currencies that ISO 4217 has no code for; ISO20022_LIMIT when it does not fit; AMOUNT_NOT_POSITIVE for a negative amount, which no message carries.
 * @example formatIso20022Amount(money(100n, currencyAsset("UGX", { decimals: 2 }))); // throws ISO20022_LIMIT
 */
export function formatIso20022Amount(amount: Money): string {
  const text = formatAmount(amount);
  const { code, decimals } = amount.asset;
  if (amount.minor < 0n) throw new SettlementError("AMOUNT_NOT_POSITIVE", { text, asset: code });
  // A token is none of a bank's, and goes by another type of the schema; its figure has the same form.
  if (isCurrencyCode(code)) requireMessageCurrency(code);
  const allowed = currencyDecimals(code) ?? decimals;
  const [whole = "", fraction = ""] = text.split(".");
  const significant = withoutEndingZeros(fraction).length;
  const digits = (whole === "0" ? 0 : whole.length) + significant;
  if (digits > CBPR_AMOUNT.digits || significant > CBPR_AMOUNT.decimals || decimals > allowed) {
    throw new SettlementError("ISO20022_LIMIT", {
      value: text,
      digits: CBPR_AMOUNT.digits,
      decimals: Math.min(allowed, CBPR_AMOUNT.decimals),
    });
  }
  return text;
}

// The more digits before the point, the fewer after it. A leading zero is no digit of the number.
function decimalsAllowed(rate: Rational): number {
  const whole = rate.numerator / rate.denominator;
  const integerDigits = whole === 0n ? 0 : whole.toString().length;
  if (integerDigits > ISO20022_RATE.digits || rate.numerator <= 0n) throw rateLimit(rate);
  return Math.min(ISO20022_RATE.decimals, ISO20022_RATE.digits - integerDigits);
}

function rateLimit({ numerator, denominator }: Rational): SettlementError {
  return new SettlementError("ISO20022_LIMIT", {
    value: `${numerator}/${denominator}`,
    digits: ISO20022_RATE.digits,
    decimals: ISO20022_RATE.decimals,
  });
}
