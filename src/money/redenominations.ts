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
  readonly to: string;
  /** Units of `from` for one unit of `to`, exactly, as text. */
  readonly factor: string;
  /** First day of the new unit, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
}

/** Redenominations since 1995 that changed the code; entries to the euro are in `EURO_FACTORS`. */
// prettier-ignore
export const REDENOMINATIONS: readonly Redenomination[] = [
  { from: "AFA", to: "AFN", factor: "1000", effectiveOn: "2003-01-02" },
  { from: "ANG", to: "XCG", factor: "1", effectiveOn: "2025-03-31" },
  { from: "AZM", to: "AZN", factor: "5000", effectiveOn: "2006-01-01" },
  { from: "BGL", to: "BGN", factor: "1000", effectiveOn: "1999-07-05" },
  { from: "BYB", to: "BYR", factor: "1000", effectiveOn: "2000-01-01" },
  { from: "BYR", to: "BYN", factor: "10000", effectiveOn: "2016-07-01" },
  { from: "CSD", to: "RSD", factor: "1", effectiveOn: "2006-10-25" },
  { from: "GHC", to: "GHS", factor: "10000", effectiveOn: "2007-07-01" },
  { from: "MGF", to: "MGA", factor: "5", effectiveOn: "2005-01-01" },
  { from: "MRO", to: "MRU", factor: "10", effectiveOn: "2018-01-01" },
  { from: "MZM", to: "MZN", factor: "1000", effectiveOn: "2006-07-01" },
  { from: "PLZ", to: "PLN", factor: "10000", effectiveOn: "1995-01-01" },
  { from: "ROL", to: "RON", factor: "10000", effectiveOn: "2005-07-01" },
  { from: "RUR", to: "RUB", factor: "1000", effectiveOn: "1998-01-01" },
  { from: "SDD", to: "SDG", factor: "100", effectiveOn: "2007-01-10" },
  { from: "SLL", to: "SLE", factor: "1000", effectiveOn: "2022-07-01" },
  { from: "STD", to: "STN", factor: "1000", effectiveOn: "2018-01-01" },
  { from: "TMM", to: "TMT", factor: "5000", effectiveOn: "2009-01-01" },
  { from: "TRL", to: "TRY", factor: "1000000", effectiveOn: "2005-01-01" },
  { from: "VEB", to: "VEF", factor: "1000", effectiveOn: "2008-01-01" },
  { from: "VEF", to: "VES", factor: "100000", effectiveOn: "2018-08-20" },
  { from: "ZMK", to: "ZMW", factor: "1000", effectiveOn: "2013-01-01" },
  { from: "ZWL", to: "ZWG", factor: "2498.7242", effectiveOn: "2024-04-08" },
];
