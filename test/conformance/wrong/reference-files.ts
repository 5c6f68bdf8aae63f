import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { right, type WrongConverter } from "./mistake.ts";

const readAfter = (seconds: (at: bigint) => bigint): Partial<FullConverter> => ({
  referenceRate: (question) => right.referenceRate({ ...question, at: question.at + seconds(question.at) }),
});

const isInJuly = (unix: bigint): boolean => new Date(Number(unix) * 1_000).getUTCMonth() === 6;

/** What goes wrong with the file of the reference rates and its hours. */
export const WRONG_REFERENCE_FILES: readonly WrongConverter[] = [
  {
    mistake: "figures carried forward without end",
    fails: ["E9"],
    converter: {
      referenceRate: (question) => right.referenceRate({ ...question, maximumCarriedDays: 1_000 }),
    },
  },
  {
    mistake: "figures never carried forward",
    fails: ["E9", "E10"],
    converter: { referenceRate: (question) => right.referenceRate({ ...question, maximumCarriedDays: 0 }) },
  },
  {
    mistake: "figures carried forward over 4 business days instead of 2",
    fails: ["E9"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, maximumCarriedDays: question.maximumCarriedDays + 2 }),
    },
  },
  {
    mistake: "figures carried forward over one business day instead of 2",
    fails: ["E9"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, maximumCarriedDays: question.maximumCarriedDays - 1 }),
    },
  },
  { mistake: "a figure used an hour early", fails: ["E10"], converter: readAfter(() => 3_600n) },
  { mistake: "a figure used half an hour early", fails: ["E10"], converter: readAfter(() => 1_800n) },
  { mistake: "a figure used a second late", fails: ["E10"], converter: readAfter(() => -1n) },
  {
    mistake: "a figure used from 15:00 UTC in summer too",
    fails: ["E10"],
    converter: readAfter((at) => (isInJuly(at) ? -3_600n : 0n)),
  },
  {
    mistake: "a figure used from 14:00 UTC in winter too",
    fails: ["E10"],
    converter: readAfter((at) => (isInJuly(at) ? 0n : 3_600n)),
  },
  {
    mistake: "a figure used from midnight on",
    fails: ["E10"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, at: question.at - (question.at % 86_400n) + 86_399n }),
    },
  },
  {
    mistake: "columns read by position",
    fails: ["E10", "E11"],
    converter: {
      referenceRate(question) {
        const [, ...lines] = question.csv.split("\n");
        return right.referenceRate({ ...question, csv: ["Date,USD,RUB,CHF,", ...lines].join("\n") });
      },
    },
  },
  {
    mistake: "N/A carried forward as a figure",
    fails: ["E11"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, csv: question.csv.replaceAll("N/A", "1") }),
    },
  },
];
