import { SettlementError } from "../errors/settlement-error.ts";
import { pairName } from "../fx/pair-name.ts";
import type { Rate } from "../fx/rate.ts";
import { pointAt } from "../fx/sources/rate-path.ts";
import { isoTime } from "../trace/iso-time.ts";
import { rateOfAnswer } from "../world/feed-answer.ts";
import type { ScenarioRate } from "./scenario.ts";

/** The market's mid of a pair at a time. @throws RATE_NOT_YET before its path begins, and in its gaps. */
export function marketRate(rate: ScenarioRate, unix: bigint): Rate {
  const found = rateAt(rate, unix);
  if (found !== undefined) return found;
  throw new SettlementError("RATE_NOT_YET", {
    pair: pairName(rate),
    time: isoTime(unix),
  });
}

/** As `marketRate`; nothing before the path begins, and in its gaps. */
export function rateAt(rate: ScenarioRate, unix: bigint): Rate | undefined {
  const { market } = rate;
  const { at, answer } = pointAt(market, unix) ?? {};
  if (at === undefined || answer === undefined) return undefined;
  return rateOfAnswer(rate, { answer, decimals: market.decimals, at });
}
