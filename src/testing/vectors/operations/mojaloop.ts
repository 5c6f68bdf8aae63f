import { isFspiopAmount } from "../../../messages/fspiop/amount.ts";
import { addDecimals, subtractDecimals } from "../../../money/decimal-arithmetic.ts";
import {
  type Decimal,
  decimalToRational,
  formatDecimal,
  parseDecimal,
  rationalToDecimal,
} from "../../../money/decimal.ts";
import { divideRationals, type Rational } from "../../../money/rational.ts";
import { divideTowardZero } from "../../../money/rounding.ts";
import { withinNetDebitCap } from "../../../rails/net-debit-cap.ts";
import type { Operations } from "../operation.ts";
import { invalidField } from "./invalid.ts";
import { decimalOrZero, positiveDecimal, textsOf } from "./plain-lists.ts";

/** Decimals of a rate that does not end, which is cut there. */
const RATE_DECIMALS = 10;

/** Mojaloop: FSPIOP's amounts, currency conversion by a provider (FXP), positions and net debit caps. */
export const MOJALOOP_OPERATIONS: Operations = {
  "amount.fspiop": (fields) => {
    const value = fields.raw("value");
    // A JSON number is no amount of the interface, whatever its digits.
    return { accepted: typeof value === "string" && isFspiopAmount(value) };
  },

  // A position is what a participant owes: a payer's grows by what it sends, a payee's falls by what it gets.
  "fx.positions": (fields) => {
    const [source, target] = [fields.record("source"), fields.record("target")];
    const [from, to] = [source.text("ccy"), target.text("ccy")];
    if (from === to) throw invalidField(target, "ccy", "another currency than the source's");
    const [sent, received] = [positiveDecimal(source, "amount"), positiveDecimal(target, "amount")];
    return {
      [`payer_${from}`]: `+${formatDecimal(sent)}`,
      [`fxp_${from}`]: `-${formatDecimal(sent)}`,
      [`fxp_${to}`]: `+${formatDecimal(received)}`,
      [`payee_${to}`]: `-${formatDecimal(received)}`,
      [`sum_${from}`]: formatDecimal(subtractDecimals(sent, sent)),
      [`sum_${to}`]: formatDecimal(subtractDecimals(received, received)),
    };
  },

  // Charges stand in both currencies: the provider's are stated so, the payee's come at the rate before its charge.
  "fx.charges": (fields) => {
    const [source, target] = [positiveDecimal(fields, "source"), positiveDecimal(fields, "target")];
    const [charged, payeeFee] = [fields.record("fxp_charge"), decimalOrZero(fields, "payee_fee")];
    const [fxpSource, fxpTarget] = [charged.decimal("source"), charged.decimal("target")];
    const beforeCharge = ratio(addDecimals(target, fxpTarget), source);
    const payeeFeeInSource = rationalToDecimal(
      divideRationals(decimalToRational(payeeFee), beforeCharge),
      Math.max(source.decimals, fxpSource.decimals),
      divideTowardZero,
    );
    return {
      payee_receives: formatDecimal(subtractDecimals(target, payeeFee)),
      total_charges_target: formatDecimal(addDecimals(fxpTarget, payeeFee)),
      total_charges_source: formatDecimal(addDecimals(fxpSource, payeeFeeInSource)),
      effective_rate: formatDecimal(
        rationalToDecimal(ratio(target, source), RATE_DECIMALS, divideTowardZero),
      ),
      implied_mid: formatDecimal(rationalToDecimal(beforeCharge, RATE_DECIMALS, divideTowardZero)),
    };
  },

  "fx.fixed_receive": (fields) => {
    const target = addDecimals(positiveDecimal(fields, "payee_receive"), decimalOrZero(fields, "payee_fee"));
    const rate = ratio(target, positiveDecimal(fields, "source"));
    return {
      target: formatDecimal(target),
      effective_rate: formatDecimal(rationalToDecimal(rate, RATE_DECIMALS, divideTowardZero)),
    };
  },

  // Each transfer by itself, on the position that is given.
  "ndc.check": (fields) => {
    const cap = decimalToRational(fields.decimal("ndc"));
    const position = decimalToRational(fields.decimal("position"));
    const reserved = decimalToRational(decimalOrZero(fields, "reserved"));
    const check = (text: string): string => {
      const amount = decimalToRational(parseDecimal(text));
      const within = amount.numerator > 0n && withinNetDebitCap({ cap, position, reserved, amount });
      return within ? "accepted" : "rejected";
    };
    return Object.fromEntries(textsOf(fields, "transfers").map((text) => [text, check(text)]));
  },
};

function ratio(numerator: Decimal, denominator: Decimal): Rational {
  return divideRationals(decimalToRational(numerator), decimalToRational(denominator));
}
