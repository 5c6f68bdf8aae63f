import type { Currency } from "./currency-record.ts";

/** What ISO 4217 took in after the table's date. */
export const ADDED_CURRENCIES: readonly Currency[] = [
  // Replaced ANG one to one on 2025-03-31, with its numeric code.
  { code: "XCG", numericCode: "532", name: "Caribbean Guilder", decimals: 2, withdrawnOn: undefined },
  { code: "XAD", numericCode: "396", name: "Arab Accounting Dinar", decimals: 2, withdrawnOn: undefined },
];

/** Codes of the table that have been withdrawn since, with the day. */
export const WITHDRAWALS: ReadonlyMap<string, string> = new Map([
  ["ANG", "2025-07-01"],
  ["BGN", "2026-01-01"],
]);

/** "Minor unit: N.A." in list one: units of account, metals, testing, no currency. */
export const WITHOUT_MINOR_UNIT: ReadonlySet<string> = new Set([
  "XAG",
  "XAU",
  "XBA",
  "XBB",
  "XBC",
  "XBD",
  "XDR",
  "XPD",
  "XPT",
  "XSU",
  "XTS",
  "XUA",
  "XXX",
]);
