/** Seconds of a day without a leap second, which unix time does not count. */
export const DAY = 86_400n;

/** A calendar day of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: bigint;
  /** 1 to 12. */
  readonly month: bigint;
  /** 1 to 31. */
  readonly day: bigint;
}

/**
 * The day of a number of days since 1970-01-01, in integers only, for any year (H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", civil_from_days).
 */
export function civilDate(daysSinceEpoch: bigint): CivilDate {
  const shifted = daysSinceEpoch + 719_468n;
  const era = (shifted >= 0n ? shifted : shifted - 146_096n) / 146_097n;
  const dayOfEra = shifted - era * 146_097n;
  const yearOfEra = (dayOfEra - dayOfEra / 1_460n + dayOfEra / 36_524n - dayOfEra / 146_096n) / 365n;
  const dayOfYear = dayOfEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const monthFromMarch = (5n * dayOfYear + 2n) / 153n;
  const day = dayOfYear - (153n * monthFromMarch + 2n) / 5n + 1n;
  const month = monthFromMarch < 10n ? monthFromMarch + 3n : monthFromMarch - 9n;
  const year = yearOfEra + era * 400n + (month <= 2n ? 1n : 0n);
  return { year, month, day };
}

/** Days since 1970-01-01 of a calendar day (Hinnant, days_from_civil). */
export function daysSinceEpoch({ year, month, day }: CivilDate): bigint {
  const shifted = month <= 2n ? year - 1n : year;
  const era = (shifted >= 0n ? shifted : shifted - 399n) / 400n;
  const yearOfEra = shifted - era * 400n;
  const monthFromMarch = month > 2n ? month - 3n : month + 9n;
  const dayOfYear = (153n * monthFromMarch + 2n) / 5n + day - 1n;
  const dayOfEra = yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear;
  return era * 146_097n + dayOfEra - 719_468n;
}

/** 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export function weekday(daysSinceEpoch: bigint): bigint {
  return (((daysSinceEpoch + 4n) % 7n) + 7n) % 7n;
}
