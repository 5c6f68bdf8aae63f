import { type Decimal, powerOfTen } from "./decimal.ts";

/**
 * The exact sum, with the decimals of the one that has most.
 *
 * @example addDecimals({ units: 15n, decimals: 1 }, { units: 25n, decimals: 2 }); // 1.75
 */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const decimals = Math.max(left.decimals, right.decimals);
  return { units: unitsAt(left, decimals) + unitsAt(right, decimals), decimals };
}

/** The exact difference, with the decimals of the one that has most. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { units: -right.units, decimals: right.decimals });
}

/** The exact product, with the decimals of both together. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, decimals: left.decimals + right.decimals };
}

/** The exact sum of any number of decimals; 0 of none. */
export function sumDecimals(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce(addDecimals, { units: 0n, decimals: 0 });
}

/** By value: 1.5 and 1.50 are equal. Below zero where `left` is less, above zero where it is more. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const { units } = subtractDecimals(left, right);
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

/** The decimal without zeros at the end of its fraction. @example 1.50 is 1.5, and 2.00 is 2 */
export function withoutTrailingZeros({ units, decimals }: Decimal): Decimal {
  let [digits, places] = [units, decimals];
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return { units: digits, decimals: places };
}

function unitsAt({ units, decimals }: Decimal, wanted: number): bigint {
  return units * powerOfTen(wanted - decimals);
}
