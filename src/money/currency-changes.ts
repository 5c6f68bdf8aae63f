/**
 * Currencies that ISO 4217 has withdrawn since 1995 (list three, as of 2026-01-01), with the decimals they had. List three
 * gives a month, the first of history for some and the last of use for others; the day is the one on which the code's
 * use ended by law, where that is known, otherwise the first of the month. Data, one line each.
 */
// prettier-ignore
export const WITHDRAWN_CURRENCIES: readonly ListedCurrency[] = [
  { code: "ADP", numericCode: "020", decimals: 0, withdrawnOn: "2003-07-01", name: "Andorran Peseta" },
  { code: "AFA", numericCode: "004", decimals: 2, withdrawnOn: "2003-01-02", name: "Afghani" },
  { code: "AON", numericCode: "024", decimals: 2, withdrawnOn: "2000-02-01", name: "New Kwanza" },
  { code: "AOR", numericCode: "982", decimals: 2, withdrawnOn: "2000-02-01", name: "Kwanza Reajustado" },
  { code: "ATS", numericCode: "040", decimals: 2, withdrawnOn: "2002-03-01", name: "Austrian Schilling" },
  { code: "AYM", numericCode: "945", decimals: 2, withdrawnOn: "2005-10-01", name: "Azerbaijan Manat" },
  { code: "AZM", numericCode: "031", decimals: 2, withdrawnOn: "2006-01-01", name: "Azerbaijanian Manat" },
  { code: "BAD", numericCode: "070", decimals: 2, withdrawnOn: "1998-07-01", name: "Dinar" },
  { code: "BEF", numericCode: "056", decimals: 0, withdrawnOn: "2002-03-01", name: "Belgian Franc" },
  { code: "BGL", numericCode: "100", decimals: 2, withdrawnOn: "2003-11-01", name: "Lev" },
  { code: "BYB", numericCode: "112", decimals: 0, withdrawnOn: "2001-01-01", name: "Belarusian Ruble" },
  { code: "BYR", numericCode: "974", decimals: 0, withdrawnOn: "2017-01-01", name: "Belarusian Ruble" },
  { code: "CHC", numericCode: "948", decimals: 2, withdrawnOn: "2004-11-01", name: "WIR Franc (for electronic)" },
  { code: "CSD", numericCode: "891", decimals: 2, withdrawnOn: "2006-10-25", name: "Serbian Dinar" },
  { code: "CYP", numericCode: "196", decimals: 2, withdrawnOn: "2008-01-01", name: "Cyprus Pound" },
  { code: "DEM", numericCode: "276", decimals: 2, withdrawnOn: "2002-03-01", name: "Deutsche Mark" },
  { code: "ECS", numericCode: "218", decimals: 2, withdrawnOn: "2000-09-11", name: "Sucre" },
  { code: "ECV", numericCode: "983", decimals: 2, withdrawnOn: "2000-09-11", name: "Unidad de Valor Constante (UVC)" },
  { code: "EEK", numericCode: "233", decimals: 2, withdrawnOn: "2011-01-01", name: "Kroon" },
  { code: "ESP", numericCode: "724", decimals: 0, withdrawnOn: "2002-03-01", name: "Spanish Peseta" },
  { code: "FIM", numericCode: "246", decimals: 2, withdrawnOn: "2002-03-01", name: "Markka" },
  { code: "FRF", numericCode: "250", decimals: 2, withdrawnOn: "2002-03-01", name: "French Franc" },
  { code: "GEK", numericCode: "268", decimals: 2, withdrawnOn: "1995-10-02", name: "Georgian Coupon" },
  { code: "GHC", numericCode: "288", decimals: 2, withdrawnOn: "2008-01-01", name: "Cedi" },
  { code: "GHP", numericCode: "939", decimals: 2, withdrawnOn: "2007-07-01", name: "Ghana Cedi" },
  { code: "GRD", numericCode: "300", decimals: 0, withdrawnOn: "2002-03-01", name: "Drachma" },
  { code: "GWP", numericCode: "624", decimals: 2, withdrawnOn: "1997-05-02", name: "Guinea-Bissau Peso" },
  { code: "HRD", numericCode: "191", decimals: 2, withdrawnOn: "1995-01-01", name: "Croatian Dinar" },
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
  { code: "PLZ", numericCode: "616", decimals: 2, withdrawnOn: "1997-01-01", name: "Zloty" },
  { code: "PTE", numericCode: "620", decimals: 0, withdrawnOn: "2002-03-01", name: "Portuguese Escudo" },
  { code: "ROL", numericCode: "642", decimals: 2, withdrawnOn: "2005-07-01", name: "Old Leu" },
  { code: "RUR", numericCode: "810", decimals: 2, withdrawnOn: "2004-01-01", name: "Russian Ruble" },
  { code: "SDD", numericCode: "736", decimals: 2, withdrawnOn: "2007-07-01", name: "Sudanese Dinar" },
  { code: "SDP", numericCode: "736", decimals: 2, withdrawnOn: "1998-06-01", name: "Sudanese Pound" },
  { code: "SIT", numericCode: "705", decimals: 2, withdrawnOn: "2007-01-01", name: "Tolar" },
  { code: "SKK", numericCode: "703", decimals: 2, withdrawnOn: "2009-01-01", name: "Slovak Koruna" },
  { code: "SLL", numericCode: "694", decimals: 2, withdrawnOn: "2024-01-01", name: "Leone" },
  { code: "SRG", numericCode: "740", decimals: 2, withdrawnOn: "2004-01-01", name: "Surinam Guilder" },
  { code: "STD", numericCode: "678", decimals: 2, withdrawnOn: "2018-01-01", name: "Dobra" },
  { code: "TJR", numericCode: "762", decimals: 2, withdrawnOn: "2001-04-01", name: "Tajik Ruble" },
  { code: "TMM", numericCode: "795", decimals: 2, withdrawnOn: "2009-01-01", name: "Turkmenistan Manat" },
  { code: "TPE", numericCode: "626", decimals: 0, withdrawnOn: "2002-11-01", name: "Timor Escudo" },
  { code: "TRL", numericCode: "792", decimals: 0, withdrawnOn: "2006-01-01", name: "Old Turkish Lira" },
  { code: "UAK", numericCode: "804", decimals: 2, withdrawnOn: "1996-09-16", name: "Karbovanet" },
  { code: "USS", numericCode: "998", decimals: 2, withdrawnOn: "2014-03-28", name: "US Dollar (Same day)" },
  { code: "VEB", numericCode: "862", decimals: 2, withdrawnOn: "2008-01-01", name: "Bolivar" },
  { code: "VEF", numericCode: "937", decimals: 2, withdrawnOn: "2018-08-20", name: "Bolivar" },
  { code: "XEU", numericCode: "954", decimals: 2, withdrawnOn: "1999-01-01", name: "European Currency Unit (E.C.U)" },
  { code: "XFO", numericCode: "", decimals: undefined, withdrawnOn: "2006-10-01", name: "Gold-Franc" },
  { code: "XFU", numericCode: "", decimals: undefined, withdrawnOn: "2013-11-01", name: "UIC-Franc" },
  { code: "XRE", numericCode: "", decimals: undefined, withdrawnOn: "1999-11-01", name: "RINET Funds Code" },
  { code: "YUM", numericCode: "891", decimals: 2, withdrawnOn: "2003-07-01", name: "New Dinar" },
  { code: "YUN", numericCode: "890", decimals: 2, withdrawnOn: "1995-11-01", name: "Yugoslavian Dinar" },
  { code: "ZAL", numericCode: "991", decimals: 2, withdrawnOn: "1995-03-13", name: "Financial Rand" },
  { code: "ZMK", numericCode: "894", decimals: 2, withdrawnOn: "2013-01-01", name: "Zambian Kwacha" },
  { code: "ZRN", numericCode: "180", decimals: 2, withdrawnOn: "1999-07-01", name: "New Zaire" },
  { code: "ZWD", numericCode: "716", decimals: 2, withdrawnOn: "2008-08-01", name: "Zimbabwe Dollar" },
  { code: "ZWL", numericCode: "932", decimals: 2, withdrawnOn: "2024-09-01", name: "Zimbabwe Dollar" },
  { code: "ZWN", numericCode: "942", decimals: 2, withdrawnOn: "2006-09-01", name: "Zimbabwe Dollar (new)" },
  { code: "ZWR", numericCode: "935", decimals: 2, withdrawnOn: "2009-07-01", name: "Zimbabwe Dollar" },
];

/** A code of ISO 4217 as its lists have it. */
export interface ListedCurrency {
  /** Three letters, for example `EUR`. */
  readonly code: string;
  /**
   * Three digits as text, since they begin with zeros: `036` is the Australian dollar. Empty for the gold franc, the UIC
   * franc and the RINET funds code, which had none.
   */
  readonly numericCode: string;
  readonly name: string;
  /** Digits after the point; none for what has no minor unit (special drawing rights, gold). */
  readonly decimals: number | undefined;
  /**
   * The day from which ISO 4217 lists the code as historic, `YYYY-MM-DD`; none while it is current. The unit that took its
   * place may have begun long before: see `replacedOn`.
   */
  readonly withdrawnOn: string | undefined;
}

/** A currency of ISO 4217, current or withdrawn, or one in use beside it. */
export interface Currency extends ListedCurrency {
  /** Whether ISO 4217 has assigned the code; where not, `numericCode` is empty. */
  readonly listed: boolean;
  /** The currency of ISO 4217 that an unlisted one is a variant of: `CNY` of CNH; none where it is one of its own. */
  readonly variantOf: string | undefined;
  /**
   * The first day of the unit that took its place by law, `YYYY-MM-DD`, from which on the factor is fixed; none where
   * nothing did.
   */
  readonly replacedOn: string | undefined;
}

/** What ISO 4217 took in after the table's date. */
export const ADDED_CURRENCIES: readonly ListedCurrency[] = [
  // Replaced ANG one to one on 2025-03-31, with its numeric code.
  { code: "XCG", numericCode: "532", name: "Caribbean Guilder", decimals: 2, withdrawnOn: undefined },
  { code: "XAD", numericCode: "396", name: "Arab Accounting Dinar", decimals: 2, withdrawnOn: undefined },
];

/** Codes of the table that have been withdrawn since, with the day. */
export const WITHDRAWALS: ReadonlyMap<string, string> = new Map([
  ["ANG", "2025-03-31"],
  ["BGN", "2026-01-01"],
  // Listed in June 2021 by amendment 178 of February 2025; it could be paid with until the end of that month.
  ["CUC", "2021-07-01"],
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
