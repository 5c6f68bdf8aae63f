import { SettlementError } from "../../errors/settlement-error.ts";
import { compareDecimals, subtractDecimals, sumDecimals } from "../../money/decimal-arithmetic.ts";
import { type Decimal, formatDecimal } from "../../money/decimal.ts";

/** What was sent back of a payment, in whole units of the asset that came in. */
export interface Sep31Refunds {
  readonly amountRefunded: Decimal;
  readonly amountFee: Decimal;
}

/** A payment that was sent back, and the fee for sending it. */
export interface Sep31RefundPayment {
  readonly amount: Decimal;
  readonly fee: Decimal;
}

/**
 * What the receiver gets where both sides are in one asset, by the amount formulas of SEP-31 3.1.0:
 * `amount_out = amount_in - amount_fee - refunds.amount_refunded - refunds.amount_fee`. Of a payment refunded in full
 * (`amount_refunded` is `amount_in` then) nothing is paid out.
 *
 * @throws AMOUNT_NOT_POSITIVE for a figure below zero, and for fees and refunds of more than came in.
 */
export function sep31AmountOut(amountIn: Decimal, fee: Decimal, refunds?: Sep31Refunds): Decimal {
  const { amountRefunded = ZERO, amountFee = ZERO } = refunds ?? {};
  for (const figure of [amountIn, fee, amountRefunded, amountFee]) requireNotNegative(figure);
  if (amountIn.units > 0n && compareDecimals(amountRefunded, amountIn) === 0) return ZERO;
  return requireNotNegative(
    [fee, amountRefunded, amountFee].reduce((left, taken) => subtractDecimals(left, taken), amountIn),
  );
}

/**
 * The totals of a list of refunds, SEP-31's `refunds` object: what was refunded and what it cost, each added up.
 *
 * @throws AMOUNT_NOT_POSITIVE for a figure below zero.
 */
export function sep31Refunds(payments: readonly Sep31RefundPayment[]): Sep31Refunds {
  for (const { amount, fee } of payments) [amount, fee].forEach(requireNotNegative);
  return {
    amountRefunded: sumDecimals(payments.map(({ amount }) => amount)),
    amountFee: sumDecimals(payments.map(({ fee }) => fee)),
  };
}

const ZERO: Decimal = { units: 0n, decimals: 0 };

function requireNotNegative(figure: Decimal): Decimal {
  if (figure.units >= 0n) return figure;
  throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: formatDecimal(figure), asset: "of the payment" });
}
