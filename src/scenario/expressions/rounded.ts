import { formatDecimal, powerOfTen } from "../../money/decimal.ts";
import { rational } from "../../money/rational.ts";
import {
  divideAwayFromZero,
  divideCeil,
  divideFloor,
  divideHalfEven,
  divideHalfUp,
  divideTowardZero,
  type Rounding,
} from "../../money/rounding.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { isoTime } from "../../trace/iso-time.ts";
import type { Quantity } from "./value.ts";

const BY_NAME = {
  down: divideTowardZero,
  up: divideAwayFromZero,
  "half-up": divideHalfUp,
  "half-even": divideHalfEven,
} as const satisfies Readonly<Record<string, Rounding>>;

/** java.math.RoundingMode's DOWN, UP, HALF_UP and HALF_EVEN. */
export type RoundingName = keyof typeof BY_NAME;

export const ROUNDINGS: readonly RoundingName[] = ["half-up", "half-even", "down", "up"];

/** The decimals of a currency or token by its code; none where it is not known. */
export type DecimalsOf = (code: string) => number | undefined;

/** The decimals that a figure is written with: seconds are whole, an amount has those of its currency. */
function ownDecimals({ kind, code, decimals }: Quantity, decimalsOf: DecimalsOf): number {
  if (kind === "duration" || kind === "moment") return 0;
  return kind === "amount" ? (decimalsOf(code) ?? decimals) : decimals;
}

/** A figure with the decimals that it is written with, or those given, rounded as named. */
export function rounded(
  quantity: Quantity,
  mode: RoundingName,
  decimals: number | undefined,
  decimalsOf: DecimalsOf,
): Quantity {
  const own = ownDecimals(quantity, decimalsOf);
  const kept =
    decimals === undefined || quantity.kind === "duration" || quantity.kind === "moment" ? own : decimals;
  const { numerator, denominator } = quantity.figure;
  const units = BY_NAME[mode](numerator * powerOfTen(kept), denominator);
  return { ...quantity, figure: rational(units, powerOfTen(kept)), decimals: kept };
}

/** The first moment of year 0, and the last of year 9999, in Unix seconds: what is written as one. */
const [FIRST, LAST] = [-62_167_219_200n, 253_402_300_799n];

/**
 * A figure as a file would have it, exactly: `666.67 EUR`, `90m`.
 *
 * @throws EXPRESSION_INEXACT with both neighbours where it is not so many decimals; EXPRESSION_TOO_LARGE
 */
export function written(quantity: Quantity, expression: string, decimalsOf: DecimalsOf): string {
  const decimals = exactDecimals(quantity, decimalsOf);
  const { numerator, denominator } = quantity.figure;
  const scaled = numerator * powerOfTen(decimals);
  if (scaled % denominator === 0n) return unitsText(quantity, scaled / denominator, decimals, expression);
  const [lower, upper] = [divideFloor(scaled, denominator), divideCeil(scaled, denominator)].map((units) =>
    unitsText(quantity, units, decimals, expression),
  );
  throw new SettlementError("EXPRESSION_INEXACT", { expression, lower: lower ?? "", upper: upper ?? "" });
}

/** A number and a per cent take as many as they need, where that ends. */
function exactDecimals(quantity: Quantity, decimalsOf: DecimalsOf): number {
  const own = ownDecimals(quantity, decimalsOf);
  const known = quantity.kind === "amount" && decimalsOf(quantity.code) !== undefined;
  if (known || quantity.kind === "duration" || quantity.kind === "moment") return own;
  const { denominator } = quantity.figure;
  for (let more = 0; more <= 18; more += 1)
    if (powerOfTen(more) % denominator === 0n) return Math.max(own, more);
  return own;
}

function unitsText({ kind, code }: Quantity, units: bigint, decimals: number, expression: string): string {
  const figure = formatDecimal({ units, decimals });
  if (kind === "number") return figure;
  if (kind === "percent") return `${figure}%`;
  if (kind === "amount") return `${figure} ${code}`;
  if (kind === "duration") return durationText(units);
  if (units < FIRST || units > LAST) throw new SettlementError("EXPRESSION_TOO_LARGE", { expression });
  return isoTime(units);
}

const UNITS = [
  ["d", 86_400n],
  ["h", 3_600n],
  ["m", 60n],
] as const;

/** `90m`, `2d`: in the largest unit that it is whole in. */
function durationText(seconds: bigint): string {
  const [unit, size] = UNITS.find(([, each]) => seconds !== 0n && seconds % each === 0n) ?? ["s", 1n];
  return `${seconds / size}${unit}`;
}
