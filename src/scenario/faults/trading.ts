import { DAY } from "../../fx/civil-date.ts";
import { isMarketOpen, NO_HOLIDAYS } from "../../fx/oracle/market-hours.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { Scenario, ScenarioRate } from "../scenario.ts";

/** Whether the market of a pair trades at a second, by its hours and its days. */
export function isTrading(
  rate: ScenarioRate,
  { startsAt }: Pick<Scenario, "startsAt">,
  unix: bigint,
): boolean {
  const plan = pairPlanOf(rate, startsAt);
  const { holidays } = rate;
  if (holidays === undefined) return isMarketOpen(plan, unix);
  const isHoliday = holidays.some(({ day, closedFrom }) => day === unix / DAY && closedFrom <= unix % DAY);
  return !isHoliday && isMarketOpen({ ...plan, calendar: NO_HOLIDAYS }, unix);
}
