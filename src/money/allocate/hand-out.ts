/**
 * Adds one unit (or, of a negative leftover, takes one) to each of the shares named, in turn, until nothing is left
 * over. `order` must not be empty when there is a leftover.
 */
export function handOut(shares: readonly bigint[], leftover: bigint, order: readonly number[]): bigint[] {
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
