import { inWords } from "../asking/unanswered.ts";
import type { Example } from "../cases/conformance-case.ts";
import { businessDays, isReference, referenceInWords } from "../cases/reference-figures.ts";
import type { ReferenceQuestion, ReferenceRate } from "../converter/payment-question.ts";
import { writeUnits } from "../exact/decimal.ts";
import { aheadInFrankfurt, DAY, dayOf, HOUR, isoDay, isoTime, isTargetDay, weekdayOf } from "./calendar.ts";
import type { Draws } from "./draws.ts";
import { drawn } from "./series.ts";
import { reversed } from "./lists.ts";

/** The first day whose rates came at about 16:00 and not at about 14:30. */
const LATER_SINCE = dayOf(2016, 7, 1);
const [FIRST, LAST] = [dayOf(2015, 1, 12), dayOf(2030, 11, 30)];

const CODES = ["USD", "JPY", "CHF", "GBP", "SEK"];

/** A question, and the figures that the file was made of. */
interface Drawn extends ReferenceQuestion {
  readonly days: readonly { readonly day: number; readonly rates: ReadonlyMap<string, string> }[];
}

/** Reference rates at random moments, most of them about the hour of publication and the days without one. */
export const REFERENCE_RATES: Example = drawn<Drawn, ReferenceRate | undefined>({
  name: "reference rates",
  needs: "referenceRate",
  given:
    "files of three weeks of 2015 to 2030 with their columns in any order, about publication, clock changes and closing days",
  expected:
    "the newest figure that was published, or none once it was carried over more business days than allowed",
  draw: drawQuestion,
  fits: () => true,
  put: (asked, { csv, code, at, maximumCarriedDays }) =>
    asked.referenceRate({ csv, code, at, maximumCarriedDays }),
  wrong(question, answer) {
    const due = rateAt(question);
    const expected = referenceInWords(question.code, due);
    if ("failure" in answer) return { expected, got: inWords(answer.failure) };
    if (isReference(due, answer.got)) return undefined;
    return { expected, got: referenceInWords(question.code, answer.got) };
  },
  words,
  right: (question) => referenceInWords(question.code, rateAt(question)),
  size: (question) => words(question).length,
  simpler: () => [],
});

function words({ days, code, at, maximumCarriedDays }: Drawn): string {
  const [oldest = 0, newest = 0] = [days.at(-1)?.day, days[0]?.day];
  return `${code} at ${isoTime(at)}, figures of ${isoDay(oldest)} to ${isoDay(newest)}, ${businessDays(maximumCarriedDays)} allowed`;
}

function drawQuestion(draws: Draws): Drawn {
  const day = draws.whole(FIRST, LAST);
  const year = parseInt(isoDay(day).slice(0, 4), 10);
  // Every third file is of the weeks in which clocks or calendars differ.
  const last = draws.onceIn(3)
    ? draws.pick([dayOf(year, 3, 10), dayOf(year, 10, 25), dayOf(year, 12, 20), dayOf(2016, 6, 27)]) +
      draws.whole(0, 21)
    : day;
  const codes = CODES.slice(draws.whole(0, 2));
  const ordered = draws.onceIn(2) ? codes : reversed(codes);
  const days = Array.from({ length: 21 }, (_, back) => last - back)
    .filter(isTargetDay)
    .map((one) => ({
      day: one,
      rates: new Map(ordered.map((code) => [code, writeUnits(draws.digits(5), draws.whole(2, 4))])),
    }));
  const lines = days.map(({ day: one, rates }) => `${isoDay(one)},${[...rates.values()].join(",")},N/A,`);
  const asked = last + draws.whole(-10, 7);
  const second = draws.pick([-1, 0, 0, draws.whole(-5_400, 5_400), draws.whole(-50_000, 20_000)]);
  return {
    days,
    csv: [`Date,${ordered.join(",")},RUB,`, ...lines, ""].join("\n"),
    code: draws.onceIn(12) ? "RUB" : draws.pick(ordered),
    at: publishedAt(asked) + BigInt(second),
    maximumCarriedDays: draws.whole(0, 3),
  };
}

/** By the clocks of Frankfurt, about 14:30 until 30 June 2016 and about 16:00 since. */
function publishedAt(day: number): bigint {
  const noon = BigInt(day) * DAY + 12n * HOUR;
  const local = day < LATER_SINCE ? 14n * HOUR + HOUR / 2n : 16n * HOUR;
  return BigInt(day) * DAY + local - aheadInFrankfurt(noon);
}

function rateAt({
  days,
  code,
  at,
  maximumCarriedDays,
}: Drawn): { value: string; carriedDays: number } | undefined {
  const today = Number(at / DAY);
  const newest = at < publishedAt(today) ? today - 1 : today;
  const row = days.find(({ day }) => day <= newest);
  const value = row?.rates.get(code);
  if (row === undefined || value === undefined) return undefined;
  const since = Array.from({ length: newest - row.day }, (_, index) => row.day + 1 + index);
  const carriedDays = since.filter((day) => ![0, 6].includes(weekdayOf(day))).length;
  return carriedDays > maximumCarriedDays ? undefined : { value, carriedDays };
}
