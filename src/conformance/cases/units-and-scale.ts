import type { ConformanceCase } from "./conformance-case.ts";
import { amountOf, converts, inUnits, quoted, request, roundingFor, scopeOf, unit } from "./figures.ts";
import { gives, givesOrRefuses, refuses } from "../asking/example.ts";

const LONG = 10n ** 60n;

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
      converts("100.00 EUR", quoted("EUR/SET 1.0835", { decimals: 8 }), "108.350000 SET:6"),
      converts("100.00 EUR", quoted("EUR/SET 1.0835", { decimals: 18 }), "108.350000 SET:6"),
    ],
  },
  {
    id: "A2",
    failure: "A currency without decimals is counted in hundredths",
    rule: "The minor unit comes from the table of ISO 4217, currency by currency.",
    reason:
      "Counted with two decimals, 10,000 yen are a hundred: Stripe customers were charged a hundredfold.",
    source: "ISO 4217; InvoicePlane #1677",
    examples: [
      converts("10000 JPY:0", "USD/JPY 157.32", "63.56 USD"),
      converts("63.56 USD", "USD/JPY 157.32", "9999 JPY:0"),
    ],
  },
  {
    id: "A3",
    failure: "A currency with three decimals is counted in hundredths",
    rule: "The minor unit comes from the table of ISO 4217, currency by currency.",
    reason: "1.234 dinars read as 12.34 are paid out tenfold.",
    source: "ISO 4217",
    examples: [
      converts("1.234 KWD:3", "KWD/USD 3.2570", "4.01 USD"),
      converts("4.01 USD", "KWD/USD 3.2570", "1.231 KWD:3"),
    ],
  },
  {
    id: "A4",
    failure: "A payment rail counts in other decimals than ISO 4217",
    rule: "The decimals of an amount belong to the rail's configuration, and are converted like any others.",
    reason: "The Uganda shilling has no decimals in ISO 4217 and two at Stripe, where 5 shillings are 500.",
    source: "Stripe, special-case currencies; WooCommerce #2723",
    examples: [
      converts("5 UGX:0", "UGX/UGX 1", "5.00 UGX:2"),
      converts("5.00 UGX:2", "UGX/UGX 1", "5 UGX:0"),
    ],
  },
  {
    id: "A5",
    failure: "A rate quoted for 100 or 1000 units is taken for one",
    rule: "A quotation states how many units it is for, and is divided by them.",
    reason: "Central banks quote yen by the hundred; taken for one, 10,000 yen become 6,142.00 euro.",
    source: "Sveriges Riksbank and other central banks, quotations per 100 units",
    examples: [
      converts("10000 JPY:0", quoted("JPY/EUR 0.6142", { per: 100n }), "61.42 EUR"),
      converts("61.42 EUR", quoted("JPY/EUR 0.6142", { per: 100n }), "10000 JPY:0"),
      converts("100.00 EUR", quoted("JPY/EUR 0.6142", { per: 100n }), "16281 JPY:0"),
    ],
  },
  {
    id: "A6",
    failure: "Tokens with more than 18 decimals",
    rule: "The difference of the decimals is an exact power of ten, whichever side has more.",
    reason: "`amount / (10 ** 20 - 18)`, with its brackets wrong, made 5 units out of 5e18.",
    source: "Sentiment audit, finding #21",
    examples: [converts("5 TKN:20", "TKN/SET 1", "5 SET:18"), converts("5 SET:18", "SET/TKN 1", "5 TKN:20")],
  },
  {
    id: "A7",
    failure: "A rate with few significant digits",
    rule: "A rate keeps at least six significant digits, or the reciprocal quotation is used and divided by exactly.",
    reason:
      "1 LBP = 0.00001117 USD has four digits: three cents of a hundred dollars are gone, and three thousand dollars of ten million.",
    source: "Council Regulation (EC) 1103/97, article 4: six significant figures",
    examples: [converts("10000000.00 LBP", "USD/LBP 89500", "111.73 USD")],
  },
  {
    id: "A8",
    failure: "A ratio of raw amounts is compared with one of whole units",
    rule: "A limit is checked in one system of units.",
    reason:
      "Between tokens of 18 and 6 decimals the two ratios are 10^12 apart: the cap was always hit, and paid double.",
    source: "1inch audit, finding #197",
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
  {
    id: "A9",
    failure: "The product overflows before it is divided",
    rule: "The product is as wide as it needs to be; only a result that does not fit is refused.",
    reason: "A payment whose result would fit is stuck because the number on the way to it did not.",
    source: "OpenZeppelin, Math.mulDiv",
    examples: [
      gives(
        "convert",
        "10^60 minor units of 18 decimals at 1.5, a feed of 18 decimals",
        (converter) =>
          converter.convert({
            ...request("1 TKN:18", quoted("TKN/SET 1.5", { decimals: 18 }), "SET:18"),
            amount: LONG,
          }),
        (LONG * 3n) / 2n,
        "1.5 × 10^60",
      ),
    ],
  },
  {
    id: "A10",
    failure: "A figure is cut to a narrower type",
    rule: "A figure that does not fit is refused, and never cut.",
    reason: "uint128(2^128 + 5) is 5, without an error.",
    source: "OpenZeppelin, SafeCast; Solidity, explicit conversions",
    examples: [2n ** 64n + 5n, 2n ** 96n + 5n, 2n ** 128n + 5n].map((amount) => wholeOrRefused(amount)),
  },
  {
    id: "A11",
    failure: "Money in floating-point numbers",
    rule: "Amounts and rates are integers and decimal texts from end to end.",
    reason:
      "90071992547409.93 is not a double, Math.round(1.005 * 100) is 100, and (1.45).toFixed(1) is 1.4.",
    source: "ECMA-262, the Number type; IEEE 754",
    examples: [
      converts("90071992547409.93 USD", "USD/SET 1", "90071992547409.930000 SET:6"),
      converts("1.005 USD:3", "USD/SET 1", "1.01 SET", "half-up"),
      converts("1.45 USD", "USD/SET 1", "1.5 SET:1", "half-up"),
    ],
  },
  {
    id: "A12",
    failure: "A number turns into text with an exponent",
    rule: "Figures are written out, and a text with an exponent is refused.",
    reason: 'String(1e-7) is "1e-7", and BigInt(1e23) is 99999999999999991611392.',
    source: "ECMA-262, Number::toString",
    examples: [
      converts("10000000.00 VES", "VES/USD 0.0000001", "1.00 USD"),
      gives(
        "convert",
        "10^23 minor units at 1",
        (converter) => converter.convert({ ...request("1 TKN:0", "TKN/SET 1", "SET:0"), amount: 10n ** 23n }),
        10n ** 23n,
        "10^23",
      ),
      refuses("parseAmount", 'the amount "1e-7"', (converter) =>
        converter.parseAmount("1e-7", unit("ETH:18")),
      ),
    ],
  },
  {
    id: "A13",
    failure: "More decimals than the asset has",
    rule: "They are refused, or rounded by a mode that is named, and never cut off silently.",
    reason:
      "Whoever typed the seventh digit meant it; the sum that is booked is not the sum that was ordered.",
    source: "ISO 20022, fraction digits by currency; Mojaloop money rules",
    examples: [
      refuses("parseAmount", '"1.2345678" with 6 decimals', (converter) =>
        converter.parseAmount("1.2345678", unit("SET:6")),
      ),
      refuses("parseAmount", '"25000.001" yen', (converter) =>
        converter.parseAmount("25000.001", unit("JPY:0")),
      ),
      parses("1.234567", "SET:6"),
    ],
  },
  {
    id: "A14",
    failure: "A text is read as whatever number it resembles",
    rule: "The grammar is strict, and `N/A` means that there is no figure; it is not zero.",
    reason: '"1.234,56" read by parseFloat is 1.234, and a missing rate of zero gives everything away.',
    source: "European Central Bank, euro reference rates: `N/A`; ISO 20022, decimal",
    examples: [
      ...[
        "1.234,56",
        "1,234.56",
        "",
        " ",
        "NaN",
        "Infinity",
        "0x10",
        "1e3",
        "١٢",
        "1 000",
        "+1",
        ".5",
        "1.",
      ].map((text) =>
        refuses("parseAmount", `the amount ${JSON.stringify(text)}`, (converter) =>
          converter.parseAmount(text, unit("USD")),
        ),
      ),
      parses("1234.56", "USD"),
      gives("parseRate", 'the rate "N/A"', (converter) => converter.parseRate("N/A"), undefined, "no rate"),
      gives("parseRate", 'the rate "1.0835"', (converter) => converter.parseRate("1.0835"), "1.0835"),
      refuses("parseRate", "an empty rate", (converter) => converter.parseRate("")),
    ],
  },
];

function parses(digits: string, name: string) {
  const { amount, asset } = amountOf(`${digits} ${name}`);
  return gives(
    "parseAmount",
    `"${digits}" ${asset.code}`,
    (converter) => converter.parseAmount(digits, asset),
    amount,
    inUnits(amount, asset),
  );
}

function withinLimit(bought: string, expected: boolean) {
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
  );
}

function wholeOrRefused(amount: bigint) {
  const asked = { ...request("1 TKN:0", "TKN/SET 1", "SET:0"), amount };
  return givesOrRefuses(
    "convert",
    `${amount} minor units at 1`,
    (converter) => converter.convert({ ...asked, rounding: roundingFor(asked, converter.claims.roundings) }),
    amount,
    "every one of them",
    undefined,
    { scope: { ...scopeOf(asked, amount), anySize: true } },
  );
}
