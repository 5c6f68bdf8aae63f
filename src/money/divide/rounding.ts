/**
 * A rounding mode is a function that divides two integers and decides what becomes of the fraction; the exact
 * quotient never exists as anything but the two integers, so nothing is rounded twice.
 */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint;
