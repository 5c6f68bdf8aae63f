/**
 * Currencies withdrawn from ISO 4217 (list three) that still appear in histories of rates, with the decimals they had:
 * what the ECB's reference rates contain since 1999, the national units of the euro area, and the units that the
 * successions of `redenominations.ts` begin with. Data, one line each.
 */
// prettier-ignore
export const WITHDRAWN_CURRENCIES: readonly Currency[] = [
  { code: "AFA", numericCode: "004", decimals: 2, withdrawnOn: "2003-01-02", name: "Afghani" },
  { code: "ATS", numericCode: "040", decimals: 2, withdrawnOn: "2002-03-01", name: "Austrian Schilling" },
  { code: "AZM", numericCode: "031", decimals: 2, withdrawnOn: "2006-01-01", name: "Azerbaijanian Manat" },
  { code: "BEF", numericCode: "056", decimals: 0, withdrawnOn: "2002-03-01", name: "Belgian Franc" },
  { code: "BGL", numericCode: "100", decimals: 2, withdrawnOn: "1999-07-05", name: "Lev" },
  { code: "BYB", numericCode: "112", decimals: 0, withdrawnOn: "2000-01-01", name: "Belarusian Ruble" },
  { code: "BYR", numericCode: "974", decimals: 0, withdrawnOn: "2016-07-01", name: "Belarusian Ruble" },
  { code: "CSD", numericCode: "891", decimals: 2, withdrawnOn: "2006-10-25", name: "Serbian Dinar" },
  { code: "CYP", numericCode: "196", decimals: 2, withdrawnOn: "2008-01-01", name: "Cyprus Pound" },
  { code: "DEM", numericCode: "276", decimals: 2, withdrawnOn: "2002-03-01", name: "Deutsche Mark" },
  { code: "EEK", numericCode: "233", decimals: 2, withdrawnOn: "2011-01-01", name: "Kroon" },
  { code: "ESP", numericCode: "724", decimals: 0, withdrawnOn: "2002-03-01", name: "Spanish Peseta" },
  { code: "FIM", numericCode: "246", decimals: 2, withdrawnOn: "2002-03-01", name: "Markka" },
  { code: "FRF", numericCode: "250", decimals: 2, withdrawnOn: "2002-03-01", name: "French Franc" },
  { code: "GHC", numericCode: "288", decimals: 2, withdrawnOn: "2007-07-01", name: "Cedi" },
  { code: "GRD", numericCode: "300", decimals: 0, withdrawnOn: "2002-03-01", name: "Drachma" },
  { code: "HRK", numericCode: "191", decimals: 2, withdrawnOn: "2023-01-01", name: "Kuna" },
  { code: "IEP", numericCode: "372", decimals: 2, withdrawnOn: "2002-03-01", name: "Irish Pound" },
  { code: "ITL", numericCode: "380", decimals: 0, withdrawnOn: "2002-03-01", name: "Italian Lira" },
  { code: "LTL", numericCode: "440", decimals: 2, withdrawnOn: "2015-01-01", name: "Lithuanian Litas" },
  { code: "LUF", numericCode: "442", decimals: 0, withdrawnOn: "2002-03-01", name: "Luxembourg Franc" },
  { code: "LVL", numericCode: "428", decimals: 2, withdrawnOn: "2014-01-01", name: "Latvian Lats" },
  { code: "MGF", numericCode: "450", decimals: 0, withdrawnOn: "2005-01-01", name: "Malagasy Franc" },
  { code: "MRO", numericCode: "478", decimals: 2, withdrawnOn: "2018-01-01", name: "Ouguiya" },
  { code: "MTL", numericCode: "470", decimals: 2, withdrawnOn: "2008-01-01", name: "Maltese Lira" },
  { code: "MZM", numericCode: "508", decimals: 2, withdrawnOn: "2006-07-01", name: "Mozambique Metical" },
  { code: "NLG", numericCode: "528", decimals: 2, withdrawnOn: "2002-03-01", name: "Netherlands Guilder" },
  { code: "PLZ", numericCode: "616", decimals: 2, withdrawnOn: "1995-01-01", name: "Zloty" },
  { code: "PTE", numericCode: "620", decimals: 0, withdrawnOn: "2002-03-01", name: "Portuguese Escudo" },
  { code: "ROL", numericCode: "642", decimals: 2, withdrawnOn: "2005-07-01", name: "Old Leu" },
  { code: "RUR", numericCode: "810", decimals: 2, withdrawnOn: "1998-01-01", name: "Russian Ruble" },
  { code: "SDD", numericCode: "736", decimals: 2, withdrawnOn: "2007-01-10", name: "Sudanese Dinar" },
  { code: "SIT", numericCode: "705", decimals: 2, withdrawnOn: "2007-01-01", name: "Tolar" },
  { code: "SKK", numericCode: "703", decimals: 2, withdrawnOn: "2009-01-01", name: "Slovak Koruna" },
  { code: "SLL", numericCode: "694", decimals: 2, withdrawnOn: "2024-01-01", name: "Leone" },
  { code: "STD", numericCode: "678", decimals: 2, withdrawnOn: "2018-01-01", name: "Dobra" },
  { code: "TMM", numericCode: "795", decimals: 2, withdrawnOn: "2009-01-01", name: "Turkmenistan Manat" },
  { code: "TRL", numericCode: "792", decimals: 0, withdrawnOn: "2005-01-01", name: "Old Turkish Lira" },
  { code: "VEB", numericCode: "862", decimals: 2, withdrawnOn: "2008-01-01", name: "Bolivar" },
  { code: "VEF", numericCode: "937", decimals: 2, withdrawnOn: "2018-08-20", name: "Bolivar" },
  { code: "ZMK", numericCode: "894", decimals: 2, withdrawnOn: "2013-01-01", name: "Zambian Kwacha" },
  { code: "ZWL", numericCode: "932", decimals: 2, withdrawnOn: "2024-08-31", name: "Zimbabwe Dollar" },
];

/** A currency of ISO 4217, current or withdrawn. */
export interface Currency {
  /** Three letters, for example `EUR`. */
  readonly code: string;
  /** Three digits as text, since they begin with zeros: `036` is the Australian dollar. */
  readonly numericCode: string;
  readonly name: string;
  /** Digits after the point; none for what has no minor unit (special drawing rights, gold). */
  readonly decimals: number | undefined;
  /** The day from which the code is history, `YYYY-MM-DD`; none while it is current. */
  readonly withdrawnOn: string | undefined;
}

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
