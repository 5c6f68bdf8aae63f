import { SettlementError } from "../../errors/settlement-error.ts";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import type { Operator } from "./parse.ts";
import type { Quantity } from "./value.ts";

/** Beyond this no figure of a scenario is: what is worked with stays small, however often it is multiplied. */
const LARGEST = 10n ** 100n;
const MOST_DECIMALS = 40;

const NUMBER = { kind: "number", code: "" } as const;

/**
 * Two figures, worked out exactly. Amounts are added to amounts of their currency, durations to durations and moments; a
 * number multiplies and divides anything but a moment; what is divided by its own kind is a number; per cent are of
 * amounts, durations, numbers and per cent.
 *
 * @returns Nothing where the operation is none for these two.
 * @throws DIVISION_BY_ZERO, EXPRESSION_TOO_LARGE
 */
export function calculated(
  operator: Operator,
  left: Quantity,
  right: Quantity,
  expression: string,
): Quantity | undefined {
  const made = OPERATIONS[operator](left, right);
  if (made === undefined) return undefined;
  const { numerator, denominator } = made.figure;
  if (numerator > LARGEST || numerator < -LARGEST || denominator > LARGEST)
    throw new SettlementError("EXPRESSION_TOO_LARGE", { expression });
  return { ...made, decimals: Math.min(made.decimals, MOST_DECIMALS) };
}

type Operation = (left: Quantity, right: Quantity) => Quantity | undefined;

const OPERATIONS: Readonly<Record<Operator, Operation>> = {
  "+": (left, right) =>
    left.kind === "duration" && right.kind === "moment"
      ? sum(right, left, addRationals)
      : sum(left, right, addRationals),
  "-": (left, right) => {
    if (left.kind === "moment" && right.kind === "moment")
      return { ...left, kind: "duration", figure: subtractRationals(left.figure, right.figure) };
    return sum(left, right, subtractRationals);
  },
  "*": (left, right) => {
    if (right.kind === "number") return scaled(left, right, multiplyRationals);
    if (left.kind === "number") return scaled(right, left, multiplyRationals);
    return right.kind === "percent" ? part(right, left) : part(left, right);
  },
  "/": (left, right) => {
    if (right.kind === "number") return scaled(left, right, divideRationals);
    if (!isAlike(left, right) || left.kind === "moment") return undefined;
    return { ...NUMBER, figure: divideRationals(left.figure, right.figure), decimals: 0 };
  },
  of: part,
};

function sum(
  left: Quantity,
  right: Quantity,
  work: (left: Rational, right: Rational) => Rational,
): Quantity | undefined {
  const moves = left.kind === "moment" && right.kind === "duration";
  if (!moves && (!isAlike(left, right) || left.kind === "moment")) return undefined;
  const decimals = Math.max(left.decimals, right.decimals);
  return { ...left, figure: work(left.figure, right.figure), decimals };
}

function scaled(
  left: Quantity,
  right: Quantity,
  work: (left: Rational, right: Rational) => Rational,
): Quantity | undefined {
  if (left.kind === "moment") return undefined;
  const decimals = work === multiplyRationals ? left.decimals + right.decimals : left.decimals;
  return { ...left, figure: work(left.figure, right.figure), decimals };
}

const HUNDREDTH = rational(1n, 100n);

/** Per cent of something. */
function part(percent: Quantity, whole: Quantity): Quantity | undefined {
  if (percent.kind !== "percent" || whole.kind === "moment") return undefined;
  const figure = multiplyRationals(multiplyRationals(percent.figure, HUNDREDTH), whole.figure);
  return { ...whole, figure };
}

function isAlike(left: Quantity, right: Quantity): boolean {
  return left.kind === right.kind && left.code === right.code;
}
