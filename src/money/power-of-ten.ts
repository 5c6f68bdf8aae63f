/** 10^exponent, exactly. `exponent` is a count of decimals: a whole number from 0 up. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
