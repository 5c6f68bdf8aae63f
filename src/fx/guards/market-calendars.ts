import { FX_HOLIDAYS, NO_HOLIDAYS } from "./holidays.ts";
import type { MarketHours } from "./market-hours.ts";

/** Hours that go by a name. */
export interface MarketCalendar extends MarketHours {
  readonly name: string;
}

const [FRIDAY, SUNDAY] = [4n * 1_440n, 6n * 1_440n];

/** Foreign exchange as Mento's MarketHoursBreaker has it: Sunday 23:00 to Friday 21:00 UTC, with its holidays. */
export const MENTO_FX: MarketCalendar = {
  name: "mento-fx",
  opensAtMinute: SUNDAY + 1_380n,
  closesAtMinute: FRIDAY + 1_260n,
  summerTime: "none",
  calendar: FX_HOLIDAYS,
};

/** Foreign exchange as Celo's adapters have it: Sunday 22:00 to Friday 22:00 UTC. */
export const CELO_FX: MarketCalendar = {
  name: "celo-fx",
  opensAtMinute: SUNDAY + 1_320n,
  closesAtMinute: FRIDAY + 1_320n,
  summerTime: "none",
  calendar: NO_HOLIDAYS,
};

/** Foreign exchange by Chainlink's market hours: Sunday 18:00 to Friday 17:00 in New York, five hours later in UTC. */
export const CHAINLINK_FX: MarketCalendar = {
  name: "chainlink-fx",
  opensAtMinute: SUNDAY + 1_380n,
  closesAtMinute: FRIDAY + 1_320n,
  summerTime: "united-states",
  calendar: NO_HOLIDAYS,
};
