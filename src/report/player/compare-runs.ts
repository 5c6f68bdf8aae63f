import { alignSteps, type AlignedStep } from "../align-steps.ts";
import type { Language } from "../../language.ts";
import { groupedDigits } from "../../money/digits.ts";
import type { PlayerDocument, PlayerResult, PlayerStep, Text } from "./player-document.ts";
import { spanText } from "./spans.ts";

/** What two runs have in common and in what they differ. Works in a browser: it brings no dictionary. */
export interface RunComparison {
  /** Steps beside each other, in order. */
  readonly steps: readonly AlignedStep[];
  /** Figures of either run, each once. */
  readonly results: readonly ComparedResult[];
}

/** The second run against the first; `other`: words, or figures of different assets. */
export type Difference = "more" | "less" | "same" | "other" | "only-a" | "only-b";

export interface ComparedResult {
  readonly id: string;
  readonly label: Text;
  readonly a?: Text;
  readonly b?: Text;
  readonly difference: Difference;
  /** `+131.641101 CNY`, `−39,513`: second less first; absent where there is none. */
  readonly by?: Text;
  readonly lead: boolean;
}

/** Two runs, aligned step by step, with the differences of their results. */
export function compareRuns(a: PlayerDocument, b: PlayerDocument): RunComparison {
  return { steps: alignSteps(keysOf(a), keysOf(b)), results: compareResults(a.results, b.results) };
}

/** What makes two steps the same: what was done, to which payment, and whether it was refused. */
function keysOf({ steps, payments }: PlayerDocument): string[] {
  // The only payment of a run is that of the other, whatever it is called.
  const nameOf = ({ payment }: PlayerStep): string => (payments.length > 1 ? payment : "");
  return steps.map((step) => JSON.stringify([step.verb, step.refusal?.error ?? "", nameOf(step)]));
}

function compareResults(a: readonly PlayerResult[], b: readonly PlayerResult[]): ComparedResult[] {
  const [left, right] = [a, b].map((results) => new Map(results.map((result) => [result.id, result])));
  const ids = new Set([...a, ...b].map(({ id }) => id));
  return [...ids].flatMap((id) => compareResult(left?.get(id), right?.get(id)));
}

function compareResult(a: PlayerResult | undefined, b: PlayerResult | undefined): ComparedResult[] {
  const one = a ?? b;
  if (one === undefined) return [];
  const { id, label, lead = false } = one;
  const both = { id, label, lead, ...(a ? { a: a.text } : {}), ...(b ? { b: b.text } : {}) };
  return [{ ...both, ...differenceOf(a, b) }];
}

function differenceOf(
  a: PlayerResult | undefined,
  b: PlayerResult | undefined,
): Pick<ComparedResult, "difference" | "by"> {
  if (a === undefined) return { difference: "only-b" };
  if (b === undefined) return { difference: "only-a" };
  if (a.exact === undefined || a.exact.symbol !== b.exact?.symbol)
    return { difference: JSON.stringify(a.text) === JSON.stringify(b.text) ? "same" : "other" };
  const { decimals, symbol } = b.exact;
  const [left, right] = [fractionOf(a.exact), fractionOf(b.exact)];
  const numerator = right.numerator * left.denominator - left.numerator * right.denominator;
  if (numerator === 0n) return { difference: "same" };
  const difference = numerator > 0n ? "more" : "less";
  const by = { numerator, denominator: left.denominator * right.denominator };
  return { difference, by: symbol === "s" ? spanDifference(by) : amountDifference(by, decimals, symbol) };
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function fractionOf({ numerator, denominator }: NonNullable<PlayerResult["exact"]>): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function spanDifference({ numerator, denominator }: Fraction): Text {
  const seconds = Number(numerator / denominator);
  const signed = (language: Language): string =>
    (seconds < 0 ? "−" : "+") + spanText(Math.abs(seconds), language);
  return { en: signed("en"), zh: signed("zh") };
}

/** Decimals of a difference that does not end with those of its asset, unless more are needed to see any of it. */
const FINE_DECIMALS = 6;

/** Digits shown at least of what does not end. */
const LEAST = 100n;

/** Minor units in whole units of their asset: `≈−0.000783 CNY`; rounded half away from zero where digits are cut. */
function amountDifference({ numerator, denominator }: Fraction, own: number, symbol: string): string {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const unitsAt = (decimals: number) => {
    const scaled = magnitude * 10n ** BigInt(decimals - own);
    return { units: (2n * scaled + denominator) / (2n * denominator), exact: scaled % denominator === 0n };
  };
  let decimals = own;
  if (!unitsAt(own).exact) decimals = Math.max(own, FINE_DECIMALS);
  while (!unitsAt(decimals).exact && unitsAt(decimals).units < LEAST) decimals += 1;
  const { units, exact } = unitsAt(decimals);
  const digits = units.toString().padStart(decimals + 1, "0");
  const whole = groupedDigits(digits.slice(0, digits.length - decimals));
  const part = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  const unit = symbol === "" ? "" : ` ${symbol}`;
  return `${exact ? "" : "≈"}${numerator < 0n ? "−" : "+"}${whole}${part}${unit}`;
}
