import type { Rate } from "../../fx/rate.ts";
import type { Money } from "../../money/money.ts";
import type { Sentences } from "../step-run.ts";
import { isoTime } from "../../trace/iso-time.ts";
import { traceMoney, traceRate } from "../../trace/trace-figures.ts";
import type { NarrationValue } from "../../trace/trace.ts";

/** The values that a step puts into its narration, each by its kind. */

export const money = (amount: Money): NarrationValue => ({ money: traceMoney(amount) });
export const rate = (value: Rate): NarrationValue => ({ rate: traceRate(value) });
export const party = (name: string): NarrationValue => ({ party: name });
export const time = (unix: bigint): NarrationValue => ({ time: isoTime(unix) });
export const basisPoints = (value: bigint): NarrationValue => ({ basisPoints: value.toString() });
export const text = (value: string): NarrationValue => ({ text: value });

/** The mid rate that a conversion is made from, and what is taken off it. */
export const MID_SENTENCES = {
  "quote.rate": { en: "mid {rate}, less a spread of {spread}", zh: "中间价 {rate}，减点差 {spread}" },
} as const satisfies Sentences;
