import type { ConformanceCase, Example } from "./conformance-case.ts";
import { inUnits, quoted, rateInWords, request, showIn } from "./figures.ts";
import { refuses } from "../asking/example.ts";
import type { QuotedPair } from "../converter/conversion.ts";

/** B12 and B13. Rates that cannot be used for an amount. */
export const OTHER_PAIRS: readonly ConformanceCase[] = [
  {
    id: "B12",
    failure: "A currency that is not the rate's is taken for one of the two",
    rule: "A desk converts between the two currencies of a rate, and refuses any other.",
    reason:
      "At EUR/USD 1.0835, an amount that is not in euro is taken for dollars: 100.00 GBP become 92.29 EUR, though no rate of the pound was asked.",
    source: "JSR 354, CurrencyConversionException: there is no rate for the two currencies",
    examples: [
      refused("100.00 GBP", "EUR/USD 1.0835", "EUR"),
      refused("100.00 GBP", "EUR/USD 1.0835", "USD"),
      refused("100.00 EUR", "EUR/USD 1.0835", "GBP"),
      refused("100.00 USD", "EUR/USD 1.0835", "GBP"),
      refused("100.00 GBP", "EUR/USD 1.0835", "CHF"),
    ],
  },
  {
    id: "B13",
    failure: "A rate of zero or below is applied",
    rule: "A desk refuses a rate of zero or below.",
    reason:
      "At a rate of 0, which stands for a figure that is missing, 100.00 EUR are exchanged for nothing.",
    source: "Chainlink Data Feeds: an answer is a signed integer, and 0 or below where something is wrong",
    examples: [
      refused("100.00 EUR", "EUR/USD 0", "USD"),
      refused("100.00 USD", "EUR/USD 0", "EUR"),
      refused("100.00 EUR", "EUR/USD -1.0835", "USD"),
      refused("100.00 USD", "EUR/USD -1.0835", "EUR"),
    ],
  },
];

function refused(sent: string, rate: string, into: string): Example {
  const pair = quoted(rate);
  const asked = request(sent, pair, into);
  const { amount, from, to } = asked;
  return refuses(
    "convert",
    `${inUnits(amount, from)} into ${to.code} at ${rateInWords(pair)}`,
    (converter) => converter.convert({ ...asked, rounding: converter.claims.roundings[0] ?? "floor" }),
    undefined,
    { profile: "desk", scope: { from, to, rates: placed(pair, from.code), figures: [amount] } },
    showIn(to),
  );
}

/** The rate where its direction matters: an amount of another currency has none. */
function placed(pair: QuotedPair, code: string): readonly QuotedPair[] {
  return code === pair.base || code === pair.quote ? [pair] : [];
}
