import type { Rational } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import type { Figure } from "./figures.ts";
import type { PrintedRate } from "./rates.ts";

/** A fee as it is agreed: a part in per cent, and sums. */
export interface PrintedFee {
  readonly part: Rational;
  readonly fixed: Figure | undefined;
  readonly minimum: Figure | undefined;
  readonly maximum: Figure | undefined;
}

/** A fee, and between which amounts it is charged; the end belongs to it. */
export interface PrintedBand extends PrintedFee {
  readonly above: Figure | undefined;
  readonly most: Figure | undefined;
}

/** What a bank charges. */
export type PrintedCharges = Partial<Record<"sending" | "receiving", PrintedFee>>;

/** What is agreed under Terms: percentages, and seconds. */
export interface PrintedTerms {
  /** Of the gateway for paying, for redeeming at spot, and for redeeming at a firm quote where that is another. */
  readonly payFees: readonly PrintedBand[];
  readonly redeemFees: readonly PrintedBand[];
  readonly firmFees: readonly PrintedBand[];
  readonly banks: ReadonlyMap<string, PrintedCharges>;
  /** For each day of a firm second leg. */
  readonly forward: Rational;
  readonly payMargin: Rational;
  readonly redeemMargin: Rational;
  readonly escrowFee: Rational;
  readonly periods: ReadonlyMap<WordKey, bigint>;
  /** Bounds of answers, ages and the circuit breaker's percentage, as a refusal may name them. */
  readonly bounds: readonly Rational[];
  /** At which cost, and for how much a token, releases are redeemed at once. */
  readonly consents: readonly { readonly cost: Rational; readonly least: Figure | undefined }[];
  readonly ages: readonly bigint[];
  /** How long the breaker of each pair rests; zero where it is reset by hand, or there is none. */
  readonly cooldowns: readonly bigint[];
  /** What a closed market takes off the last rate of each pair on the way, where the file lets it. */
  readonly closedSpreads: readonly Rational[];
  readonly gasPrice: Figure | undefined;
  readonly gasRate: PrintedRate | undefined;
}
