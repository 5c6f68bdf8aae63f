/**
 * Exchange rates and money, exactly: what `import { ... } from "corridor"` gives. Fixtures, matchers and the
 * conformance suite for tests are in `corridor/testing`.
 */
export { ERRORS, type ErrorCode, type ErrorParameters } from "./errors/table.ts";
export { SettlementError, type SourcePlace } from "./errors/settlement-error.ts";
export type { Responsible } from "./errors/error-row.ts";

export { add } from "./money/money.ts";
export { allocateByLargestRemainder } from "./money/allocate.ts";
export { allocateInOrder } from "./money/allocate.ts";
export { allocateToLargestRatio } from "./money/allocate.ts";
export type { Ratio } from "./money/allocate.ts";
export { splitEvenly } from "./money/allocate.ts";
export { asset, type Asset } from "./money/asset.ts";
export { compare } from "./money/money.ts";
export { currencyAsset } from "./money/currency.ts";
export { currency } from "./money/currency.ts";
export { decimalToRational } from "./money/decimal.ts";
export type { Decimal } from "./money/decimal.ts";
export { divideAwayFromZero } from "./money/rounding.ts";
export { divideCeil } from "./money/rounding.ts";
export { divideExactly } from "./money/rounding.ts";
export { divideFloor } from "./money/rounding.ts";
export { divideHalfDown } from "./money/rounding.ts";
export { divideHalfEven } from "./money/rounding.ts";
export { divideHalfOdd } from "./money/rounding.ts";
export { divideHalfTowardNegative } from "./money/rounding.ts";
export { divideHalfTowardPositive } from "./money/rounding.ts";
export { divideHalfUp } from "./money/rounding.ts";
export { divideTowardZero } from "./money/rounding.ts";
export { roundingByName } from "./money/rounding.ts";
export type { Rounding } from "./money/rounding.ts";
export { formatAmount } from "./money/money.ts";
export { formatDecimal } from "./money/decimal.ts";
export { money, type Money } from "./money/money.ts";
export { parseAmountRounded } from "./money/money.ts";
export { parseAmount, type AmountRules } from "./money/money.ts";
export { parseDecimalOrMissing } from "./money/decimal.ts";
export { parseDecimal } from "./money/decimal.ts";
export { rationalToDecimal } from "./money/decimal.ts";
export { rational, type Rational } from "./money/rational.ts";
export { redenominateHalfUp } from "./money/redenominate.ts";
export { subtract } from "./money/money.ts";

export { compose } from "./fx/compose.ts";
export {
  convertMoneyDown,
  convertMoneyHalfEven,
  convertMoneyHalfUp,
  convertMoneyRounded,
  convertMoneyUp,
  type Conversion,
} from "./fx/convert.ts";
export { convertDown, convertHalfEven, convertHalfUp, convertRounded, convertUp } from "./fx/convert.ts";
export { euroFactor, fromEuroHalfUp, toEuroHalfUp, triangulateHalfUp } from "./fx/euro.ts";
export type { FeeBase } from "./fx/fee.ts";
export { feeUp, type Fee } from "./fx/fee.ts";
export { formatRate } from "./fx/rate.ts";
export { GuardedOracle } from "./fx/oracle/guarded-oracle.ts";
export type { Feed, FeedRound } from "./fx/oracle/feed-round.ts";
export type { PairGuards } from "./fx/oracle/pair-guards.ts";
export { invert } from "./fx/rate.ts";
export {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "./messages/iso20022/numbers.ts";
export { mt103Amounts } from "./messages/mt103/mt103.ts";
export { quoteFixedReceive, quoteFixedSend, smallestSend, type Quote, type QuoteTerms } from "./fx/quote.ts";
export { rate, type QuotedRate, type Rate, type RateFraction } from "./fx/rate.ts";
export { requiredFor } from "./fx/quote.ts";
export { toSep38, type Sep38Quote } from "./messages/sep38/sep38.ts";
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
export { arbitrageCycles, type ArbitrageCycle } from "./fx/reporting/arbitrage.ts";
export type { DeskCosts } from "./fx/reporting/desk-costs.ts";
export type { OracleProcess, Outage } from "./fx/reporting/oracle-process.ts";
export { oracleReports, type OracleReport } from "./fx/reporting/oracle-reports.ts";
export { pathFeed } from "./fx/reporting/path-feed.ts";
export { reportedPath } from "./fx/reporting/path-feed.ts";
export { requireNoArbitrage } from "./fx/reporting/arbitrage.ts";

// Guards: whether a report may be used.
export { atPeg, type PegRule } from "./fx/oracle/at-peg.ts";
export { DelayedFeed } from "./fx/oracle/delayed-feed.ts";
export { firstAcceptable, type Candidate, type Choice } from "./fx/oracle/first-acceptable.ts";
export type { GuardedRate } from "./fx/oracle/guarded-rate.ts";
export { CELO_FX, CHAINLINK_FX, MENTO_FX, type MarketCalendar } from "./fx/oracle/market-hours.ts";
export { MedianFeed, type MedianTerms, type Report } from "./fx/oracle/median-feed.ts";
export { requireSequencer, type SequencerStatus } from "./fx/oracle/sequencer.ts";

// Desks, firm quotes and charges.
export { chargeBearer, chargeOption, type ChargeBearer, type ChargeOption } from "./fx/charge-bearer.ts";
export { chargedPayment, type BankCharges } from "./messages/mt103/charged-payment.ts";
export { deskFixedReceive, deskFixedSend, type DeskQuote } from "./fx/desk/desk-quote.ts";
export type { DeskTerms } from "./fx/desk/desk-terms.ts";
export { euroRoute } from "./fx/desk/euro-route.ts";
export type { FeeTier } from "./fx/desk/fee-tiers.ts";
export { guardedLeg } from "./fx/desk/guarded-leg.ts";
export { QuoteBook, type FirmQuote, type FirmTerms } from "./fx/desk/quote-book.ts";
export type { LegRounding, Route, RouteLeg } from "./fx/desk/route.ts";
export { showFirm, showIndicative, type AssetNames } from "./messages/sep38/shown-quote.ts";
export { contractQuote, type ContractSides } from "./escrow/contract-quote.ts";
export { FX_QUOTE_TYPE, type SignedFxQuote } from "./escrow/fx-quote.ts";

// Vector files.
export { checkVector, type VectorVerdict } from "./testing/vectors/check-vector.ts";
export { parseVectors } from "./testing/vectors/parse-vectors.ts";
