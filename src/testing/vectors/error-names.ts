import type { ErrorCode } from "../../errors/table.ts";
import type { FeedFault } from "../converters/library/feed-faults.ts";
import type { Refusal as GuardRefusal } from "../../fx/oracle/refusal.ts";

/** What a vector's refusal can be in our terms: an error code, a fault of a feed, or a refusal of the oracle. */
export type Refusal = ErrorCode | FeedFault | GuardRefusal;

/**
 * The words that the sources of the vectors have for our refusals. A vector's `error` is checked against these: a
 * refusal for another reason than expected is a failure. Names are compared without case, blanks or underscores.
 */
const NAMES: Partial<Readonly<Record<Refusal, readonly string[]>>> = {
  ALLOCATION_RATIOS_INVALID: [
    "INVALID_RATIOS",
    "Ratios are invalid",
    "[Dinero.js] Ratios are invalid.",
    "ArgumentError",
    "InvalidArgumentException",
  ],
  AMOUNT_MALFORMED: [
    "INVALID_FORMAT",
    "MALFORMED",
    "INVALID_AMOUNT",
    "ParserException",
    "NumberFormatException",
  ],
  AMOUNT_NOT_POSITIVE: ["NOT_POSITIVE", "NON_POSITIVE", "INVALID_AMOUNT"],
  AMOUNT_TOO_LARGE: ["TOO_LARGE", "AMOUNT_OVERFLOW"],
  AMOUNT_TOO_PRECISE: ["EXCESS_PRECISION", "TOO_MANY_DECIMALS", "ArithmeticException"],
  AMOUNT_TOO_SMALL: [
    "NonPositiveReceiveAmount",
    "QuoteNonPositiveReceiveAmount",
    "NegativeReceiveAmount",
    "INVALID_AMOUNT",
    "AmountTooSmall",
  ],
  ANSWER_NOT_POSITIVE: ["InvalidPrice", "InvalidRate"],
  CURRENCY_UNKNOWN: [
    "UNSUPPORTED_CURRENCY",
    "UNKNOWN_CURRENCY",
    "UnknownCurrencyException",
    "INVALID_CURRENCY",
  ],
  CURRENCY_WITHOUT_MINOR_UNIT: ["UNSUPPORTED_CURRENCY", "NO_MINOR_UNIT"],
  DIVISION_BY_ZERO: [
    "DIVIDE_BY_ZERO",
    "ZeroDivisionError",
    "ArithmeticException",
    "InvalidArgumentException",
  ],
  FEE_INVALID: ["FeeBpsOverflow", "FeeBpsOutOfRange", "InvalidFee"],
  // The number of feeds in the path shows which: none, or more than four.
  PATH_INVALID: ["NoAggregators", "TooManyAggregators"],
  RATE_INVALID: [
    "InvalidRate",
    "NEGATIVE_RATE",
    "MoneyException",
    "IllegalArgumentException",
    "InvalidDestinationPrice",
  ],
  ROUNDING_REQUIRED: ["ROUNDING_NECESSARY", "ArithmeticException"],
  ROUNDING_UNKNOWN: ["INVALID_ROUNDING_MODE", "InvalidArgumentException"],
  SPLIT_PARTS_INVALID: ["ArgumentError", "InvalidArgumentException", "INVALID_PARTS"],
  FeedMissing: ["InvalidAggregator"],
  FutureTimestamp: ["InvalidTimestamp"],
  IncompleteRound: ["RoundNotComplete"],
  MarketClosed: [
    "FXMarketClosed",
    "FX_MARKET_CLOSED",
    "MarketHoursBreaker: FX market is closed",
    "MarketHoursBreaker: Market is closed",
  ],
  NoFeed: ["NoAggregators"],
  NonPositiveAnswer: ["InvalidPrice", "InvalidRate"],
  DecimalsChanged: ["InvalidDecimals"],
  DeviationTooHigh: ["DeviationExceeded"],
  QUORUM_LOST: ["QuorumLost"],
  RateOutOfBand: ["AnswerOutOfBounds"],
  RoundWentBack: ["InvalidRound"],
  SEQUENCER_DOWN: ["SequencerDown"],
  SEQUENCER_GRACE: ["GracePeriodNotOver"],
  SOURCES_DIVERGE: ["SourcesDiverge"],
  SpreadLimitMisplaced: ["InvalidMaxTimestampSpread"],
  StaleRate: ["ExpiredTimestamp", "NoRecentRate", "NO_RECENT_RATE"],
  TimestampNotNew: ["NotNewTimestamp"],
  TimestampSpreadTooHigh: [],
  TooManyFeeds: ["TooManyAggregators"],
  TooManyReporters: ["TooManyExistingReports"],
  TradingSuspended: ["TRADING_SUSPENDED"],
};

/** Whether the refusal is what the source calls by that name. */
export function isNamed(refusal: string, name: string): boolean {
  return namesOf(refusal).has(canonical(name));
}

/** Whether any refusal of ours is known by that name. */
export function isKnownName(name: string): boolean {
  return Object.keys(NAMES).some((refusal) => isNamed(refusal, name));
}

function namesOf(refusal: string): ReadonlySet<string> {
  const others = Object.hasOwn(NAMES, refusal) ? (NAMES[refusal as Refusal] ?? []) : [];
  return new Set([refusal, ...others].map(canonical));
}

// "OracleAdapter: NO_RECENT_RATE" and "NoRecentRate()" are one name.
function canonical(name: string): string {
  return name
    .replace(/^\w+: (?=[A-Z_]+$)/, "")
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}
