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

// Sources: what the market was.
export { constantSource } from "./fx/sources/constant-source.ts";
export { ecbSource } from "./fx/sources/ecb/ecb-source.ts";
export { modelSource } from "./fx/sources/model-source.ts";
export type { ModelledLeg } from "./fx/sources/models/model-walk.ts";
export { modelledPaths } from "./fx/sources/models/modelled-paths.ts";
export type {
  BootstrapModel,
  Diffusion,
  GbmModel,
  JumpModel,
  OuModel,
  PathModel,
  RegimeModel,
} from "./fx/sources/models/path-model.ts";
export { answerAt, type QuotedFeed, type RatePath, type RatePoint } from "./fx/sources/rate-path.ts";
export type { RateSource } from "./fx/sources/rate-source.ts";
export { stepsSource, type RateStep } from "./fx/sources/steps-source.ts";
export { formatPath, parsePath, pathSha256 } from "./fx/sources/stored-path.ts";
export type { TimeGrid } from "./fx/sources/time-grid.ts";

// The oracle process: what was reported of it, and when.
export { arbitrageCycles, type ArbitrageCycle } from "./fx/oracle/arbitrage.ts";
export type { DeskCosts } from "./fx/oracle/desk-costs.ts";
export type { OracleProcess, Outage } from "./fx/oracle/oracle-process.ts";
export { oracleReports, type OracleReport } from "./fx/oracle/oracle-reports.ts";
export { pathFeed } from "./fx/oracle/path-feed.ts";
export { reportedPath } from "./fx/oracle/reported-path.ts";
export { requireNoArbitrage } from "./fx/oracle/require-no-arbitrage.ts";

// Guards: whether a report may be used.
export { atPeg, type PegRule } from "./fx/guards/at-peg.ts";
export { DelayedFeed } from "./fx/guards/delayed-feed.ts";
export { firstAcceptable, type Candidate, type Choice } from "./fx/guards/first-acceptable.ts";
export type { GuardedRate } from "./fx/guards/guarded-rate.ts";
export { CELO_FX, CHAINLINK_FX, MENTO_FX, type MarketCalendar } from "./fx/guards/market-calendars.ts";
export { MedianFeed, type MedianTerms, type Report } from "./fx/guards/median-feed.ts";
export { requireSequencer, type SequencerStatus } from "./fx/guards/sequencer.ts";

// Desks, firm quotes and charges.
export { chargeBearer, chargeOption, type ChargeBearer, type ChargeOption } from "./fx/charge-bearer.ts";
export { chargedPayment, type BankCharges } from "./fx/quotes/charged-payment.ts";
export { deskFixedReceive, deskFixedSend, type DeskQuote } from "./fx/quotes/desk-quote.ts";
export type { DeskTerms } from "./fx/quotes/desk-terms.ts";
export { euroRoute } from "./fx/quotes/euro-route.ts";
export type { FeeTier } from "./fx/quotes/fee-tiers.ts";
export { guardedLeg } from "./fx/quotes/guarded-leg.ts";
export { QuoteBook, type FirmQuote, type FirmTerms } from "./fx/quotes/quote-book.ts";
export type { LegRounding, Route, RouteLeg } from "./fx/quotes/route.ts";
export { showFirm, showIndicative, type AssetNames } from "./fx/quotes/shown-quote.ts";
export { contractQuote, type ContractSides } from "./escrow/contract-quote.ts";
export { FX_QUOTE_TYPE, type SignedFxQuote } from "./escrow/fx-quote.ts";

// Vector files.
export { checkVector, type VectorVerdict } from "./vectors/check-vector.ts";
export { parseVectors } from "./vectors/parse-vectors.ts";
