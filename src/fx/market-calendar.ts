/** A moment of the week in a calendar's own time. */
export interface WeekMoment {
  /** 0 is Sunday, as in JavaScript and ISO 8601's 7. */
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  readonly hour: number;
  readonly minute: number;
}

/** A day of every year, in the calendar's own time. */
export interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** When a market trades: one session a week, less holidays. Data; `isMarketOpen` reads it. */
export interface MarketCalendar {
  readonly name: string;
  /** Which clock its hours are on. New York's changes to and from daylight saving time. */
  readonly zone: "UTC" | "America/New_York";
  /** First second of the session. */
  readonly opens: WeekMoment;
  /** First second after it. */
  readonly closes: WeekMoment;
  /** Days closed from midnight to midnight. */
  readonly holidays: readonly YearDay[];
  /** Days that close early: closed from the hour to midnight. */
  readonly earlyCloses: readonly (YearDay & { readonly hour: number; readonly minute: number })[];
}

const CHRISTMAS_AND_NEW_YEAR: readonly YearDay[] = [
  { month: 12, day: 25 },
  { month: 1, day: 1 },
];

/** Foreign exchange as Mento's MarketHoursBreaker has it: Sunday 23:00 to Friday 21:00 UTC. */
export const MENTO_FX: MarketCalendar = {
  name: "mento-fx",
  zone: "UTC",
  opens: { weekday: 0, hour: 23, minute: 0 },
  closes: { weekday: 5, hour: 21, minute: 0 },
  holidays: CHRISTMAS_AND_NEW_YEAR,
  earlyCloses: [
    { month: 12, day: 24, hour: 22, minute: 0 },
    { month: 12, day: 31, hour: 22, minute: 0 },
  ],
};

/** Foreign exchange as Celo's adapters have it: Sunday 22:00 to Friday 22:00 UTC. */
export const CELO_FX: MarketCalendar = {
  name: "celo-fx",
  zone: "UTC",
  opens: { weekday: 0, hour: 22, minute: 0 },
  closes: { weekday: 5, hour: 22, minute: 0 },
  holidays: [],
  earlyCloses: [],
};

/** Foreign exchange by Chainlink's market hours: Sunday 18:00 to Friday 17:00 in New York. */
export const CHAINLINK_FX: MarketCalendar = {
  name: "chainlink-fx",
  zone: "America/New_York",
  opens: { weekday: 0, hour: 18, minute: 0 },
  closes: { weekday: 5, hour: 17, minute: 0 },
  holidays: [],
  earlyCloses: [],
};
