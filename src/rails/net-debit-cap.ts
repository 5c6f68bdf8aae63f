import type { Rational } from "../money/rational.ts";
import { addRationals, compareRationals } from "../money/rational.ts";

/**
 * Whether a participant may send an amount: its position, what is reserved of it and the amount stay within its net debit
 * cap, the cap itself included, as Mojaloop's liquidity check has it. A position above zero is owed.
 *
 * @example withinNetDebitCap({ cap: rational(10_000n), position: rational(9_900n), amount: rational(100n) }); // true
 */
export function withinNetDebitCap(figures: {
  readonly cap: Rational;
  readonly position: Rational;
  readonly reserved?: Rational;
  readonly amount: Rational;
}): boolean {
  const { cap, position, reserved, amount } = figures;
  const owed = addRationals(position, amount);
  return compareRationals(reserved === undefined ? owed : addRationals(owed, reserved), cap) <= 0;
}
