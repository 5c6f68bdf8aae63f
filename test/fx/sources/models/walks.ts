import type { ModelledLeg } from "../../../../src/fx/sources/models/model-walk.ts";
import type {
  BootstrapModel,
  GbmModel,
  JumpModel,
  OuModel,
  PathModel,
  RegimeModel,
} from "../../../../src/fx/sources/models/path-model.ts";
import type { RatePath } from "../../../../src/fx/sources/rate-path.ts";

// No path is compared with figures written down here: Math.exp, Math.log and Math.cos differ between engines in their
// last digits, and so may a last decimal of a path. What must hold is the statistics, and that a stored path comes back.

export const START = 108_350_000n;
export const BAND = { minimum: 1_000_000n, maximum: 10_000_000_000n };
export const DAY = 86_400n;
export const YEAR = 31_557_600n;
export const DAYS = (count: bigint) => ({ from: 0n, until: count * DAY, every: DAY });

export const leg = (model: PathModel, pair = "EUR/USD", changed: Partial<ModelledLeg> = {}): ModelledLeg => {
  const [base = "", quote = ""] = pair.split("/");
  return { feed: { base, quote, decimals: 8 }, start: START, band: BAND, model, ...changed };
};

export const GBM: GbmModel = { kind: "gbm", drift: "0.05", volatility: "0.10" };
export const OU: OuModel = { kind: "ou", mean: 110_000_000n, speed: "12", volatility: "0.08" };
export const JUMP: JumpModel = {
  kind: "jump",
  drift: "0",
  volatility: "0.08",
  jumpsPerYear: "6",
  jumpMean: "-0.05",
  jumpDeviation: "0.03",
};
export const REGIME: RegimeModel = {
  kind: "regime",
  calm: { drift: "0", volatility: "0.05" },
  stress: { drift: "0", volatility: "0.40" },
  calmToStress: "10",
  stressToCalm: "40",
  begins: "calm",
};
export const BOOTSTRAP: BootstrapModel = {
  kind: "bootstrap",
  history: [100_000_000n, 101_000_000n, 99_000_000n, 99_500_000n, 102_000_000n],
  block: 2,
};
export const MODELS = [GBM, OU, JUMP, REGIME, BOOTSTRAP];

export const answers = (path: RatePath) => path.points.map(({ answer }) => Number(answer));
export const returns = (path: RatePath) => {
  const levels = answers(path).map(Math.log);
  return levels.slice(1).map((level, index) => level - (levels[index] ?? 0));
};
export function moments(sample: readonly number[]) {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}
