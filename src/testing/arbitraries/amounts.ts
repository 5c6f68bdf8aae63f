import fc from "fast-check";
import type { Asset } from "../../money/asset.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { money, type Money } from "../../money/money.ts";

/** Between which minor units amounts lie, both included. */
export interface AmountBounds {
  /** 1 unless given. */
  readonly minimum?: bigint;
  /** 10^15 whole units unless given. */
  readonly maximum?: bigint;
}

/**
 * Amounts of an asset. One time in three an edge: the least and the greatest, a minor unit beside a whole one, the
 * greatest whole number of a double and the next; shrinks to the least.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { amounts } from "corridor/testing/arbitraries";
 * import { currencyAsset } from "corridor/rates";
 *
 * const isSome = fc.property(amounts(currencyAsset("JPY")), (amount) => amount.minor >= 1n);
 * fc.check(isSome).failed; // false
 * ```
 */
export function amounts(
  asset: Asset,
  { minimum = 1n, maximum = 10n ** 15n * powerOfTen(asset.decimals) }: AmountBounds = {},
): fc.Arbitrary<Money> {
  const whole = powerOfTen(asset.decimals);
  const double = 2n ** 53n;
  const edges = [
    minimum,
    whole,
    whole - 1n,
    whole + 1n,
    5n,
    1_005n,
    double - 1n,
    double + 1n,
    maximum - 1n,
    maximum,
  ];
  const inside = edges.filter((minor) => minor >= minimum && minor <= maximum);
  const any = fc.bigInt({ min: minimum, max: maximum });
  // Small amounts are where a minor unit counts most.
  const small = fc.bigInt({ min: minimum, max: minimum + 10_000n > maximum ? maximum : minimum + 10_000n });
  return fc
    .oneof({ withCrossShrink: true }, fc.constantFrom(...inside), small, any)
    .map((minor) => money(minor, asset));
}
