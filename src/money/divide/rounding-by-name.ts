import { SettlementError } from "../../errors.ts";
import { divideAwayFromZero } from "./divide-away-from-zero.ts";
import { divideCeil } from "./divide-ceil.ts";
import { divideExactly } from "./divide-exactly.ts";
import { divideFloor } from "./divide-floor.ts";
import { divideHalfDown } from "./divide-half-down.ts";
import { divideHalfEven } from "./divide-half-even.ts";
import { divideHalfOdd } from "./divide-half-odd.ts";
import { divideHalfTowardNegative } from "./divide-half-toward-negative.ts";
import { divideHalfTowardPositive } from "./divide-half-toward-positive.ts";
import { divideHalfUp } from "./divide-half-up.ts";
import { divideTowardZero } from "./divide-toward-zero.ts";
import type { Rounding } from "./rounding.ts";

/**
 * Two families of libraries give the same four names different meanings for negative numbers:
 *
 * | name | `magnitude` (Java, moneyphp, ISO, EC 1103/97) | `number-line` (dinero.js) |
 * |---|---|---|
 * | UP, DOWN | away from zero, toward zero | toward +∞, toward −∞ |
 * | HALF_UP, HALF_DOWN | ties away from zero, toward zero | ties toward +∞, toward −∞ |
 */
export type RoundingConvention = "magnitude" | "number-line";

const SAME_IN_BOTH: Readonly<Record<string, Rounding>> = {
  AWAY_FROM_ZERO: divideAwayFromZero,
  CEIL: divideCeil,
  CEILING: divideCeil,
  EXPAND: divideAwayFromZero,
  FLOOR: divideFloor,
  HALF_AWAY: divideHalfUp,
  HALF_AWAY_FROM_ZERO: divideHalfUp,
  HALF_CEIL: divideHalfTowardPositive,
  HALF_CEILING: divideHalfTowardPositive,
  HALF_EVEN: divideHalfEven,
  HALF_EXPAND: divideHalfUp,
  HALF_FLOOR: divideHalfTowardNegative,
  HALF_NEGATIVE_INFINITY: divideHalfTowardNegative,
  HALF_ODD: divideHalfOdd,
  HALF_POSITIVE_INFINITY: divideHalfTowardPositive,
  HALF_TOWARD: divideHalfDown,
  HALF_TOWARDS: divideHalfDown,
  HALF_TOWARDS_ZERO: divideHalfDown,
  HALF_TOWARD_ZERO: divideHalfDown,
  HALF_TRUNC: divideHalfDown,
  BANKERS: divideHalfEven,
  EXACT: divideExactly,
  TOWARDS_ZERO: divideTowardZero,
  TOWARD_ZERO: divideTowardZero,
  TRUNC: divideTowardZero,
  TRUNCATE: divideTowardZero,
  UNNECESSARY: divideExactly,
};

const DIFFERENT: Readonly<Record<RoundingConvention, Readonly<Record<string, Rounding>>>> = {
  magnitude: {
    UP: divideAwayFromZero,
    DOWN: divideTowardZero,
    HALF_UP: divideHalfUp,
    HALF_DOWN: divideHalfDown,
  },
  "number-line": {
    UP: divideCeil,
    DOWN: divideFloor,
    HALF_UP: divideHalfTowardPositive,
    HALF_DOWN: divideHalfTowardNegative,
  },
};

/**
 * The rounding function of a mode's name, in the convention that the name comes from. `HALF_UP`, `halfUp`,
 * `ROUND_HALF_UP` and `half-up` are one name.
 *
 * @throws ROUNDING_UNKNOWN listing the names there are.
 * @example roundingByName("HALF_UP", "number-line")(-5n, 2n); // -2n
 */
export function roundingByName(name: string, convention: RoundingConvention): Rounding {
  const key = canonicalName(name);
  const table = DIFFERENT[convention];
  const rounding = Object.hasOwn(table, key)
    ? table[key]
    : Object.hasOwn(SAME_IN_BOTH, key)
      ? SAME_IN_BOTH[key]
      : undefined;
  if (rounding === undefined) {
    const known = [...Object.keys(table), ...Object.keys(SAME_IN_BOTH)].sort().join(", ");
    throw new SettlementError("ROUNDING_UNKNOWN", { name: name.slice(0, 40), known });
  }
  return rounding;
}

function canonicalName(name: string): string {
  return name
    .trim()
    .slice(0, 64)
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[\s-]+/g, "_")
    .toUpperCase()
    .replace(/^ROUND_/, "");
}
