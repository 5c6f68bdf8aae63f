import { uniformFloat } from "../../../random/uniform-float.ts";
import { gbmStep } from "./gbm-step.ts";
import type { LogStep, StreamFor } from "./log-step.ts";
import { modelParameter } from "./model-parameter.ts";
import type { RegimeModel } from "./path-model.ts";

/**
 * Geometric Brownian motion whose drift and volatility are those of the state that the step begins in. Between calm and
 * stress the state changes as a Markov chain in continuous time: with rates a out of the state and b back into it,
 * it is the other one after t with the probability a / (a + b) × (1 − e^(−(a + b) t)).
 *
 * @throws MODEL_PARAMETER_INVALID
 */
export function regimeStep(model: RegimeModel, streamFor: StreamFor): LogStep {
  const calm = { move: gbmStep(model.calm), leaving: modelParameter("calmToStress", model.calmToStress) };
  const stress = { move: gbmStep(model.stress), leaving: modelParameter("stressToCalm", model.stressToCalm) };
  const total = calm.leaving + stress.leaving;
  const changes = streamFor("regime");
  let state = model.begins === "calm" ? calm : stress;
  return (level, years, shock) => {
    const next = state.move(level, years, shock);
    const likelihood = total === 0 ? 0 : (state.leaving / total) * -Math.expm1(-total * years);
    if (uniformFloat(changes) < likelihood) state = state === calm ? stress : calm;
    return next;
  };
}
