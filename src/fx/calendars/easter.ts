import { daysSinceEpoch } from "../civil-date.ts";

/**
 * Easter Sunday of the Gregorian calendar, days since 1970-01-01 ("Anonymous Gregorian algorithm", Nature, 20 April
 * 1876; in integers only).
 */
export function easterSunday(year: bigint): bigint {
  const golden = year % 19n;
  const [century, ofCentury] = [year / 100n, year % 100n];
  const correction = (century - (century + 8n) / 25n + 1n) / 3n;
  const epact = (19n * golden + century - century / 4n - correction + 15n) % 30n;
  const toSunday = (32n + 2n * (century % 4n) + 2n * (ofCentury / 4n) - epact - (ofCentury % 4n)) % 7n;
  const late = (golden + 11n * epact + 22n * toSunday) / 451n;
  const fromMarch = epact + toSunday - 7n * late + 114n;
  return daysSinceEpoch({ year, month: fromMarch / 31n, day: (fromMarch % 31n) + 1n });
}
