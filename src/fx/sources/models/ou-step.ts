import { SettlementError } from "../../../errors.ts";
import { logGrowth } from "./floats.ts";
import type { LogStep } from "./log-step.ts";
import { modelParameter } from "./model-parameter.ts";
import type { OuModel } from "./path-model.ts";

/**
 * Mean reversion of the logarithm, exact for a step of any length: θ + (x − θ) e^(−k t) + σ √((1 − e^(−2 k t)) / 2k) Z.
 * In the long run the logarithm scatters by σ / √(2k) about θ.
 *
 * @throws MODEL_PARAMETER_INVALID
 */
export function ouStep(model: OuModel, start: bigint): LogStep {
  if (model.mean <= 0n) {
    throw new SettlementError("MODEL_PARAMETER_INVALID", {
      parameter: "mean",
      value: model.mean,
      wanted: "an answer above 0",
    });
  }
  const theta = logGrowth(start, model.mean);
  const speed = modelParameter("speed", model.speed);
  const volatility = modelParameter("volatility", model.volatility);
  return (level, years, shock) => {
    // expm1 keeps the digits of 1 − e^−x where x is small.
    const deviation = volatility * Math.sqrt(-Math.expm1(-2 * speed * years) / (2 * speed));
    return theta + (level - theta) * Math.exp(-speed * years) + deviation * shock;
  };
}
