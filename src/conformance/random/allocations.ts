import { inWords as failureInWords } from "../asking/unanswered.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import { writeUnits } from "../exact/decimal.ts";
import { absolute } from "../exact/rational.ts";
import { mayBeRefused } from "./answers.ts";
import { signOf } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Answer, type Fault, type Series } from "./series.ts";
import { simplerIntegers, sizeOf } from "./simpler.ts";
import { replaced, without } from "./lists.ts";

interface Allocation {
  readonly amount: bigint;
  readonly weights: readonly bigint[];
}

/** Amounts divided by weights: few and small, large ones, many, and below zero. */
export const ALLOCATIONS = [
  drawn(
    allocations("shares", "amounts of 1 to 7 digits by 1 to 5 weights, of which some are 0", (draws) => ({
      amount: draws.digits(draws.whole(1, 7)),
      weights: weightsOf(draws, draws.whole(1, 5), 2),
    })),
  ),
  drawn(
    allocations("shares of a refund", "amounts below zero by 2 to 5 weights", (draws, claims) => ({
      amount: signOf(claims, 1) * draws.digits(draws.whole(1, 6)),
      weights: weightsOf(draws, draws.whole(2, 5), 2),
    })),
  ),
  drawn(
    allocations(
      "exact shares",
      "amounts that the weights divide without a rest, of one weight at least",
      (draws) => {
        const weights = weightsOf(draws, draws.whole(2, 5), 2);
        const sum = weights.reduce((all, weight) => all + weight, 0n);
        // Of three in four questions one share alone is exact.
        const [first = 1n] = weights.filter((weight) => weight > 0n);
        const unit = draws.onceIn(4) ? sum : sum / commonDivisor(sum, first);
        return { amount: unit * draws.digits(draws.whole(1, 3)), weights };
      },
    ),
  ),
  drawn(
    allocations("large weights", "amounts of up to 40 digits, weights of up to 22", (draws) => ({
      amount: draws.digits(draws.onceIn(4) ? draws.whole(23, 40) : draws.whole(8, 22)),
      weights: weightsOf(draws, draws.whole(2, 4), 22),
    })),
  ),
  drawn({
    ...allocations("many shares", "10 to 60 weights", (draws) => ({
      amount: draws.digits(draws.whole(1, 5)),
      weights: weightsOf(draws, draws.whole(10, 60), 2),
    })),
    most: 40,
  }),
  drawn({
    ...allocations("a hundred shares and more", "101 to 300 weights", (draws) => ({
      amount: draws.digits(draws.whole(3, 6)),
      weights: weightsOf(draws, draws.whole(101, 300), 2),
    })),
    simpler: fewerShares,
    most: 6,
  }),
];

function allocations(
  name: string,
  given: string,
  draw: (draws: Draws, claims: ResolvedClaims) => Allocation,
): Series<Allocation, readonly bigint[]> {
  return {
    name,
    needs: "allocate",
    given,
    expected:
      "as many shares as weights, which add up; none for a weight of 0, none against the amount's sign, each within a unit of what is due",
    draw,
    fits({ amount, weights }, claims) {
      const some = weights.some((weight) => weight > 0n);
      const digits = claims.digits ?? Infinity;
      const held = [amount, ...weights].every((one) => absolute(one).toString().length * 2 <= digits);
      return some && held && outOfScope({ figures: [amount, ...weights] }, claims) === undefined;
    },
    put: (asked, { amount, weights }) => asked.allocate({ amount, weights }),
    wrong: wrongShares,
    words: ({ amount, weights }) => `${amount} units by the weights ${weights.join(", ")}`,
    right: ({ amount, weights }) => dueInWords(amount, weights),
    simpler: simplerAllocations,
    size: ({ amount, weights }) =>
      sizeOf(amount) + weights.reduce((sum, weight) => sum + sizeOf(weight) + 3, 0),
  };
}

function wrongShares(
  { amount, weights }: Allocation,
  answer: Answer<readonly bigint[]>,
  claims: ResolvedClaims,
): Fault | undefined {
  const strict = claims.allocation === "largest-remainder";
  const due = `what is due (${dueInWords(amount, weights)})`;
  const distance = strict ? `less than a unit from ${due}` : `within a unit of ${due}`;
  const expected = `shares that add up to ${amount}, each ${distance}`;
  if ("failure" in answer) {
    const refusable = mayBeRefused([amount, ...weights], claims) && answer.failure.kind === "refused";
    return refusable ? undefined : { expected, got: failureInWords(answer.failure) };
  }
  const shares = answer.got;
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const near = weights.every((weight, at) => {
    const share = shares[at] ?? 0n;
    const distance = absolute(share * sum - amount * weight);
    if (weight === 0n || share * amount < 0n) return share === 0n;
    return strict ? distance < sum : distance <= sum;
  });
  const whole = shares.reduce((all, share) => all + share, 0n);
  if (shares.length === weights.length && near && whole === amount) return undefined;
  return { expected, got: whole === amount ? shares.join(", ") : `${shares.join(", ")}, in all ${whole}` };
}

/** What is due to each weight, to a hundredth of a unit. */
function dueInWords(amount: bigint, weights: readonly bigint[]): string {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  return weights
    .map((weight) => {
      const hundredths = (amount * weight * 100n) / sum;
      const exact = hundredths * sum === amount * weight * 100n;
      const text = writeUnits(hundredths, 2);
      return exact ? text.replace(/\.?0+$/, "") : text;
    })
    .join(", ");
}

function weightsOf(draws: Draws, count: number, digits: number): readonly bigint[] {
  return Array.from({ length: count }, () => (draws.onceIn(5) ? 0n : draws.digits(draws.whole(1, digits))));
}

function simplerAllocations({ amount, weights }: Allocation): readonly Allocation[] {
  const fewer = weights.length > 1 ? weights.map((_, at) => without(weights, at)) : [];
  const smaller = weights.flatMap((weight, at) =>
    simplerIntegers(weight).map((one) => replaced(weights, at, one)),
  );
  return [
    ...simplerIntegers(amount).map((one) => ({ amount: one, weights })),
    ...[...fewer, ...smaller].map((some) => ({ amount, weights: some })),
  ];
}

/** Of very many weights a part, and all of them 1: one weight at a time would take as many questions as there are. */
function fewerShares({ amount, weights }: Allocation): readonly Allocation[] {
  const half = Math.ceil(weights.length / 2);
  return [
    weights.slice(0, half),
    weights.slice(half),
    weights.slice(0, -10),
    weights.slice(0, -1),
    weights.map(() => 1n),
  ].map((some) => ({ amount, weights: some }));
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right);
}
