import { EURO_FACTORS } from "./euro-factors.ts";
import { REDENOMINATIONS, type Redenomination } from "./redenominations.ts";

/**
 * What took the place of a currency, if anything had by a given day: a redenomination, or the euro.
 *
 * @param on `YYYY-MM-DD`; from the effective day on, the new unit is the currency.
 * @example successionOf("TRL", "2005-01-01")?.to; // "TRY"
 */
export function successionOf(code: string, on: string): Redenomination | undefined {
  const euro = Object.hasOwn(EURO_FACTORS, code) ? EURO_FACTORS[code] : undefined;
  const found =
    euro === undefined
      ? REDENOMINATIONS.find(({ from }) => from === code)
      : { from: code, to: "EUR", ...euro };
  return found !== undefined && found.effectiveOn <= on ? found : undefined;
}
