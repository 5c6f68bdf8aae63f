import { SettlementError } from "../errors/settlement-error.ts";
import { currencyAsset } from "./currency.ts";
import { decimalToRational, parseDecimal, powerOfTen } from "./decimal.ts";
import { divideHalfUp } from "./rounding.ts";
import type { Money } from "./money.ts";
import { rational, subtractRationals, type Rational } from "./rational.ts";
import { EURO_FACTORS, REDENOMINATIONS, type Redenomination } from "./redenominations.ts";

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

/**
 * What took the place of a currency, if anything had by a given day: a redenomination, or the euro.
 *
 * @param on `YYYY-MM-DD`; from the effective day on, the new unit is the currency.
 */
function successionOf(code: string, on: string): Redenomination | undefined {
  const euro = Object.hasOwn(EURO_FACTORS, code) ? EURO_FACTORS[code] : undefined;
  const found =
    euro === undefined
      ? REDENOMINATIONS.find(({ from }) => from === code)
      : { from: code, to: "EUR", ...euro };
  return found !== undefined && found.effectiveOn <= on ? found : undefined;
}
