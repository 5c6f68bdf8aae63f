import type { ConformanceCase, Example } from "./conformance-case.ts";
import { amountOf, converts, inUnits, quoted } from "./figures.ts";
import { SIZES } from "./sizes.ts";
import { TEXTS } from "./texts.ts";
import { gives } from "../asking/example.ts";

/** A. What a figure is counted in. */
export const UNITS_AND_SCALE: readonly ConformanceCase[] = [
  {
    id: "A1",
    failure: "The decimals of a feed are assumed",
    rule: "A feed's decimals are read and its answer is scaled by them, exactly.",
    reason:
      "An answer of 8 decimals read as one of 18 converts everything to zero; the other way round it pays out ten thousand million times too much.",
    source: "Chainlink Data Feeds, `decimals()` of AggregatorV3Interface",
    examples: [
      converts("100.00 EUR", quoted("EUR/USD 1.0835", { decimals: 8 }), "108.35 USD"),
      converts("100.00 EUR", quoted("EUR/USD 1.0835", { decimals: 18 }), "108.35 USD"),
      converts("100.00 EUR", quoted("EUR/SET 1.0835", { decimals: 8 }), "108.350000 SET:6"),
      converts("100.00 EUR", quoted("EUR/SET 1.0835", { decimals: 18 }), "108.350000 SET:6"),
    ],
  },
  {
    id: "A2",
    failure: "A currency without decimals is counted in hundredths",
    rule: "The minor unit comes from the table of ISO 4217, currency by currency.",
    reason:
      "An invoice of 100 yen, sent as 100 × 100 to a service that counts yen in yen, takes 10,000 yen from the customer.",
    source: "ISO 4217, list one: JPY has no minor unit; InvoicePlane #1677",
    examples: [
      converts("10000 JPY", "USD/JPY 157.32", "63.56 USD"),
      converts("63.56 USD", "USD/JPY 157.32", "9999 JPY"),
      converts("100.00 USD", "USD/JPY 157.32", "15732 JPY"),
    ],
  },
  {
    id: "A3",
    failure: "A currency with three or four decimals is counted in hundredths",
    rule: "The minor unit comes from the table of ISO 4217, currency by currency.",
    reason: "1.234 dinars are 1234 minor units; counted in hundredths they are 12.34, and paid out tenfold.",
    source: "ISO 4217, list one: KWD has three decimals, CLF has four",
    examples: [
      converts("1.234 KWD", "KWD/USD 3.2570", "4.01 USD"),
      converts("4.01 USD", "KWD/USD 3.2570", "1.231 KWD"),
      converts("100.000 KWD", "KWD/USD 3.2570", "325.70 USD"),
      converts("1.0000 CLF", "CLF/CLP 38421", "38421 CLP"),
      converts("38421 CLP", "CLF/CLP 38421", "1.0000 CLF"),
    ],
  },
  {
    id: "A4",
    failure: "A payment rail counts in other decimals than the books do",
    rule: "The decimals of an amount belong to the rail, and amounts of one currency in other decimals are worth the same.",
    reason:
      "The Uganda shilling has no decimals in ISO 4217 and two at Stripe, where a charge of 5 shillings is 500, and 5 is refused.",
    source: "Stripe, currencies, special cases; WooCommerce's gateway for Stripe, #2723",
    examples: [
      converts("5 TKN:0", "TKN/TKN 1", "5.00 TKN:2"),
      converts("5.00 TKN:2", "TKN/TKN 1", "5 TKN:0"),
    ],
  },
  {
    id: "A5",
    failure: "A rate quoted for 100 or 1000 units is taken for one",
    rule: "A quotation states how many units it is for, and is divided by them.",
    reason:
      "Central banks quote yen by the hundred and rupiah by the thousand; taken for one, 10,000 yen become 6,142.00 euro.",
    source: "Czech National Bank, exchange rate fixing: the column Amount is 100 for JPY and 1000 for IDR",
    examples: [
      converts("10000 JPY", quoted("JPY/EUR 0.6142", { per: 100n }), "61.42 EUR"),
      converts("61.42 EUR", quoted("JPY/EUR 0.6142", { per: 100n }), "10000 JPY"),
      converts("100.00 EUR", quoted("JPY/EUR 0.6142", { per: 100n }), "16281 JPY"),
      converts("1000000.00 IDR", quoted("IDR/EUR 0.0565", { per: 1000n }), "56.50 EUR"),
    ],
  },
  {
    id: "A6",
    failure: "Tokens with more than 18 decimals",
    rule: "The difference of the decimals is an exact power of ten, whichever side has more.",
    reason: "`amount / (10 ** decimals - 18)`, with its brackets wrong, makes 5 units of 5 × 10^18.",
    source: "Sherlock, audit of Sentiment v2, findings #21 and #579",
    examples: [converts("5 TKN:20", "TKN/SET 1", "5 SET:18"), converts("5 SET:18", "SET/TKN 1", "5 TKN:20")],
  },
  {
    id: "A7",
    failure: "A rate is rounded before it is used",
    rule: "Every digit of a rate is used, however small the rate is.",
    reason:
      "0.0000751 dollars for a rupiah, kept with four decimals, are 0.0001: 100,000 rupiah became 10.00 dollars instead of 7.51.",
    source:
      "Council Regulation (EC) 1103/97, article 4.2: rates are not rounded or truncated when converting; alfred2-currencyconverter #20",
    examples: [
      converts("100000.00 IDR", "IDR/USD 0.0000751", "7.51 USD"),
      converts("1000000000.00 LBP", "LBP/USD 0.000011173184", "11173.18 USD"),
      converts("100000000.00 EUR", "EUR/USD 1.0835127491", "108351274.91 USD"),
      converts("10000000.00 LBP", "USD/LBP 89500", "111.73 USD"),
    ],
  },
  {
    id: "A8",
    failure: "A ratio of raw amounts is compared with one of whole units",
    rule: "A limit is checked in one system of units.",
    reason:
      "Between tokens of 18 and of 6 decimals the two ratios are 10^12 apart: a limit is always reached, or never.",
    source: "ERC-20, `decimals`: amounts are integers, and each token has its own decimals",
    examples: [
      withinLimit("1.000000 SET:6", true),
      withinLimit("1.009000 SET:6", true),
      withinLimit("0.990000 SET:6", true),
      withinLimit("1.010000 SET:6", true),
      withinLimit("0.980000 SET:6", false),
      withinLimit("0.989999 SET:6", false),
      withinLimit("1.010001 SET:6", false),
      withinLimit("2.000000 SET:6", false),
    ],
  },
  ...SIZES,
  ...TEXTS,
];

function withinLimit(bought: string, expected: boolean): Example {
  const [given, got] = [amountOf("1 TKN:18"), amountOf(bought)];
  return gives(
    "withinLimit",
    `1 TKN of 18 decimals for ${inUnits(got.amount, got.asset)}, at most 1 % from 1 TKN = 1 SET`,
    (converter) =>
      converter.withinLimit({
        sold: { minor: given.amount, asset: given.asset },
        bought: { minor: got.amount, asset: got.asset },
        rate: quoted("TKN/SET 1", { decimals: 8 }),
        toleranceBps: 100n,
      }),
    expected,
    expected ? "within the limit" : "beyond the limit",
    (within) => (within ? "within the limit" : "beyond the limit"),
    { scope: { assets: [given.asset, got.asset], figures: [given.amount, got.amount] } },
  );
}
