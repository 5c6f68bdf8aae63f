import type { Asset } from "../money/asset.ts";
import { currencyAsset } from "../money/currency-asset.ts";
import { parseAmount } from "../money/parse-amount.ts";
import { constantSource } from "../fx/sources/constant-source.ts";
import type { Scenario, ScenarioRate } from "./scenario.ts";

const HOUR = 3_600n;
const DAY = 24n * HOUR;

/** 23 January 2025, 15:30 UTC, half an hour after that day's rates were published. */
const STARTS_AT = 1_737_646_200n;
const PUBLISHED_AT = STARTS_AT - HOUR / 2n;

const EUR = currencyAsset("EUR");
const USD = currencyAsset("USD");
const CNY = currencyAsset("CNY");
const SOURCE = "European Central Bank, euro foreign exchange reference rates";

/** A German buyer pays euros, a Chinese seller receives yuan, and everything goes well. */
export function happyPath(): Scenario {
  const payment = "payment";
  return {
    name: "01-happy-path",
    teaches: {
      en: "A payment crosses the border: quoted, paid, escrowed, delivered, released, redeemed and paid out.",
      zh: "一笔跨境付款的全程：报价、付款、托管、交货、放款、赎回、出款。",
    },
    sha256: "",
    title: { en: "A payment crosses the border", zh: "一笔跨境付款" },
    seed: "1",
    startsAt: STARTS_AT,
    settlement: "granular",
    token: { symbol: "XUSD", currency: "USD", decimals: 6 },
    customers: [
      {
        name: "buyer",
        country: "DE",
        currency: EUR,
        bank: "Rhein Bank",
        balance: parseAmount("5000.00", EUR),
      },
      { name: "seller", country: "CN", currency: CNY, bank: "Pearl Bank", balance: parseAmount("0", CNY) },
    ],
    operators: {
      platform: "platform",
      desk: "desk",
      custodian: "custodian",
      carrier: "carrier",
      arbiter: "arbiter",
    },
    rates: [published(EUR, USD, 104_040_000n), published(EUR, CNY, 758_290_000n)],
    corridors: { pay: { spreadBps: 25n, feeBps: 20n }, redeem: { spreadBps: 25n, feeBps: 20n } },
    escrow: {
      deliverWithin: 10n * DAY,
      inspectionPeriod: 3n * DAY,
      arbitrationPeriod: 7n * DAY,
      returnWithin: 60n * DAY,
      feeBps: 50n,
    },
    prefunding: 1_000_000_000_000n,
    inventory: [parseAmount("10000000.00", CNY)],
    payments: [{ name: payment, payer: "buyer", payee: "seller" }],
    steps: [
      {
        verb: "quote",
        parameters: { payment, fixed: { send: parseAmount("1000.00", EUR) }, validFor: 900n },
      },
      { verb: "disclose", parameters: { payment, to: "seller" } },
      { verb: "disclose", parameters: { payment, to: "customs" } },
      { verb: "pay", at: { unix: STARTS_AT + 300n }, parameters: { payment } },
      { verb: "fund", parameters: { payment } },
      { verb: "deliver", at: { unix: STARTS_AT + 17n * HOUR }, parameters: { payment } },
      { verb: "release", at: { unix: STARTS_AT + 18n * HOUR }, parameters: { payment } },
      { verb: "redeem", parameters: { payment } },
      { verb: "payout", at: { unix: STARTS_AT + 19n * HOUR }, parameters: { payment } },
    ],
    expect: { payments: [], balances: [] },
  };
}

/** A rate of that day, with 4 of its feed's 8 decimals. */
function published(base: Asset, quote: Asset, answer: bigint): ScenarioRate {
  const feed = { base: base.code, quote: quote.code, decimals: 8 };
  const days = { from: PUBLISHED_AT, until: PUBLISHED_AT + DAY, every: DAY };
  const market = constantSource(feed, answer)(days);
  return { base, quote, source: SOURCE, quotedDecimals: 4, market, reported: market };
}
