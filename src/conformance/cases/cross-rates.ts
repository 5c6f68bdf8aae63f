import type { ConformanceCase, Example } from "./conformance-case.ts";
import { alike, amountOf, byAnyOf, converts, inUnits, quoted, rateInWords, showIn, unit } from "./figures.ts";
import { FEED, HOUR, MINUTE, THURSDAY } from "./feeds.ts";
import { gives, refuses } from "../asking/example.ts";
import type { PathRequest, QuotedPair } from "../converter/conversion.ts";
import { exactly } from "../exact/convert.ts";
import type { RoundingName } from "../exact/rounding.ts";

const [EUR_DEM, EUR_FRF] = ["EUR/DEM 1.95583", "EUR/FRF 6.55957"];
const HOUR_AND_SPREAD = { maximumAge: HOUR, maximumSpread: 10n * MINUTE };

/** B6 to B11. Rates over several legs. */
export const CROSS_RATES: readonly ConformanceCase[] = [
  {
    id: "B6",
    failure: "A cross rate is rounded before it is used",
    rule: "The legs are multiplied and divided once.",
    reason: "1.08355 × 157.325 rounded to 170.47 gives 496 yen too many for a million euro and a cent.",
    source:
      "Council Regulation (EC) 1103/97, article 4.2: rates are not rounded or truncated when converting",
    examples: [
      overPath("1000000.01 EUR", ["EUR/USD 1.08355", "USD/JPY 157.325"], "170469505 JPY"),
      overPath("1000000000.00 DEM", [EUR_DEM, EUR_FRF], "3353854885.13 FRF"),
      overPath("100.00 EUR", ["EUR/USD 1.0835", "USD/JPY 157.32", "JPY/KRW 9.4"], "160228 KRW"),
      overPath("10000 JPY", [quoted("JPY/EUR 0.6142", { per: 100n }), "EUR/USD 1.0835"], "66.54 USD"),
    ],
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
    source: "Solidity, integer division; Slither, divide-before-multiply",
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
    source: "Mento, ChainlinkRelayer: the price path is a list of aggregators, each with its inversion",
    examples: [
      pathsAgree("EUR/KES 140.00", true),
      pathsAgree("EUR/KES 141.30", true),
      pathsAgree("EUR/KES 141.50", false),
      pathsAgree("EUR/KES 138.70", true),
      pathsAgree("EUR/KES 138.50", false),
      pathsAgree("EUR/KES 145.00", false),
      pathsAgree("EUR/KES 135.00", false),
      notMeeting("100.00 EUR", ["EUR/USD 1.0835", "GBP/KES 163.10"], "KES"),
    ],
  },
  {
    id: "B10",
    failure: "A cross rate is dated by its newest leg",
    rule: "A path is as old as its oldest leg, and its legs may lie only so far apart.",
    reason: "A leg of 04:00 and one of 10:00 do not make a rate of 10:00, however new the newer one is.",
    source:
      "Mento, ChainlinkRelayer: maxTimestampSpread bounds how far apart the legs are, since its expiry looks at the newest alone",
    examples: [
      tooOld("legs of 10:00 and 04:00 at 10:00, an hour allowed", [0n, 6n * HOUR], 7n * HOUR),
      tooOld("legs of 04:00 and 10:00 at 10:00, an hour allowed", [6n * HOUR, 0n], 7n * HOUR),
      tooOld("legs of 09:50 and 10:00 at 10:00, 5 minutes apart allowed", [10n * MINUTE, 0n], 5n * MINUTE),
      dated("legs of 09:50 and 10:00 at 10:00, an hour and 10 minutes apart allowed", [10n * MINUTE, 0n]),
      tooOld("legs of 10:00 and 09:50 at 10:00, 5 minutes apart allowed", [0n, 10n * MINUTE], 5n * MINUTE),
      dated("legs of 10:00 and 09:50 at 10:00, an hour and 10 minutes apart allowed", [0n, 10n * MINUTE]),
    ],
  },
  {
    id: "B11",
    failure: "The deviations of several feeds are counted as one",
    rule: "What a path may be off is the product of what its legs may be off.",
    reason:
      "A feed of 2 % over one of 0.5 % is off by more than 2.5 % before either is renewed; a bonus of 1 % was meant to cover it.",
    source: "ChainSecurity, audit of Liquity v2: price deviation in composite price feeds (bold #489)",
    examples: [
      deviation([200n, 50n], "0.0251", "2.51 %"),
      deviation([200n, 200n, 100n], "0.050804", "5.0804 %"),
      deviation([100n, 100n], "0.0201", "2.01 %"),
      deviation([50n], "0.005", "0.5 %"),
    ],
  },
];

function pathRequest(
  sent: string,
  rates: readonly (string | QuotedPair)[],
  into: string,
  rounding: RoundingName = "floor",
): PathRequest {
  const { amount, asset: from } = amountOf(sent);
  const legs = rates.map((rate) => (typeof rate === "string" ? quoted(rate) : rate));
  return { amount, from, to: unit(into), legs, rounding };
}

function overPath(
  sent: string,
  rates: readonly (string | QuotedPair)[],
  received: string,
  stated: RoundingName = "floor",
): Example {
  const { amount: due, asset: to } = amountOf(received);
  const asked = pathRequest(sent, rates, to.code, stated);
  const { amount, from, legs } = asked;
  const words = legs.map(rateInWords).join(" and ");
  return byAnyOf(alike(exactly(amount, from, to, legs), stated), (rounding) =>
    gives(
      "convertOverPath",
      `${inUnits(amount, from)} over ${words}, ${rounding}`,
      (converter) => converter.convertOverPath({ ...asked, rounding }),
      due,
      inUnits(due, to),
      showIn(to),
      { scope: { from, to, rates: legs, figures: [amount, due] } },
    ),
  );
}

function notMeeting(sent: string, rates: readonly string[], into: string): Example {
  const asked = pathRequest(sent, rates, into);
  return refuses(
    "convertOverPath",
    `${sent} over ${asked.legs.map(rateInWords).join(" and ")}, which do not meet`,
    (converter) =>
      converter.convertOverPath({ ...asked, rounding: converter.claims.roundings[0] ?? "floor" }),
    undefined,
    { scope: { assets: [asked.from, asked.to], figures: [asked.amount] } },
    showIn(asked.to),
  );
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
    (agree) => (agree ? "they agree" : "they do not agree"),
  );
}

function tooOld(given: string, ages: readonly bigint[], maximumSpread: bigint): Example {
  return refuses("guardedPath", given, (converter) =>
    converter.guardedPath(path(ages, { maximumAge: HOUR, maximumSpread })),
  );
}

function dated(given: string, ages: readonly bigint[]): Example {
  return gives(
    "guardedPath",
    given,
    (converter) => converter.guardedPath(path(ages, HOUR_AND_SPREAD)),
    THURSDAY - 10n * MINUTE,
    "a rate of 09:50",
    (seconds) => `a rate of ${new Date(Number(seconds) * 1_000).toISOString().slice(11, 16)}`,
  );
}

function path(
  ages: readonly bigint[],
  limits: { readonly maximumAge: bigint; readonly maximumSpread: bigint },
) {
  return { now: THURSDAY, legs: ages.map((age) => FEED.aged(age)), ...limits };
}

function deviation(parts: readonly bigint[], expected: string, shown: string): Example {
  const given = parts.map((part) => `${part} bps`).join(", ");
  return gives(
    "combinedDeviation",
    `feeds that may be off by ${given}`,
    (converter) => converter.combinedDeviation(parts),
    expected,
    `${shown}, as ${expected}`,
  );
}
