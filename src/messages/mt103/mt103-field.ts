import { withoutEndingZeros } from "../../money/digits.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { requireMessageCurrency } from "../message-currency.ts";
import { currencyDecimals } from "../../money/currency.ts";
import { type Decimal, formatDecimal, powerOfTen } from "../../money/decimal.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { Rational } from "../../money/rational.ts";

/** Characters of a field, the comma included: `15d` for 32A, 33B, 71F and 71G, `12d` for 36 (SWIFT UHB, MT 103). */
const AMOUNT_CHARACTERS = 15;
const RATE_CHARACTERS = 12;

/**
 * An amount as an MT field writes it, `EUR1000,00`: the code, then the digits with a decimal comma, which stands even
 * when no decimals follow (`JPY1000,`). Zeros at the end go where there is no room for them.
 *
 * @throws MESSAGE_CURRENCY for a code that ISO 4217 does not have; MT_LIMIT for more than 15 characters after the code, or for more decimals than ISO 4217 gives the currency
 * (network rule C03); AMOUNT_NOT_POSITIVE for less than zero, since no field has a sign.
 */
export function formatMtAmount(amount: Money): string {
  const { code, decimals } = amount.asset;
  const digits = formatAmount(amount);
  if (amount.minor < 0n) throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: digits, asset: code });
  requireMessageCurrency(code);
  const allowed = currencyDecimals(code) ?? decimals;
  const text = withComma(digits, AMOUNT_CHARACTERS);
  if (decimals > allowed || text === undefined) throw tooLong(digits, AMOUNT_CHARACTERS, allowed);
  return code + text;
}

/**
 * A rate as field 36 writes it, `0,61999`. Zeros at the end go where there is no room for them.
 *
 * @throws MT_LIMIT for more than 12 characters, or a rate that is not above zero: round it by name before.
 */
export function formatMtRate(rate: Decimal): string {
  const digits = formatDecimal(rate);
  const text = withComma(digits, RATE_CHARACTERS);
  if (rate.units <= 0n || text === undefined) throw tooLong(digits, RATE_CHARACTERS, RATE_CHARACTERS - 2);
  return text;
}

/**
 * Whether field 36 can state a rate exactly.
 *
 * @example fitsMtRate(rational(1n, 3n)); // false
 */
export function fitsMtRate({ numerator, denominator }: Rational): boolean {
  const decimals = RATE_CHARACTERS - 1 - (numerator / denominator).toString().length;
  return numerator > 0n && decimals >= 0 && (numerator * powerOfTen(decimals)) % denominator === 0n;
}

/** @throws MT_LIMIT for a rate that field 36 cannot state exactly. */
export function requireMtRate(rate: Rational): void {
  const value = `${rate.numerator}/${rate.denominator}`;
  if (!fitsMtRate(rate)) throw tooLong(value, RATE_CHARACTERS, RATE_CHARACTERS - 2);
}

function withComma(digits: string, characters: number): string | undefined {
  const text = digits.includes(".") ? digits.replace(".", ",") : `${digits},`;
  const fitting = text.length > characters ? withoutEndingZeros(text) : text;
  return fitting.length > characters ? undefined : fitting;
}

function tooLong(value: string, characters: number, decimals: number): SettlementError {
  return new SettlementError("MT_LIMIT", { value, characters, decimals });
}
