/** An exact fraction; the denominator is above zero. Written apart from the converters that it judges. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `numerator / denominator` in lowest terms. @throws RangeError when the denominator is zero. */
export function fraction(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new RangeError("A fraction has no denominator of zero");
  const shared = commonDivisor(absolute(numerator), absolute(denominator));
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / shared, denominator: (sign * denominator) / shared };
}

export function plus(left: Rational, right: Rational): Rational {
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function minus(left: Rational, right: Rational): Rational {
  return plus(left, { ...right, numerator: -right.numerator });
}

export function times(left: Rational, right: Rational): Rational {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** `left / right`. @throws RangeError when `right` is zero. */
export function over(left: Rational, right: Rational): Rational {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Below, equal or above zero as `left` is less than, equal to or more than `right`. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const { numerator } = minus(left, right);
  if (numerator === 0n) return 0;
  return numerator < 0n ? -1 : 1;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** 10^exponent, also below zero: `tenTo(-2)` is 1/100. */
export function tenTo(exponent: number): Rational {
  return exponent < 0
    ? { numerator: 1n, denominator: 10n ** BigInt(-exponent) }
    : { numerator: 10n ** BigInt(exponent), denominator: 1n };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
