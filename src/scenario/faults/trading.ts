import { isTradingOn } from "../../fx/calendars/market-holidays.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { Scenario, ScenarioRate } from "../scenario.ts";

/** Whether the market of a pair trades at a second, by its hours and its days. */
export function isTrading(
  rate: ScenarioRate,
  { startsAt }: Pick<Scenario, "startsAt">,
  unix: bigint,
): boolean {
  return isTradingOn(pairPlanOf(rate, startsAt), rate.holidays, unix);
}
