import { rate } from "../fx/rate.ts";
import { currencyAsset } from "../money/currency-asset.ts";
import { parseAmount } from "../money/parse-amount.ts";
import type { Scenario } from "./scenario.ts";

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
    rates: [
      rate({ base: EUR, quote: USD, value: "1.0404", observedAt: PUBLISHED_AT, source: SOURCE }),
      rate({ base: EUR, quote: CNY, value: "7.5829", observedAt: PUBLISHED_AT, source: SOURCE }),
    ],
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
      { verb: "pay", at: STARTS_AT + 300n, parameters: { payment } },
      { verb: "fund", parameters: { payment } },
      { verb: "deliver", at: STARTS_AT + 17n * HOUR, parameters: { payment } },
      { verb: "release", at: STARTS_AT + 18n * HOUR, parameters: { payment } },
      { verb: "redeem", parameters: { payment } },
      { verb: "payout", at: STARTS_AT + 19n * HOUR, parameters: { payment } },
    ],
  };
}
