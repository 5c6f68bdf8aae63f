/** A currency in use whose code ISO 4217 does not have. */
export interface UnlistedCurrency {
  /** Three letters, as markets and banks write it. */
  readonly code: string;
  readonly name: string;
  /** Digits after the point. */
  readonly decimals: number;
  /** The ISO 4217 currency that it is a variant of; none where it is one of its own. */
  readonly variantOf: string | undefined;
}

/**
 * Codes in use that ISO 4217 has not assigned. CNH is the yuan outside mainland China, with a market rate of its own beside
 * CNY's (named so by Unicode CLDR, and by banks in Hong Kong since 2010); the others are issues of their own at par with the
 * currency that they vary, and the money of two territories that ISO 3166 does not list. Messages of ISO 20022 and SWIFT
 * take none of them. Data, one line each; a scenario may add its own.
 */
// prettier-ignore
export const UNLISTED_CURRENCIES: readonly UnlistedCurrency[] = [
  { code: "CNH", name: "Yuan Renminbi (offshore)", decimals: 2, variantOf: "CNY" },
  { code: "FOK", name: "Faroese Króna", decimals: 2, variantOf: "DKK" },
  { code: "GGP", name: "Guernsey Pound", decimals: 2, variantOf: "GBP" },
  { code: "IMP", name: "Isle of Man Pound", decimals: 2, variantOf: "GBP" },
  { code: "JEP", name: "Jersey Pound", decimals: 2, variantOf: "GBP" },
  { code: "KID", name: "Kiribati Dollar", decimals: 2, variantOf: "AUD" },
  { code: "PRB", name: "Transnistrian Ruble", decimals: 2, variantOf: undefined },
  { code: "SLS", name: "Somaliland Shilling", decimals: 2, variantOf: undefined },
  { code: "TVD", name: "Tuvaluan Dollar", decimals: 2, variantOf: "AUD" },
];
