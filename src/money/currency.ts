import { data, publishDate } from "currency-codes";
import { SettlementError } from "../errors/settlement-error.ts";
import {
  type Currency,
  ADDED_CURRENCIES,
  WITHDRAWALS,
  WITHOUT_MINOR_UNIT,
  WITHDRAWN_CURRENCIES,
} from "./currency-changes.ts";
import { asset, type Asset } from "./asset.ts";
import { editDistance } from "./edit-distance.ts";
import { replacedOn } from "./redenominations.ts";

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  [
    ...WITHDRAWN_CURRENCIES,
    ...data.map(({ code, number, currency, digits }) => ({
      code,
      numericCode: number,
      name: currency,
      // The package has 0 where the standard has "not applicable".
      decimals: WITHOUT_MINOR_UNIT.has(code) ? undefined : digits,
      withdrawnOn: WITHDRAWALS.get(code),
    })),
    ...ADDED_CURRENCIES,
  ].map((listed) => [listed.code, { ...listed, replacedOn: replacedOn(listed.code) }]),
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

/** The decimals of a code by ISO 4217; nothing for a token, or for what has no minor unit. */
export function currencyDecimals(code: string): number | undefined {
  return CURRENCIES.get(code)?.decimals;
}

/** All currencies there are, withdrawn ones included, by code. */
export function currencies(): readonly Currency[] {
  return [...CURRENCIES.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}

/**
 * The day on which the maintenance agency of ISO 4217 published the table in use, `YYYY-MM-DD`. What has changed
 * since is in `currency-changes.ts`, with its dates.
 */
const CURRENCY_TABLE_DATE: string = publishDate;

/**
 * The asset of a currency code.
 *
 * @param options.decimals The decimals that a provider uses where it differs from ISO 4217. Part of that provider's
 * configuration and of nothing else: 5 UGX is 5 by the standard, and 500 for a card processor that counts two
 * decimals. Amounts of the two cannot be added by accident, since the decimals are part of the asset.
 * @throws CURRENCY_UNKNOWN; CURRENCY_WITHOUT_MINOR_UNIT for XDR, gold and the like when no decimals are given.
 * @example currencyAsset("UGX", { decimals: 2 }); // { code: "UGX", decimals: 2 }
 */
export function currencyAsset(code: string, options: { readonly decimals?: number } = {}): Asset {
  const found = currency(code);
  const decimals = options.decimals ?? found.decimals;
  if (decimals === undefined)
    throw new SettlementError("CURRENCY_WITHOUT_MINOR_UNIT", { code, name: found.name });
  return asset(found.code, decimals);
}

/**
 * The code that was probably meant: the one with the fewest letters different, where letters in another order count
 * as one; among equals one with the same first letter, then the first of the alphabet.
 *
 * @example suggestCode("eur", ["EUR", "EUX"]); // "EUR"
 */
function suggestCode(code: string, known: readonly string[]): string {
  const wanted = code.trim().toUpperCase().slice(0, 16);
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: isReordered(wanted, candidate) ? 1 : editDistance(wanted, candidate),
      begins: candidate[0] === wanted[0] ? 0 : 1,
    }))
    .sort(
      (left, right) =>
        left.distance - right.distance ||
        left.begins - right.begins ||
        (left.candidate < right.candidate ? -1 : 1),
    );
  return ranked[0]?.candidate ?? "";
}

function isReordered(left: string, right: string): boolean {
  return left !== right && left.split("").sort().join("") === right.split("").sort().join("");
}
