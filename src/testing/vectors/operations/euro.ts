import { SettlementError } from "../../../errors/settlement-error.ts";
import {
  bilateralRate,
  euroFactor,
  fromEuroHalfUp,
  fromEuroRounded,
  toEuroHalfUp,
  toEuroRounded,
  triangulateHalfUp,
} from "../../../fx/euro.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { decimalToRational, type Decimal, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { divideHalfUp, roundingByName, type Rounding } from "../../../money/rounding.ts";
import { EURO_FACTORS } from "../../../money/redenominations.ts";
import {
  compareRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
} from "../../../money/rational.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

/** Article 4.1. */
const SIGNIFICANT_FIGURES = 6;

/** `euro.*`: Council Regulation (EC) 1103/97. A factor that is not stated is the legal one. */
export const EURO_OPERATIONS: Operations = {
  "euro.to_eur": (fields) => {
    const factor = factorOf(fields, "rate", "currency");
    const decimals = fields.has("dp") ? fields.decimals("dp") : 2;
    return {
      eur: formatDecimal(toEuroRounded(fields.decimal("amount"), factor, decimals, rounding(fields))),
    };
  },

  "euro.from_eur": (fields) => {
    const factor = factorOf(fields, "rate", "currency");
    const decimals = fields.has("dp")
      ? fields.decimals("dp")
      : currencyAsset(fields.text("currency")).decimals;
    return {
      amount: formatDecimal(fromEuroRounded(fields.decimal("amount"), factor, decimals, rounding(fields))),
    };
  },

  "euro.bilateral": (fields) => {
    const exact = bilateralRate(factorOf(fields, "rate_from", "from"), factorOf(fields, "rate_to", "to"));
    return {
      rate: formatDecimal(
        rationalToDecimal(exact, fields.has("dp") ? fields.decimals("dp") : 4, rounding(fields)),
      ),
    };
  },

  "euro.triangulate": (fields) => {
    const [from, to] = [factorOf(fields, "rate_from", "from"), factorOf(fields, "rate_to", "to")];
    const decimals = fields.has("target_dp")
      ? fields.decimals("target_dp")
      : currencyAsset(fields.text("to")).decimals;
    const amount = fields.decimal("amount");
    const three = triangulateHalfUp(amount, from, to, decimals);
    const four = triangulateHalfUp(amount, from, to, decimals, { pivotDecimals: 4 });
    const unrounded = throughNothing(amount, from, to, decimals);
    // What the regulation forbids, worked out to show the difference: a pivot rounded to cents.
    const forbidden = fromEuroHalfUp(toEuroHalfUp(amount, from, 2), to, decimals);
    return {
      eur_3dp: formatDecimal(three.euro),
      result_3dp: formatDecimal(three.amount),
      eur_4dp: formatDecimal(four.euro),
      result_4dp: formatDecimal(four.amount),
      result_unrounded: formatDecimal(unrounded),
      forbidden_result_2dp: formatDecimal(forbidden),
      differs_3dp_vs_unrounded: !same(three.amount, unrounded),
      differs_2dp: !same(forbidden, three.amount),
    };
  },
};

function throughNothing(amount: Decimal, from: Rational, to: Rational, decimals: number): Decimal {
  const exact = divideRationals(multiplyRationals(decimalToRational(amount), to), from);
  return rationalToDecimal(exact, decimals, divideHalfUp);
}

/**
 * The factor that is stated, otherwise the legal one. What is stated has to be the legal one, unabridged; for a
 * currency that has none it has to have the six significant figures of one.
 *
 * @throws EURO_FACTOR_UNKNOWN, RATE_INVALID
 */
export function factorOf(fields: Fields, rate: string, code: string): Rational {
  if (!fields.has(rate)) return euroFactor(fields.text(code));
  const stated = fields.decimal(rate);
  const unit = fields.has(code) ? fields.text(code) : "";
  const known = unit === "EUR" || Object.hasOwn(EURO_FACTORS, unit);
  const factor = decimalToRational(stated);
  const legal = known
    ? compareRationals(factor, euroFactor(unit)) === 0
    : stated.units.toString().length === SIGNIFICANT_FIGURES;
  if (stated.units <= 0n || !legal) {
    const pair = `EUR/${unit.slice(0, 40) || "its unit"}`;
    throw new SettlementError("RATE_INVALID", { rate: formatDecimal(stated).slice(0, 40), pair });
  }
  return factor;
}

function rounding(fields: Fields): Rounding {
  return fields.has("rounding") ? roundingByName(fields.text("rounding"), "magnitude") : divideHalfUp;
}

function same(left: Decimal, right: Decimal): boolean {
  return compareRationals(decimalToRational(left), decimalToRational(right)) === 0;
}
