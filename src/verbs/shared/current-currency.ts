import { DAY } from "../../fx/civil-date.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import type { Asset } from "../../money/asset.ts";
import { isCurrencyCode } from "../../money/currency.ts";
import { requireCurrent } from "../../money/redenominate.ts";
import type { StepRun } from "../step-run.ts";

/**
 * Refuses to convert or to book in a currency that has ended by now, in a scenario that began while it was one: a market
 * of it goes on in the file alone.
 *
 * @throws CURRENCY_REPLACED, CURRENCY_WITHDRAWN
 */
export function requireCurrentNow({ now }: Pick<StepRun, "now">, ...assets: readonly Asset[]): void {
  const today = utcDay(now / DAY);
  // A code of the scenario's own, which no standard has, ends with the scenario.
  for (const { code } of assets) if (isCurrencyCode(code)) requireCurrent(code, today);
}
