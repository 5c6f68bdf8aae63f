import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { right, type WrongConverter } from "./mistake.ts";

const dayOf = (unix: bigint): string => new Date(Number(unix) * 1_000).toISOString().slice(0, 10);
const nthSunday = (month: string, from: number): string => {
  const first = Date.parse(`${month}-${String(from).padStart(2, "0")}`);
  const days = (7 - new Date(first).getUTCDay()) % 7;
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
};

const isSummerInEurope = (day: string): boolean => {
  const year = day.slice(0, 4);
  return day >= nthSunday(`${year}-03`, 25) && day < nthSunday(`${year}-10`, 25);
};
const isSummerInAmerica = (day: string): boolean => {
  const year = day.slice(0, 4);
  return day >= nthSunday(`${year}-03`, 8) && day < nthSunday(`${year}-11`, 1);
};

/** Reads the file by another clock: so many seconds that the converter's is ahead of Frankfurt's. */
const byClock = (ahead: (day: string) => number): Partial<FullConverter> => ({
  referenceRate: (question) =>
    right.referenceRate({ ...question, at: question.at + BigInt(ahead(dayOf(question.at))) }),
});

/** What goes wrong with the calendar of the reference rates. */
export const WRONG_REFERENCE_RATES: readonly WrongConverter[] = [
  {
    mistake: "a figure by America's summer time",
    fails: ["E10", "F28"],
    converter: byClock((day) => (Number(isSummerInAmerica(day)) - Number(isSummerInEurope(day))) * 3_600),
  },
  {
    mistake: "a figure without summer time",
    fails: ["E10", "F28"],
    converter: byClock((day) => (isSummerInEurope(day) ? -3_600 : 0)),
  },
  {
    mistake: "a figure by summer time all year",
    fails: ["E10", "F28"],
    converter: byClock((day) => (isSummerInEurope(day) ? 0 : 3_600)),
  },
  {
    mistake: "summer time from April to October",
    fails: ["F28"],
    converter: byClock((day) => {
      const isSummer = day.slice(5) >= "04-01" && day.slice(5) < "11-01";
      return (Number(isSummer) - Number(isSummerInEurope(day))) * 3_600;
    }),
  },
  {
    mistake: "16:00 before July 2016 too",
    fails: ["E10", "F28"],
    converter: byClock((day) => (day < "2016-07-01" ? -5_400 : 0)),
  },
  {
    mistake: "14:30 after June 2016 too",
    fails: ["E10", "F28"],
    converter: byClock((day) => (day < "2016-07-01" ? 0 : 5_400)),
  },
  {
    mistake: "16:00 from January 2016 on",
    fails: ["E10"],
    converter: byClock((day) => (day >= "2016-01-01" && day < "2016-07-01" ? -5_400 : 0)),
  },
  {
    mistake: "the time of the snapshot, 14:15",
    fails: ["E10", "F28"],
    converter: byClock((day) => (day < "2016-07-01" ? 900 : 6_300)),
  },
  {
    mistake: "every figure called the newest",
    fails: ["E9", "F28"],
    converter: {
      referenceRate(question) {
        const rate = right.referenceRate(question);
        return rate === undefined ? undefined : { value: rate.value, carriedDays: 0 };
      },
    },
  },
  {
    mistake: "no rate at weekends",
    fails: ["E9", "F28"],
    converter: {
      referenceRate(question) {
        const weekday = new Date(Number(question.at) * 1_000).getUTCDay();
        return [0, 6].includes(weekday) ? undefined : right.referenceRate(question);
      },
    },
  },
  {
    mistake: "a Sunday's rate between Friday's and Monday's",
    fails: ["E9", "F28"],
    converter: {
      referenceRate(question) {
        const before = right.referenceRate(question);
        const after = right.referenceRate({ ...question, at: question.at + 2n * 86_400n });
        const weekday = new Date(Number(question.at) * 1_000).getUTCDay();
        if (weekday !== 0 || before === undefined || after === undefined) return before;
        return { value: ((Number(before.value) + Number(after.value)) / 2).toFixed(4) };
      },
    },
  },
  {
    mistake: "the figure before the newest",
    fails: ["E9", "E10", "F28"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, csv: question.csv.replace(/\n[^\n]+/, "") }),
    },
  },
  {
    mistake: "a rate of two decimals",
    fails: ["E9", "E10", "E11", "F28"],
    converter: {
      referenceRate(question) {
        const rate = right.referenceRate(question);
        return rate === undefined ? undefined : { ...rate, value: Number(rate.value).toFixed(2) };
      },
    },
  },
  {
    mistake: "a refusal for what has no rate, and for what has",
    fails: ["E9", "E11", "F28"],
    converter: {
      referenceRate(question) {
        const rate = right.referenceRate(question);
        if (rate === undefined || (rate.carriedDays ?? 0) > 0) throw new Refused("NoRate");
        return rate;
      },
    },
  },
];
