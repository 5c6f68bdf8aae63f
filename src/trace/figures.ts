/** Figures that an expectation can be of, by the name that a trace has for them. */
export const FIGURES = [
  "balance",
  "sent",
  "received",
  "returned",
  "supply",
  "time",
  "fee",
  "margin",
  "rate",
  "move",
  "transactions",
  "cost",
  "gas",
  "event",
  "count",
] as const;

/** What an expectation can be of that has a figure: `received`, `cost`, `event`. */
export type FigureName = (typeof FIGURES)[number];
