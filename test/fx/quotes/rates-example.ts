import { GuardedOracle } from "../../../src/fx/guards/guarded-oracle.ts";
import { CELO_FX } from "../../../src/fx/guards/market-calendars.ts";
import { oracleReports } from "../../../src/fx/oracle/oracle-reports.ts";
import { pathFeed } from "../../../src/fx/oracle/path-feed.ts";
import { reportedPath } from "../../../src/fx/oracle/reported-path.ts";
import { requireNoArbitrage } from "../../../src/fx/oracle/require-no-arbitrage.ts";
import { deskFixedSend } from "../../../src/fx/quotes/desk-quote.ts";
import { guardedLeg } from "../../../src/fx/quotes/guarded-leg.ts";
import { QuoteBook } from "../../../src/fx/quotes/quote-book.ts";
import { stepsSource } from "../../../src/fx/sources/steps-source.ts";
import { currencyAsset } from "../../../src/money/currency-asset.ts";
import { parseAmount } from "../../../src/money/parse-amount.ts";

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
