import { DAY } from "../../fx/civil-date.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import type { Asset } from "../../money/asset.ts";
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
  for (const { code } of assets) requireCurrent(code, today);
}
