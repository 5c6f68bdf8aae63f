import { CELO_FX, CHAINLINK_FX, MENTO_FX, type MarketCalendar } from "../../../src/fx/market-calendar.ts";

/** Hours as the contract takes them. */
export interface HoursOnChain {
  readonly opensAtMinute: bigint;
  readonly closesAtMinute: bigint;
  /** 0: none, 1: of the United States, 2: of the European Union. */
  readonly summerTime: bigint;
  /** 0: no holidays, 1: those of the FX market, others: a list. */
  readonly calendar: bigint;
}

/** A minute of the contract's week, from Monday 00:00 UTC, for a moment of a calendar's week, from Sunday. */
function minuteOfWeek({ zone, opens, closes }: MarketCalendar, which: "opens" | "closes"): bigint {
  const { weekday, hour, minute } = which === "opens" ? opens : closes;
  // New York's standard time is five hours behind.
  const behind = zone === "UTC" ? 0 : 5;
  return BigInt((((weekday + 6) % 7) * 1_440 + (hour + behind) * 60 + minute) % 10_080);
}

/** A calendar of the library in the contract's terms. */
export const hoursOnChain = (calendar: MarketCalendar): HoursOnChain => ({
  opensAtMinute: minuteOfWeek(calendar, "opens"),
  closesAtMinute: minuteOfWeek(calendar, "closes"),
  summerTime: calendar.zone === "UTC" ? 0n : 1n,
  calendar: calendar.holidays.length > 0 ? 1n : 0n,
});

export const MENTO_HOURS = hoursOnChain(MENTO_FX);

/** The calendars of the library. */
export const CALENDARS = [MENTO_FX, CELO_FX, CHAINLINK_FX];
