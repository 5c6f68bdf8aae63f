/** The feed of the tests of sources: EUR/USD with eight decimals, some steps of it, and the time they are asked for. */

export const EUR_USD = { base: "EUR", quote: "USD", decimals: 8 };
export const GRID = { from: 1_000n, until: 2_000n, every: 100n };
export const STEPS = [
  { at: 900n, answer: 107_000_000n },
  { at: 1_500n, answer: 95_000_000n },
  { at: 2_000n, answer: 94_000_000n },
  { at: 2_001n, answer: 1n },
];
