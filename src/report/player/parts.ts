import {
  addRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import { rationalOf } from "../../trace/trace-figures.ts";
import type { TracePart, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import type { WhereRow } from "./player-document.ts";

/** A part of where a payment's money is, after a step: exact minor units of its asset, and of the asset received. */
export interface Part {
  readonly name: string;
  readonly kind: TracePart["kind"];
  /** Empty where it is not known what it is in. */
  readonly asset: string;
  readonly minor: Rational;
  readonly atMid: Rational;
}

/** Parts of a payment after each of its steps that changed one, by the step's index. */
export function partsBySteps(
  totals: TracePaymentTotals,
  steps: readonly TraceStep[],
): Map<number, readonly Part[]> {
  if (steps.every(({ parts }) => parts === undefined)) return guessedParts(totals, steps);
  const standing = new Map<string, Part>();
  const after = new Map<number, readonly Part[]>();
  for (const { index, parts = [] } of steps) {
    for (const part of parts) standing.set(`${part.name} ${part.asset}`, exactPart(part));
    if (parts.length > 0) after.set(index, [...standing.values()]);
  }
  return after;
}

function exactPart({ name, kind, asset, minor, atMid }: TracePart): Part {
  return { name, kind, asset, minor: rationalOf(minor), atMid: rationalOf(atMid) };
}

/**
 * Of an old trace, which has the parts at the end only: costs and moves of rates from the step on that recorded them,
 * in proportion, all else on its way until the last step.
 */
function guessedParts(totals: TracePaymentTotals, steps: readonly TraceStep[]): Map<number, readonly Part[]> {
  const ended = totals.parts.map(exactPart);
  const taken = ended.filter(({ kind }) => kind === "cost" || kind === "market");
  const recorded = new Map<string, Rational>();
  const after = new Map<number, readonly Part[]>();
  steps.forEach((step, at) => {
    const lines = recordedLines(step);
    for (const [name, minor] of lines)
      recorded.set(name, addRationals(recorded.get(name) ?? rational(0n), minor));
    if (at === steps.length - 1) after.set(step.index, ended);
    else if (lines.length > 0 || at === 0)
      after.set(
        step.index,
        withRest(
          totals,
          taken.flatMap((part) => soFar(part, recorded)),
        ),
      );
  });
  return after;
}

/** What a step recorded of each part, by the name that the part has. */
function recordedLines({ fees, spreads, residues, moves }: TraceStep): (readonly [string, Rational])[] {
  return [
    ...fees.map(({ name, amount }) => [`${name}-fee`, rational(BigInt(amount.minor))] as const),
    ...spreads.map(({ name, amount }) => [`${name}-spread`, rational(BigInt(amount.minor))] as const),
    ...residues.map(({ name, fraction }) => [`${name}-residue`, rationalOf(fraction)] as const),
    ...moves.map(({ name, fraction }) => [name, rationalOf(fraction)] as const),
  ];
}

function soFar(part: Part, recorded: ReadonlyMap<string, Rational>): Part[] {
  const minor = recorded.get(part.name);
  if (minor === undefined) return [];
  if (part.minor.numerator === 0n) return [part];
  const ratio = rational(minor.numerator * part.minor.denominator, minor.denominator * part.minor.numerator);
  return [{ ...part, minor, atMid: multiplyRationals(part.atMid, ratio) }];
}

function withRest({ sentAtMid }: TracePaymentTotals, parts: readonly Part[]): Part[] {
  const rest = parts.map(({ atMid }) => atMid).reduce(subtractRationals, rationalOf(sentAtMid));
  return [...parts, { name: "pending", kind: "pending", asset: "", minor: rest, atMid: rest }];
}

/** Costs by what they are: the end of their names. */
export function rowKind({ kind, name }: Pick<Part, "kind" | "name">): WhereRow["kind"] {
  if (kind !== "cost") return kind;
  if (name.endsWith("-spread")) return "margin";
  return name.endsWith("-residue") ? "rounding" : "fee";
}
