import { DAY, civilDate, weekday } from "../../../../src/fx/civil-date.ts";
import { namedDays } from "../../../../src/fx/calendars/days/named-days.ts";
import { utcDay } from "../../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../../support/unix.ts";

/** Days since 1970-01-01 of a date. */
export const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / DAY;

/** The days of a year, `MM-DD`, on which a named calendar is not as its week has it: closed, or worked. */
function unusual(name: string, year: string, isWeekend: boolean): string {
  const { isOpen, weekend } = namedDays(name);
  const found: string[] = [];
  for (let day = dayOf(`${year}-01-01`); civilDate(day).year === BigInt(year); day += 1n)
    if (weekend.includes(weekday(day)) === isWeekend && isOpen(day) === isWeekend)
      found.push(utcDay(day).slice(5));
  return found.join(" ");
}

/** The days outside of its weekend on which it has no work. */
export const holidays = (name: string, year: string): string => unusual(name, year, false);

/** The days of its weekend on which it has work. */
export const worked = (name: string, year: string): string => unusual(name, year, true);
