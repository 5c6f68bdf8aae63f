/**
 * Money and exchange rates, exactly, as `corridor/rates`. Every name is on docs/reference/rates.md, in this order, with
 * examples.
 */

// Assets and amounts.
export { asset, type Asset } from "./money/asset.ts";
export { currency, currencyAsset } from "./money/currency.ts";
export {
  add,
  compare,
  formatAmount,
  money,
  parseAmount,
  subtract,
  type AmountRules,
  type Money,
} from "./money/money.ts";
export {
  decimalToRational,
  formatDecimal,
  parseDecimal,
  parseDecimalOrMissing,
  rationalToDecimal,
  type Decimal,
} from "./money/decimal.ts";
export { rational, type Rational } from "./money/rational.ts";

// Rounding and dividing.
export {
  divideAwayFromZero,
  divideCeil,
  divideExactly,
  divideFloor,
  divideHalfDown,
  divideHalfEven,
  divideHalfOdd,
  divideHalfTowardNegative,
  divideHalfTowardPositive,
  divideHalfUp,
  divideTowardZero,
  roundingByName,
  type Rounding,
} from "./money/rounding.ts";
export {
  allocateByLargestRemainder,
  allocateInOrder,
  allocateToLargestRatio,
  splitEvenly,
  type Ratio,
} from "./money/allocate.ts";
export { cashIncrement, roundToIncrement, type RoundedMoney } from "./money/cash.ts";

// Rates and conversions.
export { formatRate, invert, rate, type QuotedRate, type Rate, type RateFraction } from "./fx/rate.ts";
export { compose } from "./fx/compose.ts";
export { spread } from "./fx/spread.ts";
export {
  convertDown,
  convertHalfEven,
  convertHalfUp,
  convertMoneyDown,
  convertMoneyHalfEven,
  convertMoneyHalfUp,
  convertMoneyRounded,
  convertMoneyUp,
  convertRounded,
  convertUp,
  type Conversion,
} from "./fx/convert.ts";

// Fees and quotes.
export { feeUp, type Fee, type FeeBase } from "./fx/fee.ts";
export {
  quoteFixedReceive,
  quoteFixedSend,
  requiredFor,
  smallestSend,
  type Quote,
  type QuoteTerms,
} from "./fx/quote.ts";

// The euro and other successions.
export { euroFactor, fromEuroHalfUp, toEuroHalfUp, triangulateHalfUp } from "./fx/euro.ts";
export { redenominateHalfUp, successorOn, type Successor } from "./money/redenominate.ts";

// Business days, bank hours and value dates.
export {
  DATED_BY,
  isBusinessDay,
  OUTSIDE_POLICIES,
  plainCalendar,
  type BankCalendar,
  type BankDays,
  type DatedBy,
  type OutsidePolicy,
} from "./fx/calendars/bank-calendar.ts";
export { NAMED_DAYS } from "./fx/calendars/days/named-days.ts";
export type { DayRule } from "./fx/calendars/days/day-rule.ts";
export {
  addBusinessDays,
  addMonths,
  rolled,
  ROLLS,
  valueDateOf,
  type Roll,
  type Tenor,
} from "./fx/calendars/business-days.ts";
export { bankDayAt, type BankDay, type ClosedBy } from "./fx/calendars/bank-day.ts";

// Sources: what the market was.
export { parseEcbRates } from "./fx/sources/ecb/parse-ecb-rates.ts";
export { ecbRate } from "./fx/sources/ecb/ecb-rate.ts";
export { ecbPublishedAt, isEcbPublicationDay, nextEcbPublication } from "./fx/sources/ecb/ecb-publication.ts";
export { ecbSource } from "./fx/sources/ecb/ecb-source.ts";
export { constantSource } from "./fx/sources/constant-source.ts";
export { stepsSource, type RateStep } from "./fx/sources/steps-source.ts";
export { modelSource } from "./fx/sources/model-source.ts";
export { modelledPaths } from "./fx/sources/models/modelled-paths.ts";
export type { ModelledLeg } from "./fx/sources/models/model-walk.ts";
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
export { formatPath, parsePath, pathSha256 } from "./fx/sources/stored-path.ts";
export type { TimeGrid } from "./fx/sources/time-grid.ts";

// The oracle process: what was published of it, and when.
export {
  ecbMaximumAge,
  ecbReports,
  lastEcbPublication,
  type Publications,
} from "./fx/reporting/publisher.ts";
export { oracleReports, type OracleReport } from "./fx/reporting/oracle-reports.ts";
export type { OracleProcess, Outage } from "./fx/reporting/oracle-process.ts";
export { pathFeed, reportedPath } from "./fx/reporting/path-feed.ts";
export { arbitrageCycles, requireNoArbitrage, type ArbitrageCycle } from "./fx/reporting/arbitrage.ts";
export type { DeskCosts } from "./fx/reporting/desk-costs.ts";

// Guards: whether a published rate may be used.
export { GuardedOracle } from "./fx/oracle/guarded-oracle.ts";
export type { Feed, FeedRound } from "./fx/oracle/feed-round.ts";
export type { GuardedRate } from "./fx/oracle/guarded-rate.ts";
export type { PairGuards } from "./fx/oracle/pair-guards.ts";
export { SUMMER_TIMES, type SummerTime } from "./fx/oracle/summer-time.ts";
export { CELO_FX, CHAINLINK_FX, MENTO_FX, type MarketCalendar } from "./fx/oracle/market-hours.ts";
export { MedianFeed, type MedianTerms, type Report } from "./fx/oracle/median-feed.ts";
export { DelayedFeed } from "./fx/oracle/delayed-feed.ts";
export { firstAcceptable, type Candidate, type Choice } from "./fx/oracle/first-acceptable.ts";
export { atPeg, type PegRule } from "./fx/oracle/at-peg.ts";
export { requireSequencer, type SequencerStatus } from "./fx/oracle/sequencer.ts";

// Desks and firm quotes.
export { guardedLeg } from "./fx/desk/guarded-leg.ts";
export { euroRoute } from "./fx/desk/euro-route.ts";
export type { LegRounding, Route, RouteLeg } from "./fx/desk/route.ts";
export { deskFixedReceive, deskFixedSend, type DeskQuote } from "./fx/desk/desk-quote.ts";
export type { DeskTerms } from "./fx/desk/desk-terms.ts";
export type { FeeTier } from "./fx/desk/fee-tiers.ts";
export { QuoteBook, type FirmQuote, type FirmTerms } from "./fx/desk/quote-book.ts";
export { contractQuote, type ContractSides } from "./escrow/contract-quote.ts";
export { FX_QUOTE_TYPE, type SignedFxQuote } from "./escrow/fx-quote.ts";

// Charges and messages.
export { chargeBearer, chargeOption, type ChargeBearer, type ChargeOption } from "./fx/charge-bearer.ts";
export { mt103Amounts } from "./messages/mt103/mt103.ts";
export { chargedPayment, type BankCharges } from "./messages/mt103/charged-payment.ts";
export {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "./messages/iso20022/numbers.ts";
export { toSep38, type Sep38Quote } from "./messages/sep38/sep38.ts";
export { showFirm, showIndicative, type AssetNames } from "./messages/sep38/shown-quote.ts";

// Errors.
export { SettlementError, type SourcePlace } from "./errors/settlement-error.ts";
export type { ErrorCode } from "./errors/table.ts";
