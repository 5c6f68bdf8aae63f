/** What other test suites import: `import { deployCorridor } from "corridor/testing"`. */
export { ACTORS, type Actor, type CorridorOptions } from "./kit/corridor-plan.ts";
export { Corridor, moneyOf, XUSD, type CorridorContract } from "./kit/corridor.ts";
export { deployCorridor } from "./kit/deploy-corridor.ts";
export { RateControls } from "./kit/rate-controls.ts";
export { Refused } from "./kit/refused.ts";
export type { Auditable, Reconciliation, SettlementFigures } from "./kit/settlement.ts";
export { TestChain } from "./kit/test-chain.ts";
export { call, feedCall, tokenCall } from "../chain/call.ts";
export { callsOf } from "../chain/contracts/abi.ts";

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
