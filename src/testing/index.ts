/** What other test suites import: `import { deployCorridor } from "corridor/testing"`. */
export {
  ACTORS,
  type Actor,
  type ConversionCharges,
  type ConversionTerms,
  type CorridorOptions,
  type CorridorParty,
  type CorridorPayment,
  type CorridorToken,
  type PairGuards,
} from "./fixtures/corridor-options.ts";
export { Corridor, type CorridorContract } from "./fixtures/corridor.ts";
export type { Between } from "./fixtures/corridor-payments.ts";
export { moneyOf, XUSD } from "./fixtures/money-of.ts";
export { deployCorridor } from "./fixtures/deploy-corridor.ts";
export { runScenario, type RunScenarioOptions } from "./fixtures/run-scenario.ts";
export { RateControls } from "./fixtures/rate-controls.ts";
export type { Auditable, Reconciliation, SettlementFigures } from "./fixtures/settlement.ts";
export { TestChain } from "./fixtures/test-chain.ts";
export { call, feedCall, tokenCall } from "../chain/call.ts";
export { callsOf } from "../chain/contracts/abi.ts";

export { corridorMatchers } from "./matchers/chai.ts";
export type { ConvertToOptions } from "./matchers/convert-to.ts";

export {
  contractConverter,
  type ContractAt,
  type ContractConverterOptions,
} from "./converters/contract-converter.ts";
export { corridorContracts } from "./converters/open-contracts.ts";
export { LIBRARY_CONVERTER } from "./converters/library-converter.ts";

export * from "../conformance/index.ts";
export * from "../conformance/driver/index.ts";
