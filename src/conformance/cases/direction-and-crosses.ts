import type { ConformanceCase, Example } from "./conformance-case.ts";
import type { RoundingName } from "../exact/rounding.ts";
import { amountOf, converts, inUnits, quoted, rateInWords, request, showIn, unit } from "./figures.ts";
import { gives, refuses, satisfies } from "../asking/example.ts";
import { FEED, THURSDAY, HOUR, MINUTE } from "./feeds.ts";

const USD_JPY = "USD/JPY 157.32";
const [EUR_DEM, EUR_FRF] = ["EUR/DEM 1.95583", "EUR/FRF 6.55957"];

/** B. Which way round, and over what. */
export const DIRECTION_AND_CROSSES: readonly ConformanceCase[] = [
  {
    id: "B1",
    failure: "A rate is applied the wrong way round",
    rule: "A rate carries its base and its quote, and an amount of the base is multiplied, one of the quote divided.",
    reason:
      "A source was inverted for years, and the median of the others hid it: 1,000.00 EUR became 922.93 USD instead of 1,083.50.",
    source: "Internet Computer exchange rate canister, dfinity #321",
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
      converts("10000000000.00 USD", "EUR/USD 1.0835", "9229349330.87 EUR"),
    ],
  },
  {
    id: "B3",
    failure: "A round trip gains",
    rule: "Converting there and back never leaves more than there was, whatever the amount.",
    reason:
      "Rounded half up, a cent buys 2 yen; a hundred such payments make 200 yen, worth 1.27 dollars: 27 % for nothing.",
    source: "ERC-4626, security considerations on rounding",
    examples: [
      converts("0.01 USD", USD_JPY, "1 JPY:0"),
      converts("15732 JPY:0", USD_JPY, "100.00 USD"),
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
    reason: "Of 2 and 4 the mean is 3; of their inverses it is 0.375, which is not a third.",
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
  {
    id: "B6",
    failure: "A cross rate is rounded before it is used",
    rule: "The legs are multiplied and divided once.",
    reason: "1.08355 × 157.325 rounded to 170.47 gives 496 yen too many for a million euro and a cent.",
    source: "Council Regulation (EC) 1103/97, article 4.2: rates are not rounded when converting",
    examples: [overPath("1000000.01 EUR", ["EUR/USD 1.08355", "USD/JPY 157.325"], "170469505 JPY:0")],
  },
  {
    id: "B7",
    failure: "The amount on the way is rounded to cents",
    rule: "The amount in the vehicle currency keeps at least three decimals, or is not rounded at all.",
    reason: "Over a cent, 0.01 DEM became 0.07 FRF instead of 0.03.",
    source: "Council Regulation (EC) 1103/97, article 4.4",
    examples: [
      overPath("100.01 DEM", [EUR_DEM, EUR_FRF], "335.42 FRF", "half-up"),
      overPath("0.01 DEM", [EUR_DEM, EUR_FRF], "0.03 FRF", "half-up"),
    ],
  },
  {
    id: "B8",
    failure: "Division before multiplication",
    rule: "What is multiplied is multiplied first; there is one division, at the end.",
    reason: "In integers 1 / 1.30 is 0, and 0 times 100.00 is nothing.",
    source: "Solidity, integer division; slither, divide-before-multiply",
    examples: [
      converts("100.00 USD", quoted("EUR/USD 1.30", { decimals: 8 }), "76.92 EUR"),
      converts("999999.99 USD", quoted("EUR/USD 1.30", { decimals: 8 }), "769230.76 EUR"),
    ],
  },
  {
    id: "B9",
    failure: "The path is chosen unseen",
    rule: "A path is named leg by leg, its legs meet, and two ways to one price agree within what their legs may be off.",
    reason:
      "A direct rate and a cross that differ by more than their feeds can are a broken feed, or a free lunch.",
    source: "Mento, ChainlinkRelayer: explicit aggregator paths",
    examples: [
      pathsAgree("EUR/KES 140.00", true),
      pathsAgree("EUR/KES 141.30", true),
      pathsAgree("EUR/KES 141.50", false),
      pathsAgree("EUR/KES 138.70", true),
      pathsAgree("EUR/KES 138.50", false),
      pathsAgree("EUR/KES 145.00", false),
      pathsAgree("EUR/KES 135.00", false),
      refuses("convertOverPath", "100.00 EUR over EUR/USD and GBP/KES", (converter) =>
        converter.convertOverPath({
          ...pathRequest("100.00 EUR", "KES"),
          legs: [quoted("EUR/USD 1.0835"), quoted("GBP/KES 163.10")],
        }),
      ),
    ],
  },
  {
    id: "B10",
    failure: "A cross rate is dated by its newest leg",
    rule: "A path is as old as its oldest leg, and its legs may lie only so far apart.",
    reason: "A leg of 04:00 and one of 10:00 do not make a rate of 10:00, however new the newer one is.",
    source: "Mento, ChainlinkRelayer: maxTimestampSpread, and expiry by the newest report",
    examples: [
      refuses("guardedPath", "legs of 10:00 and 04:00 at 10:00, an hour allowed", (converter) =>
        converter.guardedPath(path([0n, 6n * HOUR], { maximumAge: HOUR, maximumSpread: 7n * HOUR })),
      ),
      refuses("guardedPath", "legs of 04:00 and 10:00 at 10:00, an hour allowed", (converter) =>
        converter.guardedPath(path([6n * HOUR, 0n], { maximumAge: HOUR, maximumSpread: 7n * HOUR })),
      ),
      refuses("guardedPath", "legs of 09:50 and 10:00 at 10:00, 5 minutes apart allowed", (converter) =>
        converter.guardedPath(path([10n * MINUTE, 0n], { maximumAge: HOUR, maximumSpread: 5n * MINUTE })),
      ),
      gives(
        "guardedPath",
        "legs of 09:50 and 10:00 at 10:00, an hour and 10 minutes apart allowed",
        (converter) =>
          converter.guardedPath(path([10n * MINUTE, 0n], { maximumAge: HOUR, maximumSpread: 10n * MINUTE })),
        THURSDAY - 10n * MINUTE,
        "a rate of 09:50",
      ),
      refuses("guardedPath", "legs of 10:00 and 09:50 at 10:00, 5 minutes apart allowed", (converter) =>
        converter.guardedPath(path([0n, 10n * MINUTE], { maximumAge: HOUR, maximumSpread: 5n * MINUTE })),
      ),
      gives(
        "guardedPath",
        "legs of 10:00 and 09:50 at 10:00, an hour and 10 minutes apart allowed",
        (converter) =>
          converter.guardedPath(path([0n, 10n * MINUTE], { maximumAge: HOUR, maximumSpread: 10n * MINUTE })),
        THURSDAY - 10n * MINUTE,
        "a rate of 09:50",
      ),
    ],
  },
  {
    id: "B11",
    failure: "The deviations of several feeds are counted as one",
    rule: "What a path may be off is the product of what its legs may be off.",
    reason:
      "Feeds of 2 %, 2 % and 1 % make a price that is off by more than 5 %; liquidations were set for 2 %.",
    source: "Exactly audit, finding #156",
    examples: [
      deviation([200n, 200n, 100n], "0.050804", "5.0804 %"),
      deviation([100n, 100n], "0.0201", "2.01 %"),
      deviation([50n], "0.005", "0.5 %"),
    ],
  },
];

const THERE = request("0.01 USD", USD_JPY, "JPY:0");
const BACK = request("1 JPY:0", USD_JPY, "USD");

function roundTrip(cents: bigint): Example {
  return satisfies(
    "convert",
    `${inUnits(cents, unit("USD"))} into JPY and back at 1 USD = 157.32 JPY`,
    `at most ${inUnits(cents, unit("USD"))}`,
    async (converter) =>
      converter.convert({ ...BACK, amount: await converter.convert({ ...THERE, amount: cents }) }),
    (got) => typeof got === "bigint" && got <= cents,
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
  );
}

function pathRequest(sent: string, into: string, rounding: RoundingName = "floor") {
  const { amount, asset: from } = amountOf(sent);
  return { amount, from, to: unit(into), rounding };
}

function overPath(
  sent: string,
  rates: readonly string[],
  received: string,
  rounding: RoundingName = "floor",
): Example {
  const legs = rates.map((rate) => quoted(rate));
  const { amount, asset: to } = amountOf(received);
  const asked = { ...pathRequest(sent, `${to.code}:${to.decimals}`, rounding), legs };
  const example = gives(
    "convertOverPath",
    `${inUnits(asked.amount, asked.from)} over ${legs.map(rateInWords).join(" and ")}, ${rounding}`,
    (converter) => converter.convertOverPath(asked),
    amount,
    inUnits(amount, to),
    showIn(to),
  );
  return { ...example, rounding };
}

function pathsAgree(direct: string, expected: boolean): Example {
  const comparison = {
    direct: quoted(direct),
    legs: [quoted("EUR/USD 1.0835"), quoted("USD/KES 129.20")],
    deviationBps: [50n, 50n],
  };
  return gives(
    "pathsAgree",
    `${direct} and 1.0835 × 129.20, each leg up to 0.5 % off`,
    (converter) => converter.pathsAgree(comparison),
    expected,
    expected ? "they agree" : "they do not agree",
  );
}

function path(
  ages: readonly bigint[],
  limits: { readonly maximumAge: bigint; readonly maximumSpread: bigint },
) {
  const legs = ages.map((age) => FEED.aged(age));
  return { now: THURSDAY, legs, ...limits };
}

function deviation(parts: readonly bigint[], expected: string, shown: string): Example {
  const given = parts.map((part) => `${part} bps`).join(", ");
  return gives(
    "combinedDeviation",
    `feeds that may be off by ${given}`,
    (converter) => converter.combinedDeviation(parts),
    expected,
    shown,
  );
}
