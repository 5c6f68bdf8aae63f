/** What the package `exchange-rate-conformance` exports, and `corridor/testing` with it. */
export type { Asked, AskedCalls, AskingOptions } from "./asking/asked.ts";
export { KitError, NotOffered, Refused, refusalName } from "./asking/refused.ts";
export type { Finding, Verdict } from "./asking/verdict.ts";
export type { ConformanceCase, Example, FamilyName } from "./cases/conformance-case.ts";
export type { Scope } from "./cases/scope.ts";
export { CASES, FAMILIES, type Family } from "./cases/families.ts";
export type * from "./converter/claims.ts";
export type * from "./converter/conversion.ts";
export type * from "./converter/converter.ts";
export type * from "./converter/feed-question.ts";
export type * from "./converter/payment-question.ts";
export { PROFILES, type ProfileName } from "./converter/profile.ts";
export type { Asset } from "./exact/asset.ts";
export { ROUNDING_NAMES, type RoundingName } from "./exact/rounding.ts";
export type { CaseOutcome } from "./report/check-case.ts";
export {
  checkExchangeRateConformance,
  type CaseReport,
  type ConformanceOptions,
} from "./report/check-exchange-rate-conformance.ts";
export type { ReportedCase, ReportedFamily } from "./report/run-report.ts";
export { type LeftOutFor, summarize, type Summary, type Tally } from "./report/summary.ts";
export { ConformanceFailure } from "./runner/conformance-failure.ts";
export { describeExchangeRateConformance } from "./runner/describe-exchange-rate-conformance.ts";
export {
  exchangeRateCases,
  type OpenConverter,
  type RunnerCase,
  type RunnerCases,
} from "./runner/exchange-rate-cases.ts";
export { checkVectors, type VectorOptions } from "./vectors/check-vectors.ts";
export type { VectorConverter, VectorQuestion } from "./vectors/vector.ts";
export { VectorFailure } from "./vectors/vector-failure.ts";
export {
  type OpenVectorConverter,
  type VectorCase,
  type VectorCases,
  vectorCases,
} from "./vectors/vector-cases.ts";
