/** The simulator, as `corridor`: a scenario in, a trace out, and reports of traces. */
export { readScenario, type ReadOptions } from "./scenario/read-scenario.ts";
export { readScenarioFile, type ScenarioFileOptions } from "./files/scenarios.ts";
export {
  buildScenario,
  type PartyOptions,
  type ScenarioBuilder,
  type ScenarioSettings,
  type StepOptions,
} from "./scenario/builder.ts";
export type { Scenario } from "./scenario/scenario.ts";
export { ScenarioInvalid } from "./scenario/source/scenario-invalid.ts";

export { simulate, type SimulateOptions } from "./simulate.ts";

export { parseTrace } from "./trace/parse-trace.ts";
export { traceText } from "./trace/trace-text.ts";
export type { Trace } from "./trace/trace.ts";

export { renderReport } from "./report/render-report.ts";
export { rendererOf, type ReportFormat } from "./report/renderers.ts";
export type { Render, Renderer, ReportFile } from "./report/renderer.ts";
export type { Language } from "./language.ts";

export { SettlementError, type SourcePlace } from "./errors/settlement-error.ts";
export type { ErrorCode } from "./errors/table.ts";
