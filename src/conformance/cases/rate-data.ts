import type { ConformanceCase, Example } from "./conformance-case.ts";
import type { ModelSettings } from "../converter/converter.ts";
import { gives, plainly, refuses, satisfies } from "../asking/example.ts";
import { amountOf, inUnits, unit } from "./figures.ts";
import { at } from "./feeds.ts";

/** What a model answers. */
interface ModelPath {
  readonly answers: readonly bigint[];
  readonly clamps: number;
}

/** Two columns of which one was discontinued, newest first, a comma at the end of every line, a holiday left out. */
const REFERENCE = [
  "Date,USD,RUB,CHF,",
  "2025-01-02,1.0321,N/A,0.9369,",
  "2024-12-31,1.0389,N/A,0.9412,",
  "2024-12-30,1.0444,N/A,0.9424,",
  "2024-12-27,1.0435,N/A,0.9401,",
  "",
].join("\n");

/** The same with its columns in another order. */
const REORDERED = ["Date,CHF,USD,RUB,", "2025-01-02,0.9369,1.0321,N/A,", ""].join("\n");

/** Two days of summer, when it is 14:00 UTC at 16:00 in Frankfurt. */
const SUMMER = ["Date,USD,", "2024-07-02,1.0729,", "2024-07-01,1.0745,", ""].join("\n");

const MODEL = {
  decimals: 8,
  start: 108_350_000n,
  minimum: 80_000_000n,
  maximum: 140_000_000n,
  volatility: "0.07",
  steps: 200,
};

/** A band so narrow that the path leaves it. */
const NARROW = { ...MODEL, volatility: "0.5", minimum: 108_000_000n, maximum: 109_000_000n };

/** E9 to E13. The data that rates come from, and the messages that they go into. */
export const RATE_DATA: readonly ConformanceCase[] = [
  {
    id: "E9",
    failure: "A day is missing from the history",
    rule: "An older figure stands in for a number of business days that is stated, and is marked as such; after that there is no rate.",
    reason:
      "There are no reference rates at weekends and on TARGET holidays; a gap filled without end is a stale price.",
    source: "European Central Bank, euro foreign exchange reference rates: no rates on TARGET closing days",
    examples: [
      reference("1 January 2025, a holiday", "2025-01-01T18:00:00Z", "USD", {
        value: "1.0389",
        carriedDays: 1,
      }),
      reference("Sunday 29 December", "2024-12-29T12:00:00Z", "USD", { value: "1.0435", carriedDays: 0 }),
      reference(
        "Monday 6 January 2025, 2 business days after the last figure",
        "2025-01-06T18:00:00Z",
        "USD",
        {
          value: "1.0321",
          carriedDays: 2,
        },
      ),
      reference(
        "Tuesday 7 January 2025, 3 business days after the last figure",
        "2025-01-07T18:00:00Z",
        "USD",
        undefined,
      ),
      reference("a week after the last figure", "2025-01-09T18:00:00Z", "USD", undefined),
    ],
  },
  {
    id: "E10",
    failure: "A rate is used before it was published",
    rule: "A figure counts from its publication, about 16:00 in Frankfurt (until 30 June 2016 about 14:30), and not from midnight of its day.",
    reason:
      "A payment at 10:00 that uses the fix of 16:00 knows the future, and so does every backtest made of it.",
    source: "European Central Bank, framework for the euro foreign exchange reference rates: about 16:00 CET",
    examples: [
      reference("2 January 2025, 10:00", "2025-01-02T09:00:00Z", "USD", { value: "1.0389" }),
      reference("2 January 2025, 15:59:59", "2025-01-02T14:59:59Z", "USD", { value: "1.0389" }),
      reference("2 January 2025, 16:00:00", "2025-01-02T15:00:00Z", "USD", { value: "1.0321" }),
      reference("2 July 2024, 15:59:59", "2024-07-02T13:59:59Z", "USD", { value: "1.0745" }, SUMMER),
      reference("2 July 2024, 16:00:00", "2024-07-02T14:00:00Z", "USD", { value: "1.0729" }, SUMMER),
      reference("2 January 2025, 17:00", "2025-01-02T16:00:00Z", "USD", { value: "1.0321" }),
    ],
  },
  {
    id: "E11",
    failure: "The file of the reference rates is read by position",
    rule: "Columns go by their names; the comma at the end, `N/A`, and discontinued currencies are part of the layout.",
    reason: "The order of the columns differs between years: yen become lev.",
    source: "European Central Bank, eurofxref-hist.csv",
    examples: [
      reference("CHF, the last column", "2025-01-02T16:00:00Z", "CHF", { value: "0.9369" }),
      reference("CHF, the first column", "2025-01-02T16:00:00Z", "CHF", { value: "0.9369" }, REORDERED),
      reference("RUB, which is N/A", "2025-01-02T16:00:00Z", "RUB", undefined),
    ],
  },
  {
    id: "E12",
    failure: "A model's path leaves the numbers",
    rule: "Settings are checked and always give the same path: from its start, rounded once to the feed's decimals, kept in its band, with its clamps counted.",
    reason:
      "A volatility of 70 instead of 0.07 gives infinity, and infinity converts to nothing that anybody expects.",
    source: "IEEE 754, NaN and infinity",
    examples: [
      satisfies(
        "modelPath",
        "200 steps at a volatility of 0.07",
        "the start and 200 answers that move, within the band, and no more clamps than answers on its edges",
        (converter) => converter.modelPath(MODEL),
        (got) => isPathOf(MODEL, got) && new Set(got.answers).size > MODEL.steps / 2,
      ),
      satisfies(
        "modelPath",
        "50 steps at a volatility of 0.07",
        "the start and 50 answers",
        (converter) => converter.modelPath({ ...MODEL, steps: 50 }),
        (got) => isPathOf({ ...MODEL, steps: 50 }, got),
      ),
      satisfies(
        "modelPath",
        "the same settings twice",
        "the same path twice",
        async (converter) => [await converter.modelPath(MODEL), await converter.modelPath(MODEL)],
        ([first, second]) => plainly(first) === plainly(second),
      ),
      refuses("modelPath", "a volatility of 70", (converter) =>
        converter.modelPath({ ...MODEL, volatility: "70" }),
      ),
      satisfies(
        "modelPath",
        "a band that a volatility of 0.5 leaves",
        "as many clamps as answers on the edges of the band, and some",
        (converter) => converter.modelPath(NARROW),
        (got) => {
          return isPathOf(NARROW, got) && got.clamps > 0 && got.clamps === onEdges(NARROW, got);
        },
      ),
    ],
  },
  {
    id: "E13",
    failure: "A figure does not fit the message",
    rule: "A rate has at most 11 digits, 10 of them after the point, an amount at most 14; what does not fit is refused or rounded by name.",
    reason:
      "A message with a rate cut off shows another rate than was applied, and the receiver's figures do not add up.",
    source: "ISO 20022, BaseOneRate; CBPR+ usage guidelines",
    examples: [
      gives(
        "iso20022Rate",
        "the rate 1.08350000",
        (converter) => converter.iso20022Rate("1.08350000"),
        "1.0835",
      ),
      tooLong("107.123456789", "of 12 digits"),
      gives(
        "iso20022Rate",
        "the rate 107.123456789, rounded half up",
        (converter) => converter.iso20022Rate("107.123456789", "half-up"),
        "107.12345679",
      ),
      isoRate("1.2345678901", "of 10 digits after the point and 11 in all"),
      isoRate("0.1234567890", "of 10 digits after the point"),
      isoRate("12345678901", "of 11 digits"),
      tooLong("0.12345678901", "of 11 digits after the point"),
      tooLong("1.23456789012", "of 12 digits"),
      tooLong("12.3456789012", "of 10 digits after the point and 12 in all"),
      tooLong("123456789012", "of 12 digits"),
      gives(
        "iso20022Rate",
        "the rate 0.12345678905, rounded half up",
        (converter) => converter.iso20022Rate("0.12345678905", "half-up"),
        "0.1234567891",
      ),
      isoAmount("999999999999.99 USD"),
      refuses("iso20022Amount", "1000000000000.01 USD, of 15 digits", (converter) =>
        converter.iso20022Amount({ minor: 100_000_000_000_001n, asset: unit("USD") }),
      ),
      isoAmount("10000 JPY:0"),
    ],
  },
];

function reference(
  given: string,
  utc: string,
  code: string,
  expected: { readonly value: string; readonly carriedDays?: number } | undefined,
  csv: string = REFERENCE,
): Example {
  return gives(
    "referenceRate",
    `${code} on ${given}, 2 business days allowed`,
    (converter) => converter.referenceRate({ csv, code, at: at(utc), maximumCarriedDays: 2 }),
    expected,
    expected === undefined ? "no rate" : `1 EUR = ${expected.value} ${code}`,
  );
}

/** Whether a path starts where it should, has its length and keeps to its band. */
function isPathOf({ start, steps, minimum, maximum }: ModelSettings, path: ModelPath): boolean {
  const { answers, clamps } = path;
  const inBand = answers.every((answer) => answer >= minimum && answer <= maximum);
  return (
    answers.length === steps + 1 &&
    answers[0] === start &&
    inBand &&
    clamps <= onEdges({ minimum, maximum }, path)
  );
}

function onEdges(
  { minimum, maximum }: Pick<ModelSettings, "minimum" | "maximum">,
  { answers }: ModelPath,
): number {
  return answers.filter((answer) => answer === minimum || answer === maximum).length;
}

function isoRate(value: string, what: string): Example {
  return gives(
    "iso20022Rate",
    `the rate ${value}, ${what}`,
    (converter) => converter.iso20022Rate(value),
    value,
  );
}

function tooLong(value: string, what: string): Example {
  return refuses("iso20022Rate", `the rate ${value}, ${what}`, (converter) => converter.iso20022Rate(value));
}

function isoAmount(text: string): Example {
  const { amount: minor, asset } = amountOf(text);
  const digits = text.split(" ", 1).join("");
  return gives(
    "iso20022Amount",
    inUnits(minor, asset),
    (converter) => converter.iso20022Amount({ minor, asset }),
    digits,
  );
}
