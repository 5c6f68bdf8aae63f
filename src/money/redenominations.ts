/** One currency took the place of another at a rate fixed by law. */
export interface Redenomination {
  readonly from: string;
  readonly to: string;
  /** Units of `from` for one unit of `to`, exactly, as text. */
  readonly factor: string;
  /** First day of the new unit, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
}

/** Redenominations since 1995 that changed the code; entries to the euro are in `euro-factors.ts`. */
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
