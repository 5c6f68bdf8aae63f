import type { LogStep } from "./log-step.ts";
import { modelParameter } from "./model-parameter.ts";
import type { Diffusion } from "./path-model.ts";

/**
 * Geometric Brownian motion, exact for a step of any length: S e^((μ − σ²/2) t + σ √t Z).
 *
 * @throws MODEL_PARAMETER_INVALID
 */
export function gbmStep(diffusion: Diffusion): LogStep {
  const drift = modelParameter("drift", diffusion.drift);
  const volatility = modelParameter("volatility", diffusion.volatility);
  return (level, years, shock) =>
    level + (drift - volatility ** 2 / 2) * years + volatility * Math.sqrt(years) * shock;
}
