import { Big } from "big.js";

/**
 * An integer division by big.js, which shares no code with this project: the independent opinion that properties
 * compare with. Its modes are all by magnitude: 0 toward zero, 1 half away from zero, 2 half even, 3 away from zero.
 */
export function divideByBig(numerator: bigint, denominator: bigint, mode: 0 | 1 | 2 | 3): bigint {
  const Exact = Big();
  Exact.DP = 0;
  Exact.RM = mode;
  return BigInt(new Exact(numerator.toString()).div(new Exact(denominator.toString())).toFixed(0));
}
