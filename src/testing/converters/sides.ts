/** On which of this project's two sides the cases run, and why not where they do not. Every case runs on one at least. */
export const NOT_ON_LIBRARY: Readonly<Record<string, string>> = {
  D23: "the library keeps no payments between two reads of a rate",
  E2: "the limit belongs to the transaction that carries out a conversion",
  E3: "the library books nothing; the gateway's event has the spread",
  E4: "the library keeps no payments that could be refunded",
  E7: "the library moves no tokens",
  E8: "the library moves no tokens",
};

export const NOT_ON_CONTRACTS: Readonly<Record<string, string>> = {
  A13: "contracts take integers; texts are parsed before",
  A14: "contracts take integers; texts are parsed before",
  A15: "contracts take integers; texts are parsed before",
  B4: "the oracle registers a pair one way round only, so that there is no reciprocal",
  B5: "the oracle averages nothing; its median answers what one reporter reported",
  B11: "tolerances are worked out when a path is configured, off chain",
  C4: "a call pays one amount; dividing a sum is the caller's",
  C5: "a call converts one amount; adding up lines is the caller's",
  C8: "amounts on chain are unsigned; E4 has the refund",
  C12: "the gateway trades one way per corridor and states mid, spread and fee in its event",
  D15: "the oracle reads feeds without a confidence",
  D16: "the oracle reads feeds without a confidence",
  D17: "the oracle reads feeds without an exponent",
  D18: "the contracts run on a chain without a sequencer",
  D22: "a pair of the oracle has one feed",
  D24: "a corridor's terms are set by its operator, who works them out off chain",
  E5: "currencies are replaced off chain",
  E9: "reference rates are read off chain",
  E10: "reference rates are read off chain",
  E11: "reference rates are read off chain",
  E12: "models run off chain",
  E13: "messages are written off chain",
};
