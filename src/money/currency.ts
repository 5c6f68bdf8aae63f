import { data, publishDate } from "currency-codes";
import { phrase } from "../errors/phrases.ts";
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
import { UNLISTED_CURRENCIES } from "./unlisted-currencies.ts";

const LISTED: ReadonlyMap<string, Currency> = new Map(
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
  ].map((listed) => [
    listed.code,
    { ...listed, listed: true, variantOf: undefined, replacedOn: replacedOn(listed.code) },
  ]),
);

/** Those that ISO 4217 has no code for. */
const UNLISTED: ReadonlyMap<string, Currency> = new Map(
  UNLISTED_CURRENCIES.map((unlisted) => [
    unlisted.code,
    { ...unlisted, numericCode: "", listed: false, withdrawnOn: undefined, replacedOn: undefined },
  ]),
);

/**
 * The currency of a code, withdrawn ones included: figures of the past must be readable with the decimals they had. Of codes
 * in use that ISO 4217 does not have, CNH and a few others are known as well (`listed` is false).
 *
 * @throws CURRENCY_UNKNOWN with the nearest code, for anything that is not exactly a code in capitals.
 * @example currency("KWD").decimals; // 3
 * @example currency("CNH").variantOf; // "CNY"
 */
export function currency(code: string): Currency {
  const found = LISTED.get(code) ?? UNLISTED.get(code);
  if (found === undefined) throw currencyUnknown(code);
  return found;
}

/** @param own Codes that are known besides, and are suggested too; none where there can be none. */
function currencyUnknown(code: string, own?: readonly string[]): SettlementError {
  const current = [...LISTED.values()].filter(({ withdrawnOn }) => withdrawnOn === undefined);
  const suggestion = suggestCode(code, [...(own ?? []), ...current.map((known) => known.code)]);
  return new SettlementError("CURRENCY_UNKNOWN", {
    code: code.slice(0, 40),
    date: CURRENCY_TABLE_DATE,
    suggestion: own === undefined ? suggestion : phrase("own-currency", { suggestion }),
  });
}

/** Whether a code is a currency's, by ISO 4217 or in use beside it. */
export function isCurrencyCode(code: string): boolean {
  return LISTED.has(code) || UNLISTED.has(code);
}

/** Whether ISO 4217 has assigned a code, now or before. */
export function isListedCode(code: string): boolean {
  return LISTED.has(code);
}

/** The decimals of a code by ISO 4217; nothing for a token, or for what has no minor unit. */
export function currencyDecimals(code: string): number | undefined {
  return LISTED.get(code)?.decimals;
}

/** All currencies of ISO 4217, withdrawn ones included, by code. */
export function currencies(): readonly Currency[] {
  return [...LISTED.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
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
 * The asset of a currency code where some currencies are one's own: those count first.
 *
 * @throws CURRENCY_UNKNOWN, CURRENCY_WITHOUT_MINOR_UNIT
 */
export function currencyAmong(own: readonly Asset[], code: string): Asset {
  const found = own.find((each) => each.code === code);
  if (found !== undefined) return { code: found.code, decimals: found.decimals };
  if (isCurrencyCode(code)) return currencyAsset(code);
  throw currencyUnknown(
    code,
    own.map((each) => each.code),
  );
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
