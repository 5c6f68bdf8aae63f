import { civilDate, daysSinceEpoch, type CivilDate } from "../../civil-date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const WORDS = /^([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})$/;

/**
 * A day as the European Central Bank writes it, `2025-01-24` in the history and `24 January 2025` in the daily file,
 * as days since 1970-01-01; nothing when it is no day of the calendar.
 */
export function parseEcbDay(text: string): bigint | undefined {
  const iso = ISO.exec(text);
  const words = WORDS.exec(text);
  const [year = "", month = "", day = ""] =
    iso === null
      ? [words?.[3], String(MONTHS.indexOf(words?.[2] ?? "") + 1), words?.[1]]
      : [iso[1], iso[2], iso[3]];
  if (year === "" || day === "" || month === "0") return undefined;
  const date = { year: BigInt(year), month: BigInt(month), day: BigInt(day) };
  const days = daysSinceEpoch(date);
  // 31 April would be counted as 1 May.
  return isSameDay(civilDate(days), date) ? days : undefined;
}

function isSameDay(left: CivilDate, right: CivilDate): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}
