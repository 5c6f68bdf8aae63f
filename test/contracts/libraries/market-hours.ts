import { CELO_FX, CHAINLINK_FX, MENTO_FX, type MarketCalendar } from "../../../src/fx/oracle/market-hours.ts";
import { SUMMER_TIMES } from "../../../src/fx/oracle/summer-time.ts";

/** Hours as the contract takes them. */
export interface HoursOnChain {
  readonly opensAtMinute: bigint;
  readonly closesAtMinute: bigint;
  /** 0: none, 1: of the United States, 2: of the European Union. */
  readonly summerTime: bigint;
  /** 0: no holidays, 1: those of the FX market, others: a list. */
  readonly calendar: bigint;
}

/** A calendar of the library in the contract's terms. */
export function hoursOnChain({
  opensAtMinute,
  closesAtMinute,
  summerTime,
  calendar,
}: MarketCalendar): HoursOnChain {
  return { opensAtMinute, closesAtMinute, summerTime: BigInt(SUMMER_TIMES.indexOf(summerTime)), calendar };
}

export const MENTO_HOURS = hoursOnChain(MENTO_FX);

/** The calendars of the library. */
export const CALENDARS = [MENTO_FX, CELO_FX, CHAINLINK_FX];
