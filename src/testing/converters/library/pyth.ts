import { SettlementError } from "../../../errors/settlement-error.ts";
import {
  compareRationals,
  rational,
  subtractRationals,
  addRationals,
  type Rational,
} from "../../../money/rational.ts";
import { powerOfTen } from "../../../money/decimal.ts";

/** A price in the shape of Pyth: `price × 10^exponent`, give or take `confidence × 10^exponent`. */
export interface PythPrice {
  readonly price: bigint;
  readonly confidence: bigint;
  readonly exponent: number;
}

/** What a Pyth price means for the two sides of a trade, exactly. */
export interface ConfidentPrice {
  readonly price: Rational;
  /** Price less confidence: what to pay out by. */
  readonly bid: Rational;
  /** Price plus confidence: what to charge by. */
  readonly ask: Rational;
  /** Confidence as a part of the price. */
  readonly uncertainty: Rational;
}

/** The largest exponent, either way, that is raised to a power; more would be an attack and not a price. */
const MAXIMUM_PRICE_EXPONENT = 18;

/**
 * Reads a price with its confidence interval.
 *
 * @param maximumUncertainty The most that the confidence may be of the price, in basis points; any unless given.
 * @throws PRICE_EXPONENT_OUT_OF_RANGE before anything is raised to a power; ANSWER_NOT_POSITIVE; PRICE_UNCERTAIN.
 * @example pythPrice({ price: 12_276_250n, confidence: 1_500n, exponent: -5 }); // 122.7625, bid 122.7475
 */
export function pythPrice(observed: PythPrice, maximumUncertainty?: bigint): ConfidentPrice {
  const { price, confidence, exponent } = observed;
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MAXIMUM_PRICE_EXPONENT) {
    throw new SettlementError("PRICE_EXPONENT_OUT_OF_RANGE", { exponent, maximum: MAXIMUM_PRICE_EXPONENT });
  }
  if (price <= 0n) throw new SettlementError("ANSWER_NOT_POSITIVE", { answer: price });
  const uncertainty = rational(confidence, price);
  if (
    confidence < 0n ||
    (maximumUncertainty !== undefined &&
      compareRationals(uncertainty, rational(maximumUncertainty, 10_000n)) > 0)
  ) {
    throw new SettlementError("PRICE_UNCERTAIN", { price, confidence, maximum: maximumUncertainty ?? "any" });
  }
  const value = scaled(price, exponent);
  const margin = scaled(confidence, exponent);
  return {
    price: value,
    bid: subtractRationals(value, margin),
    ask: addRationals(value, margin),
    uncertainty,
  };
}

function scaled(figure: bigint, exponent: number): Rational {
  return exponent < 0 ? rational(figure, powerOfTen(-exponent)) : rational(figure * powerOfTen(exponent));
}
