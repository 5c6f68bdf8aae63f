import { expect } from "chai";
import { checkVector } from "../../../src/testing/vectors/check-vector.ts";

type Row = readonly [
  inputs: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  about: string,
];

/**
 * What the sources of `exchange-rates.json` test beyond the cases in it: other modes, missing fields, refusals. Figures
 * from moneyphp's RoundExamples and MoneyTest, dinero.js's divide and allocate tests, RubyMoney's allocation spec,
 * Joda-Money's TestBigMoney, rafiki's rates, fee and quote tests, settlementos's money test, mento-core's relayer,
 * adapter, breaker and FPMM tests, the Stellar Anchor Platform's RestRateIntegrationTest, SEP-38's examples and SWIFT's
 * MT 103 usage rules.
 */
const ROUND = (value: string, mode: string, result: string): Row => [
  { op: "round", value, mode },
  { result },
  `${value} ${mode}`,
];
const DIVIDE = (num: string, den: string, mode: string, result: string): Row => [
  { op: "divide", num, den, mode },
  { result },
  `${num} / ${den} ${mode}`,
];
const PARSE = (value: unknown, currency: string, expected: string): Row => [
  { op: "amount.parse", value, currency },
  /^\d+$/.test(expected) ? { minor: expected } : { error: expected },
  `${JSON.stringify(value)} ${currency}`,
];
const SEND = (debit: string, fixed: string, bps: number, rate: string, receive: string): Row => [
  { op: "quote.fixed_send", debit, fixed, bps, rate },
  { receive },
  `${debit} less ${fixed} and ${bps} at ${rate}`,
];
const LEAST = (debit: string, fixed: string, bps: number, least: string): Row => [
  { op: "quote.min_send", debit, fixed, bps, rate: "0.01" },
  { error: "NonPositiveReceiveAmount", min_send_amount: least },
  `${debit} with ${fixed} and ${bps}`,
];
const FAULT = (words: string, error: string): Row => [
  { op: "oracle.validate", case: words },
  { reverts: true, upstream_error: error },
  words,
];
const GOOD = (words: string): Row => [{ op: "oracle.validate", case: words }, { reverts: false }, words];

const MT103 = {
  op: "mt103.amounts",
  rate36: "0.61999",
  sender_charge: { EUR: "5.00", GBP: "3.10" },
  receiver_charge: { GBP: "4.00", EUR: "6.45" },
};
const EQUIVALENT = { mode: "pay_equivalent", instructed: { ccy: "EUR", value: "1000.00" } };
const INSTRUCTED = { mode: "pay_instructed", instructed: { ccy: "GBP", value: "1000.00" } };

const ROWS: readonly Row[] = [
  ROUND("3.5", "HALF_EVEN", "4"),
  ROUND("-2.6", "HALF_EVEN", "-3"),
  ROUND("-3.5", "HALF_ODD", "-3"),
  ROUND("2.5", "HALF_DOWN", "2"),
  ROUND("-2.5", "HALF_DOWN", "-2"),
  ROUND("-2.5", "HALF_UP", "-3"),
  ROUND("-8328.578947368", "HALF_UP", "-8329"),
  ROUND("-8328.5", "HALF_DOWN", "-8328"),
  ROUND("-12.50", "HALF_POSITIVE_INFINITY", "-12"),
  ROUND("-1.5", "HALF_NEGATIVE_INFINITY", "-2"),
  ROUND("-2.1", "UP", "-3"),
  ROUND("-2.9", "DOWN", "-2"),
  ROUND("2", "HALF_ODD", "2"),
  DIVIDE("-25", "10", "HALF_EVEN", "-2"),
  DIVIDE("25", "10", "HALF_ODD", "3"),
  DIVIDE("-15", "10", "HALF_UP", "-1"),
  DIVIDE("-15", "10", "HALF_DOWN", "-2"),
  DIVIDE("-25", "10", "HALF_AWAY", "-3"),
  DIVIDE("-25", "10", "HALF_TOWARD", "-2"),
  DIVIDE("-15", "10", "UP", "-1"),
  DIVIDE("-15", "10", "DOWN", "-2"),
  DIVIDE("-4", "10", "HALF_UP", "0"),
  DIVIDE("3", "2", "HALF_TOWARDS_ZERO", "1"),
  [{ op: "divide", num: "1", den: "0", mode: "UP" }, { error: "DIVISION_BY_ZERO" }, "by zero"],

  PARSE("25000.00", "USD", "2500000"),
  PARSE("90071992547409.93", "USD", "9007199254740993"),
  PARSE("1000.00", "SGD", "100000"),
  PARSE("1.234", "KWD", "1234"),
  PARSE("1e6", "USD", "INVALID_FORMAT"),
  PARSE("-5.00", "USD", "INVALID_FORMAT"),
  PARSE("+100.00", "USD", "INVALID_FORMAT"),
  PARSE(" 100.00", "USD", "INVALID_FORMAT"),
  PARSE("1,000", "USD", "INVALID_FORMAT"),
  PARSE("1_000", "USD", "INVALID_FORMAT"),
  PARSE("", "USD", "INVALID_FORMAT"),
  PARSE("5.", "USD", "INVALID_FORMAT"),
  PARSE("NaN", "USD", "INVALID_FORMAT"),
  PARSE(25000, "USD", "INVALID_FORMAT"),
  PARSE(null, "USD", "INVALID_FORMAT"),
  PARSE("25000.001", "JPY", "EXCESS_PRECISION"),
  PARSE("25000.1", "JPY", "EXCESS_PRECISION"),
  PARSE("0.001", "USD", "EXCESS_PRECISION"),
  PARSE("1000000000000000", "JPY", "TOO_LARGE"),
  PARSE("0.00", "USD", "NOT_POSITIVE"),
  PARSE("1", "ZZZ", "UNSUPPORTED_CURRENCY"),
  [{ op: "minor_units", code: "CLF" }, { minor: 4 }, "four"],
  [{ op: "minor_units", code: "XAU" }, { minor: null }, "none"],
  [{ op: "minor_units", code: "ZZZ" }, { error: "UNKNOWN_CURRENCY" }, "unknown"],

  [
    { op: "allocate", amount: "5", ratios: ["1", "3"], currency: "MGA" },
    { shares: ["1", "4"] },
    "dinero.js: largest ratio",
  ],
  [
    { op: "allocate", amount: "1003", ratios: ["50", "50"], currency: "USD" },
    { shares: ["502", "501"] },
    "dinero.js: in order",
  ],
  [
    {
      op: "allocate",
      amount: "100",
      ratios: [
        { amount: "5050", scale: 2 },
        { amount: "495", scale: 1 },
      ],
      currency: "USD",
    },
    { shares: ["5050", "4950"], scale: 4 },
    "dinero.js: scaled ratios",
  ],
  [
    {
      op: "allocate",
      amount: "5",
      ratios: [
        { amount: "5050", scale: 2 },
        { amount: "495", scale: 1 },
      ],
      currency: "MGA",
    },
    { shares: ["64", "61"], scale: 3 },
    "dinero.js: scaled ratios of a currency in fifths",
  ],
  [
    { op: "allocate", amount: "100", ratios: ["0", "0"], currency: "USD" },
    { error: "Ratios are invalid" },
    "all zero",
  ],
  [
    { op: "allocate", amount: "100", ratios: [], currency: "USD" },
    { error: "[Dinero.js] Ratios are invalid." },
    "none",
  ],
  [
    { op: "allocate", amount: "-5", ratios: ["7", "3"], convention: "largest_remainder" },
    { shares: ["-3", "-2"] },
    "moneyphp: below zero",
  ],
  [
    { op: "allocate", amount: "10", ratios: ["0.1", "0.2", "0.1"], convention: "in_order" },
    { shares: ["3", "5", "2"] },
    "RubyMoney: floats",
  ],
  [{ op: "split", amount: "10", n: 3 }, { shares: ["4", "3", "3"] }, "moneyphp"],
  [{ op: "split", amount: "100", n: 0 }, { error: "ArgumentError" }, "RubyMoney: no parts"],

  [
    {
      op: "convert.source",
      rate: "1",
      source_amount: "100000000",
      source_scale: 9,
      dest_scale: 2,
      rounding: "FLOOR",
    },
    { amount: "10" },
    "rafiki: scales only",
  ],
  [
    { op: "convert.source", rate: "1.5", source_amount: "101" },
    { amount: "151" },
    "no scales, no mode: floor",
  ],
  [
    { op: "convert.destination", rate: "0.8611", dest_amount: "1000" },
    { amount: "1162" },
    "no scales, no mode: ceil",
  ],
  [
    {
      op: "convert.round",
      rate: "6597",
      source_amount: "10",
      source_scale: 8,
      dest_scale: 2,
      rounding: "HALF_UP",
    },
    { amount: "0" },
    "moneyphp: to nothing",
  ],
  [
    {
      op: "convert.round",
      rate: "330.84",
      source_amount: "100000000000000000",
      source_scale: 18,
      dest_scale: 2,
      rounding: "HALF_UP",
    },
    { amount: "3308" },
    "moneyphp: 18 decimals",
  ],
  [
    {
      op: "convert.round",
      rate: "1.33",
      source_amount: "10",
      source_scale: 2,
      dest_scale: 2,
      rounding: "CEIL",
    },
    { amount: "14" },
    "RubyMoney: a custom rounding",
  ],
  [
    { op: "convert.decimal", amount: "2.21", rate: "2.5", dp: 2, rounding: "HALF_UP" },
    { amount: "5.53" },
    "Joda",
  ],
  [{ op: "convert.decimal", amount: "2.2", rate: "2.5", dp: 1, rounding: "DOWN" }, { amount: "5.5" }, "Joda"],
  [
    { op: "convert.decimal", amount: "2.33", rate: "-2.5", dp: null },
    { error: "IllegalArgumentException" },
    "Joda: negative",
  ],
  [
    { op: "convert.decimal", amount: "2.33", rate: "2.5", dp: 2 },
    { error: "ROUNDING_REQUIRED" },
    "no mode, not exact",
  ],

  [{ op: "fee.compute", principal: "1000", fixed: "0", bps: 145, rounding: "CEIL" }, { fee: "15" }, "rafiki"],
  [
    { op: "fee.compute", principal: "1000", fixed: "0", bps: 145, rounding: "FLOOR" },
    { fee: "14" },
    "another rounding",
  ],
  [{ op: "fee.compute", principal: "100.00", fixed: "0.50", bps: 145 }, { fee: "1.95" }, "decimals"],
  [{ op: "escrow.fee", amount: "40", fee_bps: 250 }, { fee: "1", receiver: "39" }, "the first unit"],
  [{ op: "escrow.fee", amount: "100", fee_bps: 10001 }, { error: "FeeBpsOverflow" }, "more than all"],
  SEND("200", "0", 0, "1", "200"),
  SEND("200", "101", 0, "1", "99"),
  SEND("200", "20", 200, "0.5", "88"),
  SEND("200", "20", 200, "0.455", "80"),
  [
    { op: "quote.fixed_send", debit: "100", fixed: "101", bps: 0, rate: "1" },
    { error: "NonPositiveReceiveAmount" },
    "a fee above the debit",
  ],
  LEAST("1", "0", 0, "100"),
  LEAST("100", "50", 0, "150"),
  LEAST("100", "50", 200, "154"),
  LEAST("152", "50", 2000, "188"),
  [
    { op: "quote.min_send", debit: "150", fixed: "50", bps: 0, rate: "0.01" },
    { receive: "1", min_send_amount: "150" },
    "just enough",
  ],
  [
    { op: "quote.fixed_receive", receive: "1000", fixed: "150", bps: 200, rate: "1" },
    { debit: "1170" },
    "rafiki",
  ],
  [
    { op: "quote.fixed_receive", receive: "77.00", fixed: "5.00", bps: 0, rate: "0.77" },
    { debit: "105.00" },
    "Ripple, back",
  ],

  [
    {
      op: "sep38.identity",
      price: "5.00",
      total_price: "5.42",
      sell_amount: "542",
      buy_amount: "100",
      fee: { total: "8.40", asset_side: "buy", details: ["8.40"] },
      price_dp: 2,
    },
    { valid: true, price: "5.00", total_price: "5.42", check: "sell = price * (buy + fee)" },
    "SEP-38, example 2",
  ],
  [
    {
      op: "sep38.identity",
      price: "0.18",
      total_price: "0.20",
      sell_amount: "100",
      buy_amount: "500",
      fee: { total: "55.5556", asset_side: "buy", details: [{ name: "PIX fee", amount: "55.5556" }] },
    },
    { valid: true, price: "0.18", total_price: "0.20" },
    "SEP-38, example 3",
  ],
  [
    {
      op: "sep38.identity",
      price: "5.01",
      total_price: "5.42",
      sell_amount: "542",
      buy_amount: "100",
      fee: { total: "42.00", asset_side: "sell" },
    },
    { valid: false, price: "5.00" },
    "a price that is not",
  ],
  [
    { op: "sep38.total_price", price: "1.02", sell_amount: "103", buy_amount: "100", scale: 10 },
    { total_price: "1.03" },
    "Anchor Platform",
  ],
  [
    {
      op: "sep38.validate_rate",
      price: "1.05",
      sell_amount: "100.00",
      buy_amount: "94.24",
      fee: { total: "1.00", asset_side: "buy", details: [{ amount: "0.70" }, { amount: "0.30" }] },
      sell_decimals: 2,
      buy_decimals: 7,
    },
    { valid: true, computed_sell: "100.002" },
    "Anchor Platform: fee in the asset bought",
  ],
  [
    {
      op: "sep38.validate_rate",
      price: "1.05",
      sell_amount: null,
      buy_amount: "94.29",
      sell_decimals: 2,
      buy_decimals: 7,
    },
    { valid: false },
    "Anchor Platform: an amount missing",
  ],

  [
    { ...MT103, ...EQUIVALENT, charge: "BEN" },
    {
      ordering_customer_debit: "EUR 1000.00",
      "33B": "EUR1000,00",
      "71A": "BEN",
      "71F": "3.10",
      "36": "0,61999",
      "32A": "616.89",
      mt950_debit: "GBP 616.89",
      beneficiary_credit: "GBP 612.89",
    },
    "SWIFT A3",
  ],
  [
    { ...MT103, ...INSTRUCTED, charge: "OUR", "71G": "4.00" },
    {
      ordering_customer_debit: "EUR 1624.38",
      "33B": "GBP1000,00",
      "71A": "OUR",
      "71G": "GBP4,00",
      "36": null,
      "32A": "1004.00",
      beneficiary_credit: "GBP 1000.00",
    },
    "SWIFT B1",
  ],
  [
    { ...MT103, ...INSTRUCTED, charge: "SHA" },
    { ordering_customer_debit: "EUR 1617.93", "32A": "1000.00", beneficiary_credit: "GBP 996.00" },
    "SWIFT B2",
  ],
  [
    { ...MT103, ...INSTRUCTED, charge: "BEN" },
    {
      ordering_customer_debit: "EUR 1612.93",
      "71F": "GBP3,10",
      "32A": "GBP996,90",
      beneficiary_credit: "GBP 992.90",
    },
    "SWIFT B3",
  ],

  [
    { ...MT103, ...EQUIVALENT, charge: "OUR", receiver_charge: { GBP: "4.00" } },
    { ordering_customer_debit: "EUR 1011.45", "71G": "4.00", "32A": "623.99" },
    "the receiver's charge in the settlement's currency only",
  ],
  [
    { ...MT103, ...EQUIVALENT, charge: "BEN", sender_charge: { EUR: "5.00" } },
    { "71F": "3.10", "32A": "616.89" },
    "the sender's charge in the account's currency only",
  ],
  ...(["DEBT", "SHAR", "CRED", "SLEV"] as const).map((charge, index): Row => {
    const option = ["OUR", "SHA", "BEN", "SHA"][index];
    return [{ ...MT103, ...EQUIVALENT, charge }, { "71A": option }, `ISO 20022's ${charge}`];
  }),

  [
    { op: "euro.to_eur", amount: "1", currency: "DEM", rate: "0" },
    { error: "RATE_INVALID" },
    "a factor of zero",
  ],
  [
    { op: "euro.from_eur", amount: "1", currency: "DEM", rate: "-1.95583" },
    { error: "RATE_INVALID" },
    "a factor below zero",
  ],
  [
    { op: "euro.to_eur", amount: "1", currency: "DEM", rate: "1.9558" },
    { error: "RATE_INVALID" },
    "a factor that was rounded",
  ],
  [
    { op: "euro.bilateral", from: "DEM", to: "FRF", rate_from: "1.95584", rate_to: "6.55957" },
    { error: "RATE_INVALID" },
    "another factor than the legal one",
  ],
  [
    { op: "euro.to_eur", amount: "100", currency: "GRD", rate: "340.75" },
    { eur: "0.29" },
    "the legal factor without its last zero",
  ],
  [
    { op: "euro.to_eur", amount: "100", currency: "SEK", rate: "11.4590" },
    { eur: "8.73" },
    "a factor to come",
  ],
  [
    { op: "euro.to_eur", amount: "100", currency: "SEK", rate: "11.459" },
    { error: "RATE_INVALID" },
    "a factor to come with five figures",
  ],

  ...["-5.00", "0"].map((price): Row => [
    { op: "sep38.identity", price, total_price: "5.42", sell_amount: "542", buy_amount: "100" },
    { valid: false },
    `a price of ${price}`,
  ]),
  [
    { op: "sep38.identity", price: "5", total_price: "5", sell_amount: "-500", buy_amount: "-100" },
    { valid: false },
    "amounts below zero",
  ],
  [
    { op: "sep38.identity", price: "5", total_price: "5", sell_amount: "500", buy_amount: "0" },
    { valid: false },
    "nothing bought",
  ],
  [
    {
      op: "sep38.validate_rate",
      price: "2",
      sell_amount: 4,
      buy_amount: "2",
      fee: { total: "0" },
      sell_decimals: 2,
      buy_decimals: 2,
    },
    { valid: true, computed_sell: "4" },
    "an amount as a JSON integer",
  ],
  ...[{ total: "abc" }, { total: "1", details: ["x"] }].map((fee): Row => [
    {
      op: "sep38.validate_rate",
      price: "2",
      sell_amount: "4",
      buy_amount: "2",
      fee,
      sell_decimals: 2,
      buy_decimals: 2,
    },
    { valid: false },
    `a fee that is no number: ${JSON.stringify(fee)}`,
  ]),

  ...([0, 5] as const).map((count): Row => [
    {
      op: "oracle.compose",
      feeds: Array.from({ length: count }, () => ({ answer: "1", decimals: 0 })),
      out_decimals: 2,
    },
    { error: count === 0 ? "NoAggregators" : "TooManyAggregators" },
    `${count} feeds`,
  ]),

  [
    { op: "euro.to_eur", amount: "100", currency: "HRK" },
    { eur: "13.27" },
    "the legal factor, two decimals, half up",
  ],
  [{ op: "euro.from_eur", amount: "1", currency: "ITL" }, { amount: "1936" }, "the currency's decimals"],
  [{ op: "euro.bilateral", from: "DEM", to: "FRF", dp: 5 }, { rate: "3.35385" }, "five decimals"],
  [
    { op: "euro.triangulate", amount: "100.01", from: "DEM", to: "FRF" },
    { eur_3dp: "51.134", result_3dp: "335.42", forbidden_result_2dp: "335.39", differs_2dp: true },
    "the legal factors",
  ],

  [
    {
      op: "evm.fx_amount_out",
      amount_in: "1000000000000000000000",
      rate_num: "1234000000000000000000",
      rate_den: "5678000000000000000000",
      decimals_in: 18,
      decimals_out: 18,
      fee_bps: 30,
      reverse: true,
    },
    { amount_out: "4587492706645056726094" },
    "mento: reversed",
  ],
  [
    {
      op: "oracle.compose",
      feeds: [
        { answer: "420000000", decimals: 8, invert: false },
        { answer: "2000000000000", decimals: 12, invert: true },
      ],
      out_decimals: 24,
    },
    { rate: "2100000000000000000000000" },
    "mento: two feeds",
  ],
  [
    { op: "oracle.compose", feeds: [{ answer: "0", decimals: 8 }], out_decimals: 24 },
    { error: "InvalidPrice" },
    "mento: zero",
  ],
  [{ op: "oracle.breaker", reference: "1", current: "1.1", threshold: "0.01" }, { trips: true }, "mento"],
  [
    { op: "oracle.breaker", reference: "0", current: "1.1", threshold: "0.01" },
    { trips: false },
    "mento: nothing to compare with",
  ],
  FAULT("zero answer", "InvalidPrice"),
  FAULT("newest timestamp <= last report timestamp", "TimestampNotNew"),
  FAULT("timestamp not newer than the last report", "TimestampNotNew"),
  FAULT("timestamp equal to last report", "TimestampNotNew"),
  FAULT("newest timestamp is expired (age >= report expiry)", "ExpiredTimestamp"),
  FAULT("report older than expiry", "NoRecentRate"),
  FAULT("no aggregators", "NoAggregators"),
  FAULT("more than 4 aggregators", "TooManyAggregators"),
  FAULT("aggregator is the zero address", "InvalidAggregator"),
  FAULT("several aggregators with maxTimestampSpread 0", "InvalidMaxTimestampSpread"),
  FAULT("single aggregator with maxTimestampSpread > 0", "InvalidMaxTimestampSpread"),
  FAULT("too many existing reports", "TooManyExistingReports"),
  FAULT("FX market closed", "FXMarketClosed"),
  FAULT("trading mode != 0", "TradingSuspended"),
  FAULT("rate is zero", "InvalidRate"),
  FAULT("age = maximum + 1", "ExpiredTimestamp"),
  FAULT("age is exactly one second over the limit", "ExpiredTimestamp"),
  FAULT("answer is 601 seconds old with expiry 600", "ExpiredTimestamp"),
  FAULT("maximum age of 600, answer 2 hours old", "ExpiredTimestamp"),
  FAULT("age not within the limit", "ExpiredTimestamp"),
  FAULT("answer is not fresh", "ExpiredTimestamp"),
  FAULT("spread of 301 seconds with 300 allowed", "TimestampSpreadTooHigh"),
  FAULT("2 feeds with a spread of 301 and a maximum of 300", "TimestampSpreadTooHigh"),
  FAULT("spread == maxTimestampSpread + 1", "TimestampSpreadTooHigh"),
  FAULT("invalid timestamp", "InvalidTimestamp"),
  FAULT("second feed returns 0", "InvalidPrice"),
  FAULT("price is -1", "InvalidPrice"),
  FAULT("non-positive", "InvalidPrice"),
  FAULT("no answer", "InvalidAggregator"),
  FAULT("market is not open", "FXMarketClosed"),
  FAULT("decimals changed", "DecimalsChanged"),
  FAULT("round id decreased", "RoundWentBack"),
  FAULT("deviation too high", "DeviationTooHigh"),
  FAULT("price below minAnswer", "RateOutOfBand"),
  FAULT("answer == maxAnswer", "RateOutOfBand"),
  FAULT("sequencer down", "SEQUENCER_DOWN"),
  FAULT("sequencer up, grace period not over", "SEQUENCER_GRACE"),
  FAULT("median with lost quorum", "QUORUM_LOST"),
  FAULT("deviation of 1.5% with threshold 1%", "DeviationTooHigh"),
  FAULT("round id 5 < last round id 6", "RoundWentBack"),
  FAULT("two feeds 301 seconds apart", "TimestampSpreadTooHigh"),
  FAULT("answer aged 601 seconds, maximum 600", "ExpiredTimestamp"),
  GOOD("deviation of 0.5% with threshold 1%"),
  GOOD("deviation of 1% with threshold 1%"),
  GOOD("median has quorum"),
  FAULT("reporters disagree", "SOURCES_DIVERGE"),
  GOOD("age = maximum - 1"),
  GOOD("spread of 299 seconds with 300 allowed"),
  GOOD("spread of 0 seconds with 300 allowed"),
  GOOD("answer is 600 seconds old with expiry 600"),
  GOOD("expiry 600, age 599"),
  GOOD("age of 10 seconds"),
  GOOD("non-negative answer"),
  GOOD("non-zero answer"),
  GOOD("timestamp not in the future"),
  GOOD("market not closed"),
  GOOD("breaker is not tripped"),
  GOOD("deviation == threshold"),
  GOOD("price above minAnswer"),
  GOOD("sequencer up"),
  GOOD("sequencer up, grace period over"),
  GOOD("median with its quorum reached"),
  GOOD("four feeds"),
  GOOD("all checks valid"),
  GOOD("timestamp spread == maxTimestampSpread"),
  GOOD("age == expiry"),
  GOOD("timestamp newer than last report"),

  [
    { op: "convert.source", source_amount: "1", rate_fraction: ["1", "0"] },
    { error: "RATE_INVALID" },
    "over zero",
  ],
  [
    { op: "fx.market_open", utc: "2024-02-29T12:00:00.000Z" },
    { open: true },
    "a leap day, with milliseconds",
  ],
  [{ op: "fx.market_open", unix: 1735682400 }, { open: false }, "2024-12-31 22:00, by unix time alone"],
  [{ op: "fx.market_open", utc: "2025-01-02T00:00:00Z" }, { open: true }, "by text alone"],
  [
    { op: "fx.market_open", utc: "2024-01-12T21:30:00Z", calendar: "chainlink-fx" },
    { open: true },
    "another calendar",
  ],
  [
    {
      op: "net.multilateral",
      obligations: [
        { from: "A", to: "B", amount: "100", currency: "USD" },
        { from: "B", to: "A", amount: "100", currency: "USD" },
        { from: "A", to: "B", amount: "500", currency: "BRL" },
      ],
    },
    { error: "OBLIGATIONS_MIXED" },
    "two currencies, which do not net",
  ],
  [
    { op: "net.multilateral", obligations: [] },
    { gross: "0", net_total: "0", positions: {} },
    "nothing owed",
  ],
  [
    {
      op: "htlc.check",
      fulfilment: "9a13d44fd640c1df815cb7de49defe60f878eab05644d0624c24968e992ef74b",
      condition: "fH9pAYDQbmoZLPbvv3CSW2RfjU4jvM4ApG/fqGnR7Xs=",
    },
    { match: true },
    "hexadecimal and padded base64",
  ],
];

describe("variants of the vectors", () => {
  for (const [inputs, expected, about] of ROWS) {
    it(`${String(inputs.op)}: ${about}`, () => {
      const { verdict, reasons } = checkVector({ id: about, source: "", inputs, expected });
      expect(verdict, reasons.join("; ")).to.equal("passed");
    });
  }
});
