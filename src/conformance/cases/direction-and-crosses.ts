import type { ConformanceCase, Example } from "./conformance-case.ts";
import { CROSS_RATES } from "./cross-rates.ts";
import {
  byAnyOf,
  converts,
  inUnits,
  quoted,
  rateInWords,
  request,
  scopeOf,
  showIn,
  unit,
} from "./figures.ts";
import { OTHER_PAIRS } from "./other-pairs.ts";
import { gives, refuses, satisfies } from "../asking/example.ts";

const USD_JPY = "USD/JPY 157.32";
const THERE = request("0.01 USD", USD_JPY, "JPY");
const BACK = request("1 JPY", USD_JPY, "USD");

/** B. Which way round, and over what. */
export const DIRECTION_AND_CROSSES: readonly ConformanceCase[] = [
  {
    id: "B1",
    failure: "A rate is applied the wrong way round",
    rule: "A rate carries its base and its quote, and an amount of the base is multiplied, one of the quote divided.",
    reason:
      "One source of several was inverted from the day it was added, and the median of the others hid it; alone, it makes 922.93 USD of 1,000.00 EUR instead of 1,083.50.",
    source: "Internet Computer, exchange-rate-canister #321",
    examples: [
      converts("1000.00 EUR", "EUR/USD 1.0835", "1083.50 USD"),
      converts("1083.50 USD", "EUR/USD 1.0835", "1000.00 EUR"),
    ],
  },
  {
    id: "B2",
    failure: "A rounded inverse is stored and used",
    rule: "The other direction divides by the same rate; inverse rates are not used.",
    reason: "1/60 stored as 0.016667 gives 59,998.80 pesos for 1,000 euro, which ought to be 60,000.00.",
    source: "Council Regulation (EC) 1103/97, article 4.3; Odoo #27784",
    examples: [
      converts("1000.00 EUR", "EUR/DOP 60", "60000.00 DOP"),
      converts("60000.00 DOP", "EUR/DOP 60", "1000.00 EUR"),
      converts("6000000000000.00 DOP", "EUR/DOP 60", "100000000000.00 EUR"),
      converts("10000000000.00 USD", "EUR/USD 1.0835", "9229349330.87 EUR"),
      // An inverse of 18 decimals, rounded up, is a unit too much here.
      converts("1000000000000000000.00 USD", "EUR/USD 1.1", "909090909090909090.90 EUR"),
    ],
  },
  {
    id: "B3",
    failure: "A round trip gains",
    rule: "Rounded down both times, there and back never leaves more than there was, whatever the amount.",
    reason:
      "Rounded half up, a cent buys 2 yen; a hundred such payments make 200 yen, worth 1.27 dollars: 27 % for nothing.",
    source: "ERC-4626, security considerations: what is paid out is rounded down, both ways",
    examples: [
      converts("0.01 USD", USD_JPY, "1 JPY"),
      converts("15732 JPY", USD_JPY, "100.00 USD"),
      ...[2n, 3n, 99n, 100n, 101n, 12_345n].map(roundTrip),
    ],
  },
  {
    id: "B4",
    failure: "A rate and its reciprocal do not belong together",
    rule: "Two published rates of one pair agree when one is within a unit of its last decimal of the other's exact inverse.",
    reason: "0.99998 one way and 0.99999 the other multiply to 0.99997: whoever goes round loses, or gains.",
    source: "Frankfurter #321",
    examples: [
      reciprocals("SGD/BND 0.99998", "BND/SGD 0.99999", false),
      reciprocals("EUR/USD 1.0835", "USD/EUR 0.9229", true),
      reciprocals("EUR/USD 1.0835", "USD/EUR 0.9300", false),
    ],
  },
  {
    id: "B5",
    failure: "Rates are averaged the wrong way round",
    rule: "Rates are averaged on one side only.",
    reason: "Of 2 and 4 the mean is 3; the mean of their inverses is 0.375, which is not a third.",
    source: "Hydration, hydration-node #596",
    examples: [
      gives(
        "meanRate",
        "the mean of 1 EUR = 2 USD and 1 EUR = 4 USD",
        (converter) => converter.meanRate([quoted("EUR/USD 2"), quoted("EUR/USD 4")]),
        "3",
      ),
      refuses("meanRate", "the mean of EUR/USD 2 and USD/EUR 0.25", (converter) =>
        converter.meanRate([quoted("EUR/USD 2"), quoted("USD/EUR 0.25")]),
      ),
    ],
  },
  ...CROSS_RATES,
  ...OTHER_PAIRS,
];

function roundTrip(cents: bigint): Example {
  return byAnyOf(["floor", "toward-zero"], (rounding) =>
    satisfies(
      "convert",
      `${inUnits(cents, unit("USD"))} into JPY and back at 1 USD = 157.32 JPY, ${rounding}`,
      `at most ${inUnits(cents, unit("USD"))}`,
      async (converter) => {
        const there = await converter.convert({ ...THERE, amount: cents, rounding });
        return converter.convert({ ...BACK, amount: there, rounding });
      },
      (got) => got <= cents,
      { scope: scopeOf(BACK, cents) },
      showIn(unit("USD")),
    ),
  );
}

function reciprocals(rate: string, reciprocal: string, expected: boolean): Example {
  const [one, other] = [quoted(rate), quoted(reciprocal)];
  return gives(
    "reciprocalsAgree",
    `${rateInWords(one)} and ${rateInWords(other)}`,
    (converter) => converter.reciprocalsAgree(one, other),
    expected,
    expected ? "one price" : "two prices",
    (agree) => (agree ? "one price" : "two prices"),
  );
}
