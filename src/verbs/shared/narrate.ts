import type { Rate } from "../../fx/rate.ts";
import type { Money } from "../../money/money.ts";
import type { PartyName } from "../../ports.ts";
import type { Sentences, SentenceValue } from "../step-run.ts";

/** The values that a step puts into its narration, each by its kind. */

export const money = (amount: Money): SentenceValue => ({ money: amount });
export const rate = (value: Rate): SentenceValue => ({ rate: value });
export const party = (name: PartyName): SentenceValue => ({ party: name });
export const time = (unix: bigint): SentenceValue => ({ time: unix });
export const basisPoints = (value: bigint): SentenceValue => ({ basisPoints: value });
export const text = (value: string): SentenceValue => ({ text: value });

/** The reference rate of a conversion, which is the mid of the market, and the margin that is taken off it. */
export const MID_SENTENCES = {
  "quote.rate": {
    en: "reference rate {rate}; FX dealer's margin {spread} (one side)",
    zh: "市场参考价 {rate}，做市商汇差 {spread}（单边）",
  },
} as const satisfies Sentences;
