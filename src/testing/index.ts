/** What other test suites import: `import { deployCorridor } from "corridor/testing"`. */
export { ACTORS, type Actor, type CorridorOptions } from "./corridor-plan.ts";
export { Corridor, moneyOf, XUSD } from "./corridor.ts";
export { deployCorridor } from "./deploy-corridor.ts";
export { RateControls } from "./rate-controls.ts";
export { Refused } from "./refused.ts";
export type { Audited, Reckoning, Settlement } from "./settlement.ts";
export { TestChain } from "./test-chain.ts";

export { corridorMatchers, type ConvertToOptions } from "./matchers/corridor-matchers.ts";

export { CASES, FAMILIES, type Family } from "./conformance/cases.ts";
export {
  checkExchangeRateConformance,
  type CaseReport,
} from "./conformance/check-exchange-rate-conformance.ts";
export {
  contractConverter,
  type ContractAt,
  type ContractConverterOptions,
} from "./conformance/contract-converter.ts";
export { corridorContracts } from "./conformance/corridor-contracts.ts";
export type { CaseOutcome } from "./conformance/check-case.ts";
export type { ConformanceCase, Example, FamilyName } from "./conformance/conformance-case.ts";
export type * from "./conformance/conversion.ts";
export type * from "./conformance/converter.ts";
export {
  describeExchangeRateConformance,
  type ConformanceOptions,
  type OpenConverter,
} from "./conformance/describe-exchange-rate-conformance.ts";
export type * from "./conformance/feed-question.ts";
export { LIBRARY_CONVERTER } from "./conformance/library-converter.ts";
