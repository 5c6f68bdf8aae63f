import {
  CELO_FX,
  currencyAsset,
  deskFixedSend,
  GuardedOracle,
  guardedLeg,
  oracleReports,
  parseAmount,
  pathFeed,
  QuoteBook,
  reportedPath,
  requireNoArbitrage,
  stepsSource,
} from "../../src/rates.ts";

// Thursday 23 January 2025, 10:00 UTC. Answers are integers in the feed's decimals.
const ten = 1_737_626_400n;
const eurUsd = { base: "EUR", quote: "USD", decimals: 8 };
const market = stepsSource(eurUsd, 104_720_000n, [
  { at: ten + 1_200n, answer: 105_200_000n },
  { at: ten + 2_400n, answer: 105_300_000n },
  { at: ten + 5_400n, answer: 104_000_000n },
])({ from: ten, until: ten + 14_400n, every: 60n });

const process = {
  deviationBps: 50n,
  heartbeat: 3_600n,
  latency: 15n,
  outages: [{ from: ten + 3_600n, until: ten + 10_800n }],
};
const reports = oracleReports(market, process, ten + 14_400n);
const reported = reportedPath(market, reports);

const oracle = new GuardedOracle();
const guards = {
  ...CELO_FX,
  decimals: 8,
  maximumAge: 3_660n,
  minimumAnswer: 80_000_000n,
  maximumAnswer: 130_000_000n,
  breakerBps: 100n,
  breakerCooldown: 0n,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
} as const;
oracle.setPair("EUR", "USD", guards, pathFeed(reported));

const [EUR, USD] = [currencyAsset("EUR"), currencyAsset("USD")];
requireNoArbitrage("EUR/USD", process, { feeBps: 30n, spreadBps: 25n });
const asked = ten + 2_420n;
const accepted = oracle.acceptRate("EUR", "USD", asked);
const desk = {
  route: { legs: [guardedLeg(accepted, EUR, USD, 25n, 8)] },
  tiers: [{ fee: { basisPoints: 30n, fixed: 0n } }],
  feeIn: "sell",
  feeBase: "gross",
} as const;
const book = new QuoteBook("desk", [parseAmount("5000.00", USD)]);
const quote = deskFixedSend(parseAmount("1000.00", EUR), desk);
const firm = book.firm(quote, { account: "ada", now: asked, validFor: 30n });

export { book, firm, guards, market, reported, ten, USD };
