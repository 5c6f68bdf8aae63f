/**
 * Exchange rates and money, exactly: what `import { ... } from "corridor"` gives. Fixtures, matchers and the
 * conformance suite for tests are in `corridor/testing`.
 */
export {
  ERRORS,
  SettlementError,
  type ErrorCode,
  type ErrorParameters,
  type Responsible,
  type SourcePlace,
} from "./errors.ts";

export { add } from "./money/add.ts";
export { allocateByLargestRemainder } from "./money/allocate/allocate-by-largest-remainder.ts";
export { allocateInOrder } from "./money/allocate/allocate-in-order.ts";
export { allocateToLargestRatio } from "./money/allocate/allocate-to-largest-ratio.ts";
export type { Ratio } from "./money/allocate/normalize-ratios.ts";
export { splitEvenly } from "./money/allocate/split-evenly.ts";
export { asset, type Asset } from "./money/asset.ts";
export { compare } from "./money/compare.ts";
export { currencyAsset } from "./money/currency-asset.ts";
export { currency } from "./money/currency.ts";
export { decimalToRational } from "./money/decimal-to-rational.ts";
export type { Decimal } from "./money/decimal.ts";
export { divideAwayFromZero } from "./money/divide/divide-away-from-zero.ts";
export { divideCeil } from "./money/divide/divide-ceil.ts";
export { divideExactly } from "./money/divide/divide-exactly.ts";
export { divideFloor } from "./money/divide/divide-floor.ts";
export { divideHalfDown } from "./money/divide/divide-half-down.ts";
export { divideHalfEven } from "./money/divide/divide-half-even.ts";
export { divideHalfOdd } from "./money/divide/divide-half-odd.ts";
export { divideHalfTowardNegative } from "./money/divide/divide-half-toward-negative.ts";
export { divideHalfTowardPositive } from "./money/divide/divide-half-toward-positive.ts";
export { divideHalfUp } from "./money/divide/divide-half-up.ts";
export { divideTowardZero } from "./money/divide/divide-toward-zero.ts";
export { roundingByName } from "./money/divide/rounding-by-name.ts";
export type { Rounding } from "./money/divide/rounding.ts";
export { formatAmount } from "./money/format-amount.ts";
export { formatDecimal } from "./money/format-decimal.ts";
export { money, type Money } from "./money/money.ts";
export { parseAmountRounded } from "./money/parse-amount-rounded.ts";
export { parseAmount, type AmountRules } from "./money/parse-amount.ts";
export { parseDecimalOrMissing } from "./money/parse-decimal-or-missing.ts";
export { parseDecimal } from "./money/parse-decimal.ts";
export { rationalToDecimal } from "./money/rational-to-decimal.ts";
export { rational, type Rational } from "./money/rational.ts";
export { redenominateHalfUp } from "./money/redenominate-half-up.ts";
export { subtract } from "./money/subtract.ts";

export { compose } from "./fx/compose.ts";
export {
  convertMoneyDown,
  convertMoneyHalfEven,
  convertMoneyHalfUp,
  convertMoneyRounded,
  convertMoneyUp,
  type Conversion,
} from "./fx/convert-money.ts";
export { convertDown, convertHalfEven, convertHalfUp, convertRounded, convertUp } from "./fx/convert.ts";
export { euroFactor, fromEuroHalfUp, toEuroHalfUp, triangulateHalfUp } from "./fx/euro.ts";
export type { FeeBase } from "./fx/fee-base.ts";
export { feeUp, type Fee } from "./fx/fee.ts";
export { formatRate } from "./fx/format-rate.ts";
export { GuardedOracle } from "./fx/guards/guarded-oracle.ts";
export type { Feed, FeedRound } from "./fx/guards/feed-round.ts";
export type { PairGuards } from "./fx/guards/pair-guards.ts";
export { invert } from "./fx/invert.ts";
export { formatIso20022Amount, formatIso20022Rate, formatIso20022RateRounded } from "./fx/iso20022.ts";
export { mt103Amounts } from "./fx/mt103.ts";
export { quoteFixedReceive, quoteFixedSend, smallestSend, type Quote, type QuoteTerms } from "./fx/quote.ts";
export { rate, type QuotedRate, type Rate, type RateFraction } from "./fx/rate.ts";
export { requiredFor } from "./fx/required-for.ts";
export { toSep38, type Sep38Quote } from "./fx/sep38.ts";
export { parseEcbRates } from "./fx/sources/ecb/parse-ecb-rates.ts";
export { ecbRate } from "./fx/sources/ecb/ecb-rate.ts";
export { spread } from "./fx/spread.ts";
export { checkVector, type VectorVerdict } from "./vectors/check-vector.ts";
export { parseVectors } from "./vectors/parse-vectors.ts";
