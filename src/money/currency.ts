import { data } from "currency-codes";
import { SettlementError } from "../errors.ts";
import type { Currency } from "./currency-record.ts";
import { CURRENCY_TABLE_DATE } from "./currency-table-date.ts";
import { ADDED_CURRENCIES, WITHDRAWALS, WITHOUT_MINOR_UNIT } from "./currency-amendments.ts";
import { suggestCode } from "./suggest-code.ts";
import { WITHDRAWN_CURRENCIES } from "./withdrawn-currencies.ts";

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  [
    ...WITHDRAWN_CURRENCIES,
    ...data.map(({ code, number, currency, digits }) => ({
      code,
      numericCode: number,
      name: currency,
      // The package says 0 where the standard says "not applicable".
      decimals: WITHOUT_MINOR_UNIT.has(code) ? undefined : digits,
      withdrawnOn: WITHDRAWALS.get(code),
    })),
    ...ADDED_CURRENCIES,
  ].map((currency) => [currency.code, currency]),
);

/**
 * The currency of a code, withdrawn ones included: figures of the past must be readable with the decimals they had.
 *
 * @throws CURRENCY_UNKNOWN with the nearest code, for anything that is not exactly a code in capitals.
 * @example currency("KWD").decimals; // 3
 */
export function currency(code: string): Currency {
  const found = CURRENCIES.get(code);
  if (found === undefined) {
    throw new SettlementError("CURRENCY_UNKNOWN", {
      code: code.slice(0, 40),
      date: CURRENCY_TABLE_DATE,
      suggestion: suggestCode(
        code,
        [...CURRENCIES.values()]
          .filter((known) => known.withdrawnOn === undefined)
          .map((known) => known.code),
      ),
    });
  }
  return found;
}

/** All currencies there are, withdrawn ones included, by code. */
export function currencies(): readonly Currency[] {
  return [...CURRENCIES.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}
