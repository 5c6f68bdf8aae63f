import type { ReferenceRate } from "../converter/payment-question.ts";
import type { ConformanceCase, Example } from "./conformance-case.ts";
import { plainly, refuses, satisfies } from "../asking/example.ts";
import { isPathOf, onEdges } from "./model-paths.ts";
import { MESSAGE_FIGURES } from "./message-figures.ts";
import { at } from "./feeds.ts";
import { businessDays, isReference, referenceInWords } from "./reference-figures.ts";

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

/**
 * Days of the two weeks before Europe's summer time of 2024 and of the week after it, whose clocks are those of America
 * first: from 10 March on there, from 31 March on here; the other way round from 27 October to 3 November.
 */
const SPRING = [
  "Date,USD,",
  "2024-04-02,1.0749,",
  "2024-03-28,1.0811,",
  "2024-03-27,1.0816,",
  "2024-03-13,1.0939,",
  "2024-03-12,1.0916,",
  "",
].join("\n");
const AUTUMN = ["Date,USD,", "2024-10-29,1.0802,", "2024-10-28,1.0815,", "2024-10-25,1.0824,", ""].join("\n");

/** The last days of the earlier hour of publication and the first of the later one. */
const HOURS_OF_2016 = [
  "Date,USD,",
  "2016-07-01,1.1135,",
  "2016-06-30,1.1102,",
  "2016-06-29,1.1090,",
  "",
].join("\n");

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
    rule: "An older figure stands in for a number of business days that is stated, Mondays to Fridays; after that there is no rate.",
    reason:
      "There are no reference rates at weekends and on TARGET holidays; a gap filled without end is a stale price.",
    source:
      "European Central Bank, euro foreign exchange reference rates: every working day, except on TARGET closing days",
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
      reference(
        "Saturday 4 January 2025, a Friday after the last figure",
        "2025-01-04T12:00:00Z",
        "USD",
        { value: "1.0321", carriedDays: 1 },
        REFERENCE,
        1,
      ),
      reference("1 January 2025, a holiday", "2025-01-01T18:00:00Z", "USD", undefined, REFERENCE, 0),
      reference(
        "Thursday 9 January 2025, a week after the last figure",
        "2025-01-09T18:00:00Z",
        "USD",
        undefined,
      ),
    ],
  },
  {
    id: "E10",
    failure: "A rate is used before it was published",
    rule: "A figure counts from its publication, about 16:00 in Frankfurt (until 30 June 2016 about 14:30) and here exactly then, and not from midnight of its day.",
    reason:
      "A payment at 10:00 that uses the fix of 16:00 knows the future, and so does every backtest made of it.",
    source:
      "European Central Bank, press release of 7 December 2015: about 14:30 CET until 30 June 2016, about 16:00 CET from 1 July 2016",
    examples: [
      reference("2 January 2025, 10:00", "2025-01-02T09:00:00Z", "USD", { value: "1.0389" }),
      reference("2 January 2025, 15:59:59", "2025-01-02T14:59:59Z", "USD", { value: "1.0389" }),
      reference("2 January 2025, 16:00:00", "2025-01-02T15:00:00Z", "USD", { value: "1.0321" }),
      reference("2 July 2024, 15:59:59", "2024-07-02T13:59:59Z", "USD", { value: "1.0745" }, SUMMER),
      reference("2 July 2024, 16:00:00", "2024-07-02T14:00:00Z", "USD", { value: "1.0729" }, SUMMER),
      reference("2 January 2025, 17:00", "2025-01-02T16:00:00Z", "USD", { value: "1.0321" }),
      reference("13 March 2024, 15:59:59", "2024-03-13T14:59:59Z", "USD", { value: "1.0916" }, SPRING),
      reference("13 March 2024, 16:00:00", "2024-03-13T15:00:00Z", "USD", { value: "1.0939" }, SPRING),
      reference("28 March 2024, 15:59:59", "2024-03-28T14:59:59Z", "USD", { value: "1.0816" }, SPRING),
      reference("2 April 2024, 15:59:59", "2024-04-02T13:59:59Z", "USD", { value: "1.0811" }, SPRING),
      reference("2 April 2024, 16:00:00", "2024-04-02T14:00:00Z", "USD", { value: "1.0749" }, SPRING),
      reference("25 October 2024, 16:00:00", "2024-10-25T14:00:00Z", "USD", { value: "1.0824" }, AUTUMN),
      reference("28 October 2024, 15:59:59", "2024-10-28T14:59:59Z", "USD", { value: "1.0824" }, AUTUMN),
      reference("28 October 2024, 16:00:00", "2024-10-28T15:00:00Z", "USD", { value: "1.0815" }, AUTUMN),
      reference("30 June 2016, 14:29:59", "2016-06-30T12:29:59Z", "USD", { value: "1.1090" }, HOURS_OF_2016),
      reference("30 June 2016, 14:30:00", "2016-06-30T12:30:00Z", "USD", { value: "1.1102" }, HOURS_OF_2016),
      reference("1 July 2016, 14:30:00", "2016-07-01T12:30:00Z", "USD", { value: "1.1102" }, HOURS_OF_2016),
      reference("1 July 2016, 15:59:59", "2016-07-01T13:59:59Z", "USD", { value: "1.1102" }, HOURS_OF_2016),
      reference("1 July 2016, 16:00:00", "2016-07-01T14:00:00Z", "USD", { value: "1.1135" }, HOURS_OF_2016),
    ],
  },
  {
    id: "E11",
    failure: "The file of the reference rates is read by position",
    rule: "Columns go by their names; the comma at the end, `N/A`, and discontinued currencies are part of the layout.",
    reason:
      "ILS was the last column of the file in 2016 and stands after IDR since: read by position, rupees become shekels.",
    source:
      "European Central Bank, eurofxref-hist.csv: a line of names, a comma at the end of each line, N/A where there is no figure",
    examples: [
      reference("2 January 2025, 17:00, in the last column", "2025-01-02T16:00:00Z", "CHF", {
        value: "0.9369",
      }),
      reference(
        "2 January 2025, 17:00, in the first column",
        "2025-01-02T16:00:00Z",
        "CHF",
        { value: "0.9369" },
        REORDERED,
      ),
      reference("2 January 2025, 17:00, which is N/A", "2025-01-02T16:00:00Z", "RUB", undefined),
    ],
  },
  {
    id: "E12",
    failure: "A model's path leaves the numbers",
    rule: "Settings are checked and always give the same path: from its start, rounded once to the feed's decimals, kept in its band, with its clamps counted.",
    reason:
      "At a volatility of 70 instead of 0.07 a path is beyond every float or at zero within the year, and neither is a price.",
    source:
      "IEEE 754, overflow to infinity and underflow to zero; ECMAScript, BigInt of NaN or Infinity: RangeError",
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
  MESSAGE_FIGURES,
];

function reference(
  given: string,
  utc: string,
  code: string,
  expected: ReferenceRate | undefined,
  csv: string = REFERENCE,
  maximumCarriedDays = 2,
): Example {
  const looksAtDays = expected === undefined || expected.carriedDays !== undefined;
  const carried = looksAtDays ? `, ${businessDays(maximumCarriedDays)} allowed` : "";
  return satisfies(
    "referenceRate",
    `${code} on ${given}${carried}`,
    referenceInWords(code, expected),
    (converter) => converter.referenceRate({ csv, code, at: at(utc), maximumCarriedDays }),
    (got) => isReference(expected, got),
    {},
    (got) => referenceInWords(code, got),
  );
}
