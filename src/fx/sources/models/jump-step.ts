import { poisson } from "../../../random/poisson.ts";
import { standardNormal } from "../../../random/standard-normal.ts";
import { gbmStep } from "./gbm-step.ts";
import type { LogStep, StreamFor } from "./log-step.ts";
import { modelParameter } from "./model-parameter.ts";
import type { JumpModel } from "./path-model.ts";

/**
 * Merton's jump diffusion (1976), exact for a step of any length: geometric Brownian motion, and the sum of
 * Poisson(λ t) jumps, each normal. The sum of n such jumps is normal with n times the mean and the variance.
 *
 * @throws MODEL_PARAMETER_INVALID
 */
export function jumpStep(model: JumpModel, streamFor: StreamFor): LogStep {
  const diffuse = gbmStep(model);
  const jumpsPerYear = modelParameter("jumpsPerYear", model.jumpsPerYear);
  const mean = modelParameter("jumpMean", model.jumpMean);
  const deviation = modelParameter("jumpDeviation", model.jumpDeviation);
  const [counts, sizes] = [streamFor("jumps"), streamFor("jump sizes")];
  return (level, years, shock) => {
    const jumps = poisson(counts, jumpsPerYear * years);
    const jumped = jumps === 0 ? 0 : jumps * mean + deviation * Math.sqrt(jumps) * standardNormal(sizes);
    return diffuse(level, years, shock) + jumped;
  };
}
