import { STATUSES } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import type { Scenario, Unlooked } from "../scenario/scenario.ts";
import { traceRate } from "../trace/trace-figures.ts";
import { chained } from "../trace/hash-chain.ts";
import { isoTime } from "../trace/iso-time.ts";
import { TRACE_FORMAT } from "../trace/trace-format.ts";
import type { Trace, TraceInvariant, TraceTerms } from "../trace/trace.ts";
import { VERSION } from "../version.ts";
import type { Figure, InvariantRecord } from "./invariants.ts";
import { marketRates } from "./system-plan.ts";
import { settingsOfRun } from "./system-settings.ts";
import type { RunContext } from "./run-context.ts";
import type { Expectation, StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";
import type { StepWriter } from "./step-writer.ts";
import { traceExpectation } from "./trace-step.ts";
import { traceNames } from "./trace-names.ts";
import { traceTerms } from "./trace-terms.ts";
import { traceTotals } from "./trace-totals.ts";

/** Where each operation can lead, by whom and when. */
const EDGES = TRANSITIONS.flatMap(
  ({ operation, from, to, afterRelease, ...conditions }): Trace["machine"]["edges"] =>
    afterRelease === undefined
      ? [{ operation, from, to, ...conditions }]
      : [
          { operation, from, to, ...conditions, afterRelease: false },
          { operation, from, to: afterRelease, ...conditions, afterRelease: true },
        ],
);

/** What a run gave. */
export interface RunResult {
  readonly steps: readonly StepRecord[];
  readonly expectations: readonly Expectation[];
  readonly outcome: Trace["outcome"];
  readonly totals: readonly PaymentTotals[];
  readonly openings: TraceTerms["openings"];
  /** Has written the steps, each when it was carried out. */
  readonly writer: StepWriter;
  /** What the file expects and nothing looked at. */
  readonly notLookedAt: readonly Unlooked[];
}

/** Writes the trace of a run: here, in trace-step.ts and in trace-value.ts figures become text, and nowhere else. */
export async function traceOf(scenario: Scenario, context: RunContext, result: RunResult): Promise<Trace> {
  const { invariants } = context;
  const { steps, expectations, outcome, writer } = result;
  const { until } = scenario;
  const { parties, assets } = writer;
  const used = writer.namesUsed(result.openings.map(({ holder }) => holder));
  return chained({
    format: TRACE_FORMAT,
    tool: { name: "corridor", version: VERSION },
    scenario: headOf(scenario),
    parties,
    names: traceNames(scenario, context, used),
    ...methodsOf(steps, context),
    assets,
    rates: marketRates(scenario).map(traceRate),
    settings: settingsOfRun(scenario),
    terms: traceTerms(
      scenario,
      result.openings,
      result.steps.flatMap(({ feedUpdates }) => feedUpdates),
    ),
    ...(until === undefined ? {} : { until }),
    ...(result.notLookedAt.length === 0 ? {} : { notLookedAt: result.notLookedAt }),
    outcome,
    machine: {
      states: STATUSES,
      edges: EDGES,
    },
    steps: [...writer.steps],
    expectations: expectations.map(traceExpectation),
    invariants: invariants.all().map(traceInvariant),
    totals: await traceTotals(context, steps, result.totals),
  });
}

/** The parameters of every method that a transaction calls, where the chain knows their names. */
function methodsOf(steps: readonly StepRecord[], { chain }: RunContext): Pick<Trace, "methods"> {
  const named = steps.flatMap(({ transactions }) =>
    transactions.flatMap(({ call: { contract, method } }): [string, string[]][] => {
      const names = chain.parametersOf?.(contract, method);
      return names === undefined ? [] : [[`${contract}.${method}`, [...names]]];
    }),
  );
  return named.length === 0 ? {} : { methods: Object.fromEntries(named) };
}

/** What the scenario states about itself. */
function headOf(scenario: Scenario): Trace["scenario"] {
  const { name, title, teaches, subject, minutes, next, whatIf, sha256, seed, expectations } = scenario;
  return {
    name,
    title,
    teaches,
    ...(subject === undefined ? {} : { subject }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(next === undefined ? {} : { next }),
    ...(whatIf === undefined ? {} : { whatIf }),
    sha256,
    seed,
    settlement: scenario.settlement,
    startsAt: isoTime(scenario.startsAt),
    ...(expectations === undefined ? {} : { expectations }),
  };
}

function traceInvariant({ broken, ...invariant }: InvariantRecord): TraceInvariant {
  if (broken === undefined) return invariant;
  return {
    ...invariant,
    broken: { ...broken, left: figureText(broken.left), right: figureText(broken.right) },
  };
}

function figureText(figure: Figure): string {
  return typeof figure === "object" ? `${figure.numerator}/${figure.denominator}` : figure.toString();
}
