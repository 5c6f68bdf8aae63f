import { divideFloor, divideTowardZero } from "./rounding.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { powerOfTen, parseDecimal } from "./decimal.ts";

/**
 * Divides an amount in proportion to ratios by the method of largest remainders (Hamilton): every share is rounded
 * toward −∞, and the units left over go to the shares that lost most, the earlier of equal ones first. No share is
 * further than one unit from its exact value. A ratio of zero gets nothing.
 *
 * A negative amount is rounded toward −∞ too, so that -5 by 7 : 3 gives -3 and -2, as moneyphp does.
 *
 * @param minor Minor units, of any sign.
 * @param increment Shares are multiples of so many minor units, as for cash: 5n for 0.05 CHF; one unless given.
 * @throws ALLOCATION_RATIOS_INVALID; INCREMENT_UNFIT when the amount is no multiple of the increment.
 * @example allocateByLargestRemainder(101n, [7n, 3n]); // [71n, 30n]
 */
export function allocateByLargestRemainder(
  minor: bigint,
  ratios: readonly Ratio[],
  increment: bigint = 1n,
): bigint[] {
  if (increment !== 1n)
    return inIncrements(minor, increment, (units) => allocateByLargestRemainder(units, ratios));
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideFloor(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  // The sort is stable: equal ones keep their order.
  const order = weights
    .map((weight, index) => ({ lost: minor * weight - (shares[index] ?? 0n) * total, index, weight }))
    .filter(({ weight }) => weight !== 0n)
    .sort((left, right) => (left.lost === right.lost ? 0 : left.lost > right.lost ? -1 : 1))
    .map(({ index }) => index);
  return handOut(shares, leftover, order);
}

/**
 * Divides an amount in proportion to ratios; the units left over go, one each, to the first shares in the order
 * given (M. Fowler, "Patterns of Enterprise Application Architecture", Money). A share whose ratio is zero gets
 * nothing. The shares always add up to the amount; a negative amount is divided as its positive twin.
 *
 * @param minor Minor units, of any sign.
 * @param increment Shares are multiples of so many minor units, as for cash: 5n for 0.05 CHF; one unless given.
 * @throws ALLOCATION_RATIOS_INVALID; INCREMENT_UNFIT when the amount is no multiple of the increment.
 * @example allocateInOrder(10n, [1n, 1n, 2n]); // [3n, 2n, 5n]
 */
export function allocateInOrder(minor: bigint, ratios: readonly Ratio[], increment: bigint = 1n): bigint[] {
  if (increment !== 1n) return inIncrements(minor, increment, (units) => allocateInOrder(units, ratios));
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideTowardZero(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  const order = weights.flatMap((weight, index) => (weight === 0n ? [] : [index]));
  return handOut(shares, leftover, order);
}

/**
 * As `allocateInOrder`, but the units left over go to the largest ratios first, and to the earlier of equal ones:
 * dinero.js since version 2.
 *
 * @throws ALLOCATION_RATIOS_INVALID, INCREMENT_UNFIT
 * @example allocateToLargestRatio(5n, [1n, 3n]); // [1n, 4n]
 */
export function allocateToLargestRatio(
  minor: bigint,
  ratios: readonly Ratio[],
  increment: bigint = 1n,
): bigint[] {
  if (increment !== 1n)
    return inIncrements(minor, increment, (units) => allocateToLargestRatio(units, ratios));
  const { weights, total } = normalizeRatios(ratios);
  const shares = weights.map((weight) => divideTowardZero(minor * weight, total));
  const leftover = minor - shares.reduce((sum, share) => sum + share, 0n);
  // The sort is stable: equal ones keep their order.
  const order = weights
    .map((weight, index) => ({ weight, index }))
    .filter(({ weight }) => weight !== 0n)
    .sort((left, right) => (left.weight === right.weight ? 0 : left.weight > right.weight ? -1 : 1))
    .map(({ index }) => index);
  return handOut(shares, leftover, order);
}

/** Divides increments in place of minor units. @throws INCREMENT_UNFIT, with the multiples on either side. */
function inIncrements(
  minor: bigint,
  increment: bigint,
  divide: (units: bigint) => readonly bigint[],
): bigint[] {
  if (increment < 1n || minor % increment !== 0n) {
    const unit = increment < 1n ? 1n : increment;
    const below = divideFloor(minor, unit) * unit;
    throw new SettlementError("INCREMENT_UNFIT", { minor, increment, below, above: below + unit });
  }
  return divide(minor / increment).map((units) => units * increment);
}

/**
 * Adds one unit (or, of a negative leftover, takes one) to each of the shares named, in turn, until nothing is left
 * over. `order` must not be empty when there is a leftover.
 */
function handOut(shares: readonly bigint[], leftover: bigint, order: readonly number[]): bigint[] {
  const handed = [...shares];
  const unit = leftover < 0n ? -1n : 1n;
  let left = leftover;
  while (left !== 0n) {
    for (const index of order) {
      if (left === 0n) break;
      handed[index] = (handed[index] ?? 0n) + unit;
      left -= unit;
    }
  }
  return handed;
}

/** A share's weight: an integer, or a decimal as text; only their proportions count. */
export type Ratio = bigint | string;

/** Weights brought to integers, and their sum, which is above zero. */
interface Weights {
  readonly weights: readonly bigint[];
  readonly total: bigint;
}

/**
 * Brings ratios such as `["0.333", "0.333", "0.333"]` to integers of one scale, exactly.
 *
 * @throws ALLOCATION_RATIOS_INVALID when there is none, one is negative, or all are zero: money would be lost.
 */
function normalizeRatios(ratios: readonly Ratio[]): Weights {
  const decimals = ratios.map((ratio) =>
    typeof ratio === "bigint" ? { units: ratio, decimals: 0 } : parseDecimal(ratio, { negative: true }),
  );
  const scale = decimals.reduce((most, ratio) => (ratio.decimals > most ? ratio.decimals : most), 0);
  const weights = decimals.map((ratio) => ratio.units * powerOfTen(scale - ratio.decimals));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new SettlementError("ALLOCATION_RATIOS_INVALID", { ratios: `[${ratios.slice(0, 10).join(", ")}]` });
  }
  return { weights, total };
}

/** The most parts that one split makes; a split into more is a mistake, and would only use up memory. */
const MAXIMUM_PARTS = 100_000;

/**
 * Divides an amount into equal parts; when it does not divide, the first parts are one unit larger.
 *
 * @param parts How many: 1 to 100,000.
 * @param increment As for `allocateInOrder`; the first parts are one increment larger then.
 * @throws SPLIT_PARTS_INVALID, INCREMENT_UNFIT
 * @example splitEvenly(100n, 3); // [34n, 33n, 33n]
 * @example splitEvenly(115n, 3, 5n); // [40n, 40n, 35n]
 */
export function splitEvenly(minor: bigint, parts: number, increment: bigint = 1n): bigint[] {
  if (!Number.isInteger(parts) || parts < 1 || parts > MAXIMUM_PARTS) {
    throw new SettlementError("SPLIT_PARTS_INVALID", { parts, maximum: MAXIMUM_PARTS });
  }
  return allocateInOrder(
    minor,
    Array.from({ length: parts }, () => 1n),
    increment,
  );
}
