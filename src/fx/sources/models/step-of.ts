import type { PathModel, Diffusion, JumpModel, OuModel, RegimeModel, BootstrapModel } from "./path-model.ts";
import { modelParameter } from "./model-parameter.ts";
import { poisson } from "../../../random/poisson.ts";
import { standardNormal } from "../../../random/standard-normal.ts";
import { phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { logGrowth } from "./floats.ts";
import { uniformFloat } from "../../../random/uniform-float.ts";
import { uniformIndex } from "../../../random/uniform-index.ts";
import type { RandomStream } from "../../../random/random-stream.ts";

/**
 * The step function of a model, its parameters checked.
 *
 * @param start The path's first answer.
 * @throws MODEL_PARAMETER_INVALID, HISTORY_INVALID, AMOUNT_MALFORMED
 */
export function stepOf(model: PathModel, start: bigint, streamFor: StreamFor): LogStep {
  if (model.kind === "gbm") return gbmStep(model);
  if (model.kind === "ou") return ouStep(model, start);
  if (model.kind === "jump") return jumpStep(model, streamFor);
  if (model.kind === "regime") return regimeStep(model, streamFor);
  return bootstrapStep(model, streamFor);
}

/**
 * Geometric Brownian motion, exact for a step of any length: S e^((μ − σ²/2) t + σ √t Z).
 *
 * @throws MODEL_PARAMETER_INVALID
 */
function gbmStep(diffusion: Diffusion): LogStep {
  const drift = modelParameter("drift", diffusion.drift);
  const volatility = modelParameter("volatility", diffusion.volatility);
  return (level, years, shock) =>
    level + (drift - volatility ** 2 / 2) * years + volatility * Math.sqrt(years) * shock;
}

/**
 * Merton's jump diffusion (1976), exact for a step of any length: geometric Brownian motion, and the sum of
 * Poisson(λ t) jumps, each normal. The sum of n such jumps is normal with n times the mean and the variance.
 *
 * @throws MODEL_PARAMETER_INVALID
 */
function jumpStep(model: JumpModel, streamFor: StreamFor): LogStep {
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

/**
 * Mean reversion of the logarithm, exact for a step of any length: θ + (x − θ) e^(−k t) + σ √((1 − e^(−2 k t)) / 2k) Z.
 * In the long run the logarithm scatters by σ / √(2k) about θ.
 *
 * @throws MODEL_PARAMETER_INVALID
 */
function ouStep(model: OuModel, start: bigint): LogStep {
  if (model.mean <= 0n) {
    throw new SettlementError("MODEL_PARAMETER_INVALID", {
      parameter: "mean",
      value: model.mean,
      wanted: phrase("price-above-zero"),
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

/**
 * Geometric Brownian motion whose drift and volatility are those of the state that the step begins in. Between calm and
 * stress the state changes as a Markov chain in continuous time: with rates a out of the state and b back into it,
 * it is the other one after t with the probability a / (a + b) × (1 − e^(−(a + b) t)).
 *
 * @throws MODEL_PARAMETER_INVALID
 */
function regimeStep(model: RegimeModel, streamFor: StreamFor): LogStep {
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

/**
 * Adds the logarithmic returns of a history, block by block; where a block begins is drawn, and after the history's
 * last return comes its first.
 *
 * @throws HISTORY_INVALID for an answer that is not above zero, a block of nothing, or fewer returns than a block has.
 */
function bootstrapStep({ history, block }: BootstrapModel, streamFor: StreamFor): LogStep {
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

/**
 * One step of a model: from the logarithm of the growth since the path began to the next, over a number of years, with
 * a draw from the standard normal distribution that may go together with those of other legs.
 */
export type LogStep = (level: number, years: number, shock: number) => number;

/** The stream of what else a model draws, by purpose. */
export type StreamFor = (purpose: string) => RandomStream;
