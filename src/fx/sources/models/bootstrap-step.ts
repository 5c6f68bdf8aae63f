import { SettlementError } from "../../../errors.ts";
import { uniformIndex } from "../../../random/uniform-index.ts";
import { logGrowth } from "./floats.ts";
import type { LogStep, StreamFor } from "./log-step.ts";
import type { BootstrapModel } from "./path-model.ts";

/**
 * Adds the logarithmic returns of a history, block by block; where a block begins is drawn, and after the history's
 * last return comes its first.
 *
 * @throws HISTORY_INVALID for an answer that is not above zero, a block of nothing, or fewer returns than a block has.
 */
export function bootstrapStep({ history, block }: BootstrapModel, streamFor: StreamFor): LogStep {
  const enough = Number.isInteger(block) && block >= 1 && history.length > block;
  if (!enough || history.some((answer) => answer <= 0n)) {
    throw new SettlementError("HISTORY_INVALID", { answers: history.length, block });
  }
  const returns = history.slice(1).map((answer, index) => logGrowth(history[index] ?? answer, answer));
  const beginnings = streamFor("blocks");
  let [place, left] = [0, 0];
  return (level) => {
    if (left === 0) [place, left] = [uniformIndex(beginnings, returns.length), block];
    const moved = level + (returns[place] ?? 0);
    [place, left] = [(place + 1) % returns.length, left - 1];
    return moved;
  };
}
