/** The simulator, as `corridor`: a scenario in, a trace out, and reports of traces. */
export { readScenario, type ReadOptions } from "./scenario/read-scenario.ts";
export { readScenarioFile, scenarioFiles, type ScenarioFileOptions } from "./files/scenarios.ts";
export { scenarioLibrary, type LibraryScenario, type ScenarioHead } from "./files/scenario-library.ts";
export { buildScenario, type ScenarioBuilder } from "./scenario/builder.ts";
export type {
  CurrentVerb,
  MedianOptions,
  OldVerbName,
  ParametersOf,
  PartyOptions,
  RateOptions,
  ScenarioSettings,
  StepOptions,
} from "./scenario/builder-options.ts";
export { changedScenario, type ScenarioChanges } from "./scenario/changed-scenario.ts";
export type {
  Alternative,
  Claim,
  ExpectedFigure,
  FigureValue,
  FinalExpectation,
  NetworkTerms,
  Scenario,
  ScenarioCurrency,
  ScenarioCustomer,
  ScenarioPayment,
  ScenarioRate,
  ScenarioStep,
  Unlooked,
  ScenarioToken,
  StepExpectation,
  Translated,
  UnexpectedOutcome,
} from "./scenario/scenario.ts";
export type { Setting } from "./scenario/setting.ts";
export { ScenarioInvalid } from "./scenario/source/scenario-invalid.ts";
export type { Problem } from "./scenario/source/problem.ts";
export type { OldWord } from "./scenario/source/old-words.ts";

export { simulate, type RunOptions, type SimulateOptions } from "./simulate.ts";
export type { Simulation } from "./simulation.ts";
export { simulateFiles, type FileResult, type SimulateFilesOptions } from "./workers/simulate-files.ts";
export type { PoolOptions } from "./workers/pool.ts";
export { exitCode } from "./cli/exit-codes.ts";

export { COMPARATORS, type Comparator } from "./trace/comparators.ts";
export { FIGURES, type FigureName } from "./trace/figures.ts";
export type { Calendars, ValueDateRule } from "./fx/calendars/calendars.ts";
export type { MarketHoliday } from "./fx/calendars/market-holidays.ts";
export { readTraceFile } from "./files/traces.ts";
export { parseTrace } from "./trace/parse-trace.ts";
export { traceText } from "./trace/trace-text.ts";
export { chainErrors } from "./trace/check-chain.ts";
export type {
  Trace,
  TraceEvent,
  TraceExpectation,
  TraceFraction,
  TraceInvariant,
  TraceMoney,
  TracePaymentTotals,
  TraceRate,
  TraceRefusal,
  TraceStep,
  TraceTransaction,
} from "./trace/trace.ts";

export { renderReport } from "./report/render-report.ts";
export { rendererOf, type ReportFormat } from "./report/renderers.ts";
export type { Render, Renderer, RenderOptions, ReportFile } from "./report/renderer.ts";
export {
  compareTraces,
  type CompareOptions,
  type DifferenceKind,
  type TraceDifference,
} from "./report/compare-traces.ts";
export { comparisonReport, type Compared, type ComparisonOptions } from "./report/comparison.ts";
export { verdictFigures, type VerdictFigures } from "./report/verdict.ts";
export { runVectors } from "./run-vectors.ts";
export type { VectorReport } from "./testing/vectors/vector-report.ts";
export { topics, type Topic } from "./topics.ts";
export type { TopicKind } from "./cli/topic.ts";
export type { Bilingual, CommandWords, Language } from "./language.ts";

export { SettlementError, type SourcePlace } from "./errors/settlement-error.ts";
export type { ErrorCode, ErrorParameters, GivenParameters } from "./errors/table.ts";
export type { ErrorText, Responsible } from "./errors/error-row.ts";
export { errorText } from "./report/error-text.ts";
