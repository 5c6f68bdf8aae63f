/** A currency that the euro replaced: its legal conversion factor and since when. */
export interface EuroFactor {
  /** Units of the currency for one euro, six significant figures, as text so that the figures stay as adopted. */
  readonly factor: string;
  /** First day on which the euro was the currency, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
}

/**
 * The irrevocable conversion rates: adopted as one euro in national units, six significant figures, not to be rounded,
 * truncated or inverted (Regulation (EC) 1103/97, article 4). Council Regulation (EC) 2866/98 for the first eleven,
 * amended or followed by one regulation for each country since: 1478/2000 (GRD), 1086/2006 (SIT), 1134/2007 (MTL),
 * 1135/2007 (CYP), 694/2008 (SKK), 671/2010 (EEK), 870/2013 (LVL), 851/2014 (LTL), 2022/1208 (HRK), 2025/1409 (BGN).
 */
// prettier-ignore
export const EURO_FACTORS: Readonly<Record<string, EuroFactor>> = {
  ATS: { factor: "13.7603", effectiveOn: "1999-01-01" },
  BEF: { factor: "40.3399", effectiveOn: "1999-01-01" },
  DEM: { factor: "1.95583", effectiveOn: "1999-01-01" },
  ESP: { factor: "166.386", effectiveOn: "1999-01-01" },
  FIM: { factor: "5.94573", effectiveOn: "1999-01-01" },
  FRF: { factor: "6.55957", effectiveOn: "1999-01-01" },
  IEP: { factor: "0.787564", effectiveOn: "1999-01-01" },
  ITL: { factor: "1936.27", effectiveOn: "1999-01-01" },
  LUF: { factor: "40.3399", effectiveOn: "1999-01-01" },
  NLG: { factor: "2.20371", effectiveOn: "1999-01-01" },
  PTE: { factor: "200.482", effectiveOn: "1999-01-01" },
  GRD: { factor: "340.750", effectiveOn: "2001-01-01" },
  SIT: { factor: "239.640", effectiveOn: "2007-01-01" },
  CYP: { factor: "0.585274", effectiveOn: "2008-01-01" },
  MTL: { factor: "0.429300", effectiveOn: "2008-01-01" },
  SKK: { factor: "30.1260", effectiveOn: "2009-01-01" },
  EEK: { factor: "15.6466", effectiveOn: "2011-01-01" },
  LVL: { factor: "0.702804", effectiveOn: "2014-01-01" },
  LTL: { factor: "3.45280", effectiveOn: "2015-01-01" },
  HRK: { factor: "7.53450", effectiveOn: "2023-01-01" },
  BGN: { factor: "1.95583", effectiveOn: "2026-01-01" },
};

/** One currency took the place of another at a rate fixed by law. */
export interface Redenomination {
  readonly from: string;
  /** The same code where only zeros were struck off it. */
  readonly to: string;
  /** Units of `from` for one unit of `to`, exactly, as text; a fraction where it is less than one: `1/24`. */
  readonly factor: string;
  /** First day of the new unit, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
}

/**
 * Redenominations and successions of the codes that ISO 4217 has withdrawn since 1995, and those that struck zeros off a
 * code that stayed; entries to the euro since 1999 are in `EURO_FACTORS`. Not here is what ended without a factor fixed
 * by law: AYM, ECV, TPE, USS, XFO, XFU, XRE, YUN, ZAL.
 *
 * From central banks' acts: ADP as the peseta, with which it was at par; CUC by decree-law 17/2020; ECS by the law of 13
 * March 2000; XEU by Regulation (EC) 1103/97, article 2; GWP on joining the CFA franc; VES by decree 4.553 of 2021;
 * KPW by the exchange of notes of 30 November 2009.
 */
// prettier-ignore
const REDENOMINATIONS: readonly Redenomination[] = [
  { from: "ADP", to: "EUR", factor: "166.386", effectiveOn: "2002-01-01" },
  { from: "AFA", to: "AFN", factor: "1000", effectiveOn: "2002-10-07" },
  { from: "ANG", to: "XCG", factor: "1", effectiveOn: "2025-03-31" },
  { from: "AON", to: "AOR", factor: "1000", effectiveOn: "1995-07-01" },
  { from: "AOR", to: "AOA", factor: "1000000", effectiveOn: "1999-12-01" },
  { from: "AZM", to: "AZN", factor: "5000", effectiveOn: "2006-01-01" },
  { from: "BAD", to: "BAM", factor: "100", effectiveOn: "1998-06-22" },
  { from: "BGL", to: "BGN", factor: "1000", effectiveOn: "1999-07-05" },
  { from: "BYB", to: "BYR", factor: "1000", effectiveOn: "2000-01-01" },
  { from: "BYR", to: "BYN", factor: "10000", effectiveOn: "2016-07-01" },
  { from: "CHC", to: "CHW", factor: "1", effectiveOn: "2004-11-01" },
  { from: "CSD", to: "RSD", factor: "1", effectiveOn: "2006-10-25" },
  { from: "CUC", to: "CUP", factor: "1/24", effectiveOn: "2021-01-01" },
  { from: "ECS", to: "USD", factor: "25000", effectiveOn: "2000-03-13" },
  { from: "GEK", to: "GEL", factor: "1000000", effectiveOn: "1995-10-02" },
  { from: "GHC", to: "GHS", factor: "10000", effectiveOn: "2007-07-01" },
  { from: "GHP", to: "GHS", factor: "1", effectiveOn: "2007-07-01" },
  { from: "GWP", to: "XOF", factor: "65", effectiveOn: "1997-05-02" },
  { from: "HRD", to: "HRK", factor: "1000", effectiveOn: "1994-05-30" },
  { from: "KPW", to: "KPW", factor: "100", effectiveOn: "2009-11-30" },
  { from: "MGF", to: "MGA", factor: "5", effectiveOn: "2005-01-01" },
  { from: "MRO", to: "MRU", factor: "10", effectiveOn: "2018-01-01" },
  { from: "MZM", to: "MZN", factor: "1000", effectiveOn: "2006-07-01" },
  { from: "PLZ", to: "PLN", factor: "10000", effectiveOn: "1995-01-01" },
  { from: "ROL", to: "RON", factor: "10000", effectiveOn: "2005-07-01" },
  { from: "RUR", to: "RUB", factor: "1000", effectiveOn: "1998-01-01" },
  { from: "SDD", to: "SDG", factor: "100", effectiveOn: "2007-01-10" },
  { from: "SDP", to: "SDD", factor: "10", effectiveOn: "1992-06-08" },
  { from: "SLL", to: "SLE", factor: "1000", effectiveOn: "2022-07-01" },
  { from: "SRG", to: "SRD", factor: "1000", effectiveOn: "2004-01-01" },
  { from: "STD", to: "STN", factor: "1000", effectiveOn: "2018-01-01" },
  { from: "TJR", to: "TJS", factor: "1000", effectiveOn: "2000-10-30" },
  { from: "TMM", to: "TMT", factor: "5000", effectiveOn: "2009-01-01" },
  { from: "TRL", to: "TRY", factor: "1000000", effectiveOn: "2005-01-01" },
  { from: "UAK", to: "UAH", factor: "100000", effectiveOn: "1996-09-02" },
  { from: "VEB", to: "VEF", factor: "1000", effectiveOn: "2008-01-01" },
  { from: "VEF", to: "VES", factor: "100000", effectiveOn: "2018-08-20" },
  { from: "VES", to: "VES", factor: "1000000", effectiveOn: "2021-10-01" },
  { from: "XEU", to: "EUR", factor: "1", effectiveOn: "1999-01-01" },
  { from: "YUM", to: "CSD", factor: "1", effectiveOn: "2003-02-04" },
  { from: "ZMK", to: "ZMW", factor: "1000", effectiveOn: "2013-01-01" },
  { from: "ZRN", to: "CDF", factor: "100000", effectiveOn: "1998-07-01" },
  { from: "ZWD", to: "ZWN", factor: "1000", effectiveOn: "2006-08-01" },
  { from: "ZWL", to: "ZWG", factor: "2498.7242", effectiveOn: "2024-04-08" },
  { from: "ZWN", to: "ZWR", factor: "10000000000", effectiveOn: "2008-08-01" },
  { from: "ZWR", to: "ZWL", factor: "1000000000000", effectiveOn: "2009-02-02" },
];

/** What replaced each currency, the euro included. */
const SUCCESSIONS: ReadonlyMap<string, Redenomination> = new Map(
  [
    ...REDENOMINATIONS,
    ...Object.entries(EURO_FACTORS).map(([from, euro]) => ({ from, to: "EUR", ...euro })),
  ].map((succession) => [succession.from, succession]),
);

/** What took the place of a currency, at any time; nothing where nothing did. */
export function successionOf(code: string): Redenomination | undefined {
  return SUCCESSIONS.get(code);
}

/** The first day of the unit that took a code's place under another code. */
export function replacedOn(code: string): string | undefined {
  const succession = SUCCESSIONS.get(code);
  return succession?.to === code ? undefined : succession?.effectiveOn;
}

/** The day on which a code's unit changed while the code stayed, and how many old units the new one is. */
export function unitChangeOf(code: string): Redenomination | undefined {
  const succession = SUCCESSIONS.get(code);
  return succession?.to === code ? succession : undefined;
}
