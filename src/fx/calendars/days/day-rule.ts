import { civilDate, daysSinceEpoch, weekday } from "../../civil-date.ts";

/** Which days banks work: a table or a rule, with where it comes from and what of it was checked. */
export interface DayRule {
  /** By which files name it: `china`. */
  readonly name: string;
  /** ISO 4217 code of the currency that it is made for; none where it is nobody's in particular. */
  readonly currency?: string;
  /** Where the days come from, and what was compared with it, and when. */
  readonly source: string;
  /** Whether it knows a year. */
  readonly knows: (year: bigint) => boolean;
  /** Which of its years, for a person: `2015 to 2018, 2024 to 2026`. */
  readonly years: string;
  /** Weekdays without work, 0 for Sunday to 6 for Saturday. */
  readonly weekend: readonly bigint[];
  /** Whether banks work on a day (days since 1970-01-01) of a year that it knows. */
  readonly isOpen: (day: bigint) => boolean;
  /** Seconds by which its clocks are ahead of UTC in winter, and whose summer time they keep. */
  readonly clock: {
    readonly utcOffset: bigint;
    readonly summerTime: "none" | "united-states" | "european-union";
  };
}

export const HOUR = 3_600n;
export const SATURDAY_SUNDAY: readonly bigint[] = [6n, 0n];

/** Days of one year as a table has them: `01-28..02-04`, `04-06`. */
interface TableYear {
  /** Weekdays on which banks are closed, with weekend days between them where a holiday runs on. */
  readonly closed: string;
  /** Days of the weekend on which banks work. */
  readonly worked?: string;
}

/** A rule from a table by years. */
export function tableOf(
  table: Readonly<Record<string, TableYear>>,
  weekend: readonly bigint[],
): Pick<DayRule, "knows" | "isOpen" | "weekend"> {
  const days = new Map(
    Object.entries(table).map(([year, { closed, worked = "" }]) => [
      BigInt(year),
      { closed: daysOf(year, closed), worked: daysOf(year, worked) },
    ]),
  );
  return {
    weekend,
    knows: (year) => days.has(year),
    isOpen: (day) => {
      const { closed, worked } = days.get(civilDate(day).year) ?? {};
      if (worked?.has(day) === true) return true;
      return !weekend.includes(weekday(day)) && closed?.has(day) !== true;
    },
  };
}

/** The days that a year's text names, in days since 1970-01-01. */
function daysOf(year: string, text: string): ReadonlySet<bigint> {
  const days = new Set<bigint>();
  for (const range of text.split(" ").filter((part) => part !== "")) {
    const [from = "", to = from] = range.split("..");
    for (let day = dayOf(year, from); day <= dayOf(year, to); day += 1n) days.add(day);
  }
  return days;
}

function dayOf(year: string, monthAndDay: string): bigint {
  const [month = 1n, day = 1n] = monthAndDay.split("-").map(BigInt);
  return daysSinceEpoch({ year: BigInt(year), month, day });
}

/** The nth weekday of a month, 1 for the first; the last one for 0. Days since 1970-01-01. */
export function nthWeekday(year: bigint, month: bigint, which: bigint, nth: bigint): bigint {
  if (nth === 0n) {
    const next =
      month === 12n ? { year: year + 1n, month: 1n, day: 1n } : { year, month: month + 1n, day: 1n };
    const last = daysSinceEpoch(next) - 1n;
    return last - ((weekday(last) - which + 7n) % 7n);
  }
  const first = daysSinceEpoch({ year, month, day: 1n });
  return first + ((which - weekday(first) + 7n) % 7n) + (nth - 1n) * 7n;
}
