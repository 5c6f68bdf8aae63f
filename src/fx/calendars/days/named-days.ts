import { weekday } from "../../civil-date.ts";
import { CHINA } from "./china.ts";
import { HOUR, SATURDAY_SUNDAY, type DayRule } from "./day-rule.ts";
import { isEnglishBankDay } from "./england.ts";
import { isFederalReserveDay } from "./federal-reserve.ts";
import { JAPAN } from "./japan.ts";
import { isTargetDay } from "./target.ts";

const [FRIDAY, SATURDAY] = [5n, 6n];
const ALWAYS = { years: "every year", knows: () => true } as const;
const UTC = { utcOffset: 0n, summerTime: "none" } as const;

/** A week without holidays. */
const weekOf = (name: string, weekend: readonly bigint[], utcOffset = 0n): DayRule => ({
  ...ALWAYS,
  name,
  source: "no holidays: the week alone",
  weekend,
  clock: { ...UTC, utcOffset },
  isOpen: (day) => !weekend.includes(weekday(day)),
});

const WEEKDAYS = weekOf("weekdays", SATURDAY_SUNDAY);

const from = (first: bigint, last: bigint): Pick<DayRule, "knows" | "years"> => ({
  years: `${first} to ${last}`,
  knows: (year) => first <= year && year <= last,
});

/** The calendars that files can name, a row each. A row more is all that another one needs. */
export const NAMED_DAYS: readonly DayRule[] = [
  WEEKDAYS,
  // Most of the Gulf's banks: Sunday to Thursday.
  weekOf("gulf-week", [FRIDAY, SATURDAY], 3n * HOUR),
  weekOf("every-day", []),
  {
    ...from(1999n, 2199n),
    name: "target",
    currency: "EUR",
    source:
      "European Central Bank, TARGET closing days, decision of 14 December 2000. Worked out by rule; a test compares it with the days of reference rates in this repository.",
    weekend: SATURDAY_SUNDAY,
    clock: { utcOffset: HOUR, summerTime: "european-union" },
    isOpen: isTargetDay,
  },
  {
    ...from(2007n, 2199n),
    name: "federal-reserve",
    currency: "USD",
    source:
      "5 U.S.C. 6103 and the Federal Reserve Banks' holiday schedule. Worked out by rule, and compared with the Federal Reserve Bank of Richmond's table of 2025 to 2027 on 2026-11-28.",
    weekend: SATURDAY_SUNDAY,
    clock: { utcOffset: -5n * HOUR, summerTime: "united-states" },
    isOpen: isFederalReserveDay,
  },
  {
    ...from(2015n, 2027n),
    name: "england",
    currency: "GBP",
    source:
      "Banking and Financial Dealings Act 1971, schedule 1, and the proclamations of 2020, 2022 and 2023. Worked out by rule from these and compared with no published list; the tests state days that follow from them.",
    weekend: SATURDAY_SUNDAY,
    clock: { utcOffset: 0n, summerTime: "european-union" },
    isOpen: isEnglishBankDay,
  },
  CHINA,
  JAPAN,
];

/** Their names. */
export const DAYS_NAMES: readonly string[] = NAMED_DAYS.map(({ name }) => name);

/** The one of a name; the plain week where none has it. */
export function namedDays(name: string): DayRule {
  return NAMED_DAYS.find((row) => row.name === name) ?? WEEKDAYS;
}
