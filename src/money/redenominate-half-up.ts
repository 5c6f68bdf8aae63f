import { SettlementError } from "../errors.ts";
import { currencyAsset } from "./currency-asset.ts";
import { decimalToRational } from "./decimal-to-rational.ts";
import { divideHalfUp } from "./divide/divide-half-up.ts";
import type { Money } from "./money.ts";
import { parseDecimal } from "./parse-decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";
import { rational, subtractRationals, type Rational } from "./rational.ts";
import { successionOf } from "./succession.ts";

/** An amount in the unit that replaced its own. */
export interface Redenominated {
  readonly money: Money;
  /** Exact value less `money`, in minor units of the new currency. */
  readonly residue: Rational;
}

/**
 * Expresses an amount of a currency in the one that replaced it by law, rounded to the nearest minor unit, ties away
 * from zero (for the euro: Regulation (EC) 1103/97, article 5; elsewhere the same was enacted). Divides once.
 *
 * @param on The day asked about, `YYYY-MM-DD`.
 * @throws SUCCESSION_UNKNOWN when the currency had no successor by that day.
 * @example redenominateHalfUp(money(10_000n, currencyAsset("HRK")), "2023-01-01"); // 13.27 EUR
 */
export function redenominateHalfUp(amount: Money, on: string): Redenominated {
  const succession = successionOf(amount.asset.code, on);
  if (succession === undefined)
    throw new SettlementError("SUCCESSION_UNKNOWN", { code: amount.asset.code, on });
  const asset = currencyAsset(succession.to);
  const factor = decimalToRational(parseDecimal(succession.factor));
  const numerator = amount.minor * factor.denominator * powerOfTen(asset.decimals);
  const denominator = factor.numerator * powerOfTen(amount.asset.decimals);
  const minor = divideHalfUp(numerator, denominator);
  return {
    money: { minor, asset },
    residue: subtractRationals(rational(numerator, denominator), rational(minor)),
  };
}
