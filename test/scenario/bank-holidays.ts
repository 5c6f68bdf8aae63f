import { isEcbPublicationDay } from "../../src/fx/sources/ecb/ecb-publication.ts";
import type { Trace } from "../../src/trace/trace.ts";

/**
 * The days on which banks book nothing in a currency, by the calendars of the years in which scenarios of the library
 * book. A currency or a year that is not here is no day of banks, so that it has to be added, with its source.
 */
export interface BankCalendar {
  /** Where a day is a day: a name of the IANA's. */
  readonly zone: string;
  /** Days of the week without banks, 0 for Sunday to 6 for Saturday. */
  readonly weekend: readonly number[];
  readonly source: string;
  /** By year, `MM-DD`, weekends left out where a holiday falls on one and is not moved. */
  readonly holidays: Readonly<Record<string, readonly string[]>>;
}

const days = (text: string): readonly string[] => text.split(" ");

const [SUNDAY, FRIDAY, SATURDAY] = [0, 5, 6];

export const BANK_CALENDARS: Readonly<Record<string, BankCalendar>> = {
  EUR: {
    zone: "Europe/Brussels",
    weekend: [SUNDAY, SATURDAY],
    source: "European Central Bank, TARGET closing days, as fixed on 14 December 2000",
    holidays: {
      2015: days("01-01 04-03 04-06 05-01 12-25"),
      2016: days("01-01 03-25 03-28 12-26"),
      2025: days("01-01 04-18 04-21 05-01 12-25 12-26"),
    },
  },
  USD: {
    zone: "America/New_York",
    weekend: [SUNDAY, SATURDAY],
    source: "Federal Reserve, holidays of the Reserve Banks; on a Saturday they are not moved",
    holidays: {
      2015: days("01-01 01-19 02-16 05-25 09-07 10-12 11-11 11-26 12-25"),
      2016: days("01-01 01-18 02-15 05-30 07-04 09-05 10-10 11-11 11-24 12-26"),
      2025: days("01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
    },
  },
  GBP: {
    zone: "Europe/London",
    weekend: [SUNDAY, SATURDAY],
    source: "gov.uk, bank holidays in England and Wales",
    holidays: {
      2016: days("01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
      2025: days("01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    },
  },
  CHF: {
    zone: "Europe/Zurich",
    weekend: [SUNDAY, SATURDAY],
    source: "Swiss National Bank, public holidays in Zurich, the regional ones included",
    holidays: {
      2015: days("01-01 01-02 04-03 04-06 05-01 05-14 05-25 12-25"),
      2025: days("01-01 01-02 04-18 04-21 05-01 05-29 06-09 08-01 12-25 12-26"),
    },
  },
  CNY: {
    zone: "Asia/Shanghai",
    weekend: [SUNDAY, SATURDAY],
    source: "General Office of the State Council, notice of 12 November 2024 on the holidays of 2025",
    holidays: {
      2025: days(
        "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
      ),
    },
  },
  // The yuan outside mainland China is booked in Hong Kong.
  CNH: {
    zone: "Asia/Hong_Kong",
    weekend: [SUNDAY, SATURDAY],
    source: "Government of Hong Kong, general holidays for 2025",
    holidays: {
      2025: days("01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26"),
    },
  },
  JPY: {
    zone: "Asia/Tokyo",
    weekend: [SUNDAY, SATURDAY],
    source: "Cabinet Office of Japan, national holidays of 2025; Banking Act, 31 December to 3 January",
    holidays: {
      2025: days(
        "01-01 01-02 01-03 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24 12-31",
      ),
    },
  },
  INR: {
    zone: "Asia/Kolkata",
    weekend: [SUNDAY, SATURDAY],
    source: "Reserve Bank of India, holidays of 2025 under the Negotiable Instruments Act, Mumbai",
    holidays: {
      2025: days(
        "02-19 02-26 03-14 03-31 04-01 04-10 04-14 04-18 05-01 05-12 08-15 08-27 09-05 10-02 10-21 10-22 11-05 12-25",
      ),
    },
  },
  KWD: {
    zone: "Asia/Kuwait",
    weekend: [FRIDAY, SATURDAY],
    source: "Kuwait, decisions of the Council of Ministers on the holidays of 2025, with their days of rest",
    holidays: {
      2025: days("01-01 01-02 01-30 02-25 02-26 02-27 03-30 03-31 04-01 06-05 06-08 06-26 09-04"),
    },
  },
};

/** A day as its place has it: `2025-01-28`, and which of the week it is. */
function localDay(zone: string, at: Date): { readonly date: string; readonly weekday: number } {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
  return { date, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

/** Why banks book nothing in a currency then; nothing: they do. @param at ISO 8601, in UTC. */
export function closedFor(currency: string, at: string): string | undefined {
  const calendar = BANK_CALENDARS[currency];
  if (calendar === undefined) return `there is no calendar of ${currency}`;
  const { date, weekday } = localDay(calendar.zone, new Date(at));
  if (calendar.weekend.includes(weekday)) return `${date} is at a weekend of ${currency}`;
  const holidays = calendar.holidays[date.slice(0, 4)];
  if (holidays === undefined) return `${date} is in no calendar of ${currency}`;
  return holidays.includes(date.slice(5)) ? `${date} is a holiday of ${currency}` : undefined;
}

/** What banks book on days on which they are closed: the step, and why. */
export function wrongBookings({ steps, assets }: Trace): string[] {
  const symbols = new Map(assets.map(({ code, symbol }) => [code, symbol]));
  return steps.flatMap(({ index, verb, at, movements }) =>
    movements.flatMap(({ place, asset }) => {
      const closed = place === "chain" ? undefined : closedFor(symbols.get(asset) ?? asset, at);
      return closed === undefined ? [] : [`step ${index}, ${verb} at ${at}: ${closed}`];
    }),
  );
}

/** Reference rates that are not of a day of theirs: the step, the pair and its time. */
export function wrongPublications({ steps, rates }: Trace): string[] {
  const reference = rates.filter(({ source }) => source.startsWith("European Central Bank"));
  const pairs = new Set(reference.map(({ base, quote }) => `${base}/${quote}`));
  return steps.flatMap(({ index, verb, reports }) =>
    // What a step publishes by hand is no report.
    reports
      .filter(({ pair, at }) => pairs.has(pair) && !isEcbPublicationDay(BigInt(Date.parse(at)) / 86_400_000n))
      .map(({ pair, at }) => `step ${index}, ${verb}: ${pair} of ${at}`),
  );
}
