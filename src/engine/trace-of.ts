import { STATUSES } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import type { Asset } from "../money/asset.ts";
import type { CallTrace } from "../ports.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { traceRate } from "../trace/trace-figures.ts";
import { FEED_DECIMALS } from "../world/system-plan.ts";
import { argumentUnits, type UnitContext } from "../trace/argument-units.ts";
import { chained } from "../trace/hash-chain.ts";
import { isoTime } from "../trace/iso-time.ts";
import { TRACE_FORMAT } from "../trace/trace-format.ts";
import type { Trace, TraceAsset, TraceInvariant, TraceParty, TraceStep, TraceTerms } from "../trace/trace.ts";
import { VERSION } from "../version.ts";
import type { Figure, InvariantRecord } from "./invariants.ts";
import { marketRates } from "./system-plan.ts";
import type { RunContext } from "./run-context.ts";
import type { Expectation, StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";
import { traceExpectation, traceStep } from "./trace-step.ts";
import { NamesUsed } from "./names-used.ts";
import { traceNames } from "./trace-names.ts";
import { traceTerms } from "./trace-terms.ts";
import { traceTotals } from "./trace-totals.ts";
import { traceCall } from "./trace-value.ts";

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
  /** The calls inside transactions, by hash; none unless they are to be recorded. */
  readonly calls: ReadonlyMap<string, CallTrace>;
}

/** Writes the trace of a run: here, in trace-step.ts and in trace-value.ts figures become text, and nowhere else. */
export async function traceOf(scenario: Scenario, context: RunContext, result: RunResult): Promise<Trace> {
  const { chain, invariants } = context;
  const { steps, expectations, outcome } = result;
  const { until } = scenario;
  const [parties, assets] = [partiesOf(scenario, context), assetsOf(scenario, context)];
  const units = { parties, assets, feedDecimals: FEED_DECIMALS };
  const used = new NamesUsed((address) => chain.nameOf(address));
  // Names of calls are none of the trace's: it is the same trace with calls and without.
  const calls = new Map(
    [...result.calls].map(([hash, call]) => [hash, traceCall(call, (address) => chain.nameOf(address))]),
  );
  const traced = steps.map((step) =>
    withUnits(
      traceStep(step, (address) => used.nameOf(address), calls),
      units,
    ),
  );
  used.add(result.openings.map(({ holder }) => holder));
  for (const step of traced) used.addStep(step);
  return chained({
    format: TRACE_FORMAT,
    tool: { name: "corridor", version: VERSION },
    scenario: headOf(scenario),
    parties,
    names: traceNames(scenario, context, used.all),
    ...methodsOf(steps, context),
    assets,
    rates: marketRates(scenario).map(traceRate),
    terms: traceTerms(
      scenario,
      result.openings,
      result.steps.flatMap(({ feedUpdates }) => feedUpdates),
    ),
    ...(until === undefined ? {} : { until }),
    outcome,
    machine: {
      states: STATUSES,
      edges: EDGES,
    },
    steps: traced,
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

/** A step whose refusal by a contract has the units of its arguments. */
function withUnits(step: TraceStep, context: UnitContext): TraceStep {
  const { refusal } = step;
  if (refusal?.kind !== "revert") return step;
  const { contract, ...others } = refusal;
  return { ...step, refusal: { ...others, units: argumentUnits(refusal, step, context), contract } };
}

function partiesOf({ payments, customers, operators }: Scenario, { chain }: RunContext): TraceParty[] {
  const payers = new Set(payments.map(({ payer }) => payer));
  const payees = new Set(payments.map(({ payee }) => payee));
  return [
    ...customers.map(({ name, country, currency, bank }) => ({
      name,
      role: payees.has(name) ? "payee" : payers.has(name) ? "payer" : "customer",
      country,
      currency: currency.code,
      bank,
      address: chain.addressOf(name),
    })),
    ...Object.entries(operators).map(([role, name]: [string, string]) => ({
      name,
      role,
      country: "",
      currency: "",
      bank: "",
      address: chain.addressOf(name),
    })),
  ];
}

function assetsOf({ customers, rates, network }: Scenario, { world }: RunContext): TraceAsset[] {
  const currencies = new Map<string, Asset>(
    [...customers.map(({ currency }) => currency), ...rates.flatMap(({ base, quote }) => [base, quote])]
      .filter(({ code }) => !world.settlements.has(code))
      .map((asset) => [asset.code, asset]),
  );
  return [
    ...[...currencies.values()].map(({ code, decimals }) => ({
      code,
      symbol: code,
      decimals,
      kind: "currency" as const,
    })),
    ...[...world.settlements.values()].flatMap(({ token: { code, decimals }, currency, reserve }) => [
      { code: reserve.code, symbol: currency.code, decimals, kind: "currency" as const },
      { code, symbol: code, decimals, kind: "token" as const, currency: currency.code },
    ]),
    ...(network === undefined
      ? []
      : [{ ...network.native, symbol: network.native.code, kind: "native" as const }]),
  ];
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
