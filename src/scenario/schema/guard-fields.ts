import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { oneOf, readBy } from "../../fields/fields.ts";
import { DAYS_NAMES } from "../../fx/calendars/days/named-days.ts";
import { DAY } from "../../fx/civil-date.ts";
import {
  CELO_FX,
  CHAINLINK_FX,
  FX_HOLIDAYS,
  FX_WEEK,
  MENTO_FX,
  NO_HOLIDAYS,
  type MarketHours,
} from "../../fx/oracle/market-hours.ts";
import { SUMMER_TIMES } from "../../fx/oracle/summer-time.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { ownValue } from "../../own-value.ts";
import { parseRateFigure } from "./rate-fields.ts";
import { parseInstant } from "./time-fields.ts";

/** An end of a band: a rate, or basis points of what the pair opens at. */
export type BandEnd = { readonly answer: bigint } | { readonly ofOpeningBps: bigint };

/** Of the opening, at most: beyond a million-fold nothing is a band. */
const MOST_BPS = 10_000_000_000n;

/** `1.0000`, or `80%` of what the pair opens at, with at most two decimals. @throws FIELD_MALFORMED */
function parseBandEnd(text: string): BandEnd {
  const [, part] = /^([0-9]{1,9}(?:\.[0-9]{1,2})?)%$/.exec(text) ?? [];
  if (part === undefined) return { answer: parseRateFigure(text).answer };
  const { units, decimals } = parseDecimal(part);
  const ofOpeningBps = units * powerOfTen(2 - decimals);
  if (ofOpeningBps <= MOST_BPS) return { ofOpeningBps };
  throw new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted: phrase("band-end"),
    example: "80%",
  });
}

export const bandEnd = (about: string) => readBy(parseBandEnd, about, "80%");

const [MINUTES, DAY_MINUTES] = [60n, 1_440n];
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const WEEK_TIME = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01][0-9]|2[0-3]):([0-5][0-9])$/;

/** `Sun 22:00` in minutes from Monday 00:00. @throws FIELD_MALFORMED */
function parseWeekTime(text: string): bigint {
  const [, day = "", hour = "0", minute = "0"] = WEEK_TIME.exec(text) ?? [];
  if (day !== "")
    return BigInt(WEEKDAYS.indexOf(day)) * DAY_MINUTES + BigInt(hour) * MINUTES + BigInt(minute);
  throw new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted: phrase("week-time"),
    example: "Sun 22:00",
  });
}

const weekTime = (about: string) => readBy(parseWeekTime, about, "Sun 22:00", { pattern: WEEK_TIME });

/** Hours that go by a name, each with its holidays. */
const NAMED_HOURS = {
  "fx-week": FX_WEEK,
  [MENTO_FX.name]: MENTO_FX,
  [CELO_FX.name]: CELO_FX,
  [CHAINLINK_FX.name]: CHAINLINK_FX,
  always: { opensAtMinute: 0n, closesAtMinute: 0n, summerTime: "none", calendar: NO_HOLIDAYS },
} as const satisfies Readonly<Record<string, MarketHours>>;

const HOURS_ABOUT =
  "When the market of a pair trades, UTC. fx-week: Sunday 22:00 to Friday 22:00 without Christmas and New Year; mento-fx, celo-fx, chainlink-fx: as those have them; always; or a week of its own: { opens: Sun 05:00, closes: Thu 17:00 }.";

/** A name of hours, or a week of its own. */
export const hoursField = () =>
  z
    .union([
      oneOf(Object.keys(NAMED_HOURS), "week", HOURS_ABOUT).transform(
        (name): MarketHours => NAMED_HOURS[name] ?? FX_WEEK,
      ),
      z
        .strictObject({
          opens: weekTime("Its first minute that is open."),
          closes: weekTime("Its first minute that is closed; that of opening: it never closes."),
          summerTime: oneOf(
            SUMMER_TIMES,
            "summer time",
            "Whose summer time moves both an hour earlier in UTC.",
          ).prefault("none"),
        })
        .transform(({ opens, closes, summerTime }): MarketHours => ({
          opensAtMinute: opens,
          closesAtMinute: closes,
          summerTime,
          calendar: NO_HOLIDAYS,
        })),
    ])
    .meta({ description: HOURS_ABOUT });

/** A day on which a market is closed, from a second of it on. */
export interface Holiday {
  /** Days since 1970-01-01. */
  readonly day: bigint;
  /** Second of the day, UTC, from 0 to 86,399: the first that is closed, to the end of the day. */
  readonly closedFrom: bigint;
}

/** `2025-01-29`, or `2025-12-24T22:00:00Z` for the rest of that day. @throws FIELD_MALFORMED */
function parseHoliday(text: string): Holiday {
  const unix = parseInstant(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  return { day: unix / DAY, closedFrom: unix % DAY };
}

/** Days of all lists of a file: each is a transaction of the oracle's. */
export const MOST_HOLIDAYS = 400;

const HOLIDAYS_ABOUT =
  "Days on which it is closed besides. fx: 25 December and 1 January, and from 22:00 on the days before; none; the days of a calendar by its name, china, with those of fx; or a list of days, [2025-01-29, 2025-12-24T22:00:00Z], the second closed from then on. Those of the hours unless given.";

const NAMED_HOLIDAYS = { fx: FX_HOLIDAYS, none: NO_HOLIDAYS } as const;

/** The days of a calendar, by its name. */
export interface NamedHolidays {
  readonly days: string;
}

/** By name as the oracle's number of them, or as a calendar's. */
function holidaysOf(name: string): bigint | NamedHolidays {
  return ownValue(NAMED_HOLIDAYS, name) ?? { days: name };
}

/** Holidays by name, or days of its own. */
export const holidaysField = () =>
  z
    .union([
      oneOf([...Object.keys(NAMED_HOLIDAYS), ...DAYS_NAMES], "list of holidays", HOLIDAYS_ABOUT).transform(
        holidaysOf,
      ),
      z.array(readBy(parseHoliday, "A day, or the rest of one.", "2025-01-29")).max(MOST_HOLIDAYS),
    ])
    .meta({ description: HOLIDAYS_ABOUT });
