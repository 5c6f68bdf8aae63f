/**
 * How a market's rate moves by chance. Rates of change are per year, parts of one, plain decimals as text: a
 * volatility of `"0.07"` is 7 % a year, as the major currencies have (6 to 10 %; emerging markets 10 to 25 %).
 */
export type PathModel = GbmModel | OuModel | JumpModel | RegimeModel | BootstrapModel;

/** What the logarithm of a rate drifts by, and how much it scatters. */
export interface Diffusion {
  /** −10 to 10; of the rate's mean, not of its logarithm's. */
  readonly drift: string;
  /** 0 to 3. */
  readonly volatility: string;
}

/** Geometric Brownian motion. */
export interface GbmModel extends Diffusion {
  readonly kind: "gbm";
}

/** Ornstein and Uhlenbeck's mean reversion, on the logarithm of the rate: for managed and pegged pairs. */
export interface OuModel {
  readonly kind: "ou";
  /** The answer that the rate is drawn back to, above zero, in the feed's decimals. */
  readonly mean: bigint;
  /** Per year, above 0 and to 100,000: half of a distance is gone after ln 2 / speed years. */
  readonly speed: string;
  /** 0 to 3. */
  readonly volatility: string;
}

/**
 * Merton's jumps on top of geometric Brownian motion: for devaluations and lost pegs. The drift is not compensated:
 * the mean grows by jumps per year × (e^(mean + deviation² / 2) − 1) besides.
 */
export interface JumpModel extends Diffusion {
  readonly kind: "jump";
  /** How many jumps a year has, 0 to 10,000. */
  readonly jumpsPerYear: string;
  /** Mean of a jump's logarithm, −3 to 3: `"-0.2"` takes about 18 % off. */
  readonly jumpMean: string;
  /** Standard deviation of a jump's logarithm, 0 to 1. */
  readonly jumpDeviation: string;
}

/** Two states, calm and stress, between which chance changes; each step moves by the state that it begins in. */
export interface RegimeModel {
  readonly kind: "regime";
  readonly calm: Diffusion;
  readonly stress: Diffusion;
  /** Changes from calm to stress in a year of calm, 0 to 100,000. */
  readonly calmToStress: string;
  readonly stressToCalm: string;
  readonly begins: "calm" | "stress";
}

/**
 * The past, in another order: blocks of successive logarithmic returns, each beginning anywhere in a history that runs
 * in a circle (Politis and Romano, 1992). A step of the path is a step of the history, whatever time it takes.
 */
export interface BootstrapModel {
  readonly kind: "bootstrap";
  /** Answers in order of time, all above zero and in the same decimals. */
  readonly history: readonly bigint[];
  /** Returns in a block, from 1. */
  readonly block: number;
}
