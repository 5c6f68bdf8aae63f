import { STATUSES } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import type { Asset } from "../money/asset.ts";
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
}

/** Writes the trace of a run: here, in trace-step.ts and in trace-value.ts figures become text, and nowhere else. */
export async function traceOf(scenario: Scenario, context: RunContext, result: RunResult): Promise<Trace> {
  const { chain, invariants } = context;
  const { steps, expectations, outcome } = result;
  const { name, title, teaches, sha256, seed, settlement, startsAt, expectations: ignored, until } = scenario;
  const [parties, assets] = [partiesOf(scenario, context), assetsOf(scenario, context)];
  const units = { parties, assets, feedDecimals: FEED_DECIMALS };
  const used = new NamesUsed((address) => chain.nameOf(address));
  const traced = steps.map((step) =>
    withUnits(
      traceStep(step, (address) => used.nameOf(address)),
      units,
    ),
  );
  used.add(result.openings.map(({ holder }) => holder));
  for (const step of traced) used.addStep(step);
  return chained({
    format: TRACE_FORMAT,
    tool: { name: "corridor", version: VERSION },
    scenario: {
      name,
      title,
      teaches,
      sha256,
      seed,
      settlement,
      startsAt: isoTime(startsAt),
      ...(ignored === undefined ? {} : { expectations: ignored }),
    },
    parties,
    names: traceNames(scenario, context, used.all),
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
