import { SettlementError } from "../errors/settlement-error.ts";
import type { ChainPort, RailsPort } from "../ports.ts";
import type { Scenario, ScenarioStep } from "../scenario/scenario.ts";
import { unlookedAfter } from "../scenario/unlooked.ts";
import { carryOut, concernsOf, paymentOf, waitOf } from "../verbs/verbs.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { Clock } from "./clock.ts";
import { DeskPositions } from "./desk-positions.ts";
import { stepExpectations, type StepOutcome } from "./expectations.ts";
import { finalExpectations } from "./final-expectations.ts";
import { checkFinalInvariants } from "./final-invariants.ts";
import { TokenLedgers } from "./token-ledger.ts";
import { TokenOwners } from "./token-owners.ts";
import { Invariants } from "./invariants.ts";
import { Market } from "./market.ts";
import { MoneyUnits } from "./money-units.ts";
import { PartsFollower } from "./parts-follower.ts";
import { PaymentStates } from "./payment-states.ts";
import { prepare, worldOf } from "./prepare.ts";
import { reconcile } from "./reconcile.ts";
import { refusalOf } from "./refusal.ts";
import type { RunContext } from "./run-context.ts";
import type { Expectation, Refusal, StepRecord } from "./step-record.ts";
import { StepRecorder } from "./step-recorder.ts";
import { stepTime, type StepMoment } from "./step-time.ts";
import { allPaymentTotals } from "./totals.ts";
import { stepRole } from "./step-role.ts";
import { StepWriter } from "./step-writer.ts";
import { traceOf, type RunResult } from "./trace-of.ts";
import { openingsOf } from "./trace-terms.ts";

/** Where a scenario runs: a chain with the system of `planOf` on it, the banks, and the second after the deployment. */
export interface RunPorts {
  readonly chain: ChainPort;
  readonly rails: RailsPort;
  readonly readyAt: bigint;
  /** Whether the calls inside each transaction are recorded. */
  readonly calls?: boolean;
  /** Once it is aborted, the run ends after the step that is being carried out. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a scenario, a step each time that it is asked for one, and returns its trace. After each step the chain, the
 * events and the ledgers are compared. What a scenario expects and does not get ends the run as `failed`, unless
 * expectations are ignored; an invariant that does not hold ends it as `broken`; the trace goes up to there.
 *
 * @throws TIME_BACKWARDS, DEADLINE_UNKNOWN, STEP_NOT_DONE when a step cannot begin when it should, which is a refusal where expectations are
 * ignored; SETUP_REFUSED; the reason of a signal that is aborted.
 */
export async function* run(scenario: Scenario, ports: RunPorts): AsyncGenerator<TraceStep, Trace, undefined> {
  const { chain, rails, readyAt, signal, calls = false } = ports;
  const world = worldOf(scenario);
  const nameOf = (address: string): string => chain.nameOf(address);
  const ledgers = new TokenLedgers(
    world.settlements.keys(),
    nameOf,
    (token, id) => world.paymentsById.get(id)?.settlement.token.code === token,
  );
  const context: RunContext = {
    world,
    chain,
    rails,
    clock: new Clock(readyAt),
    ledgers,
    flows: new PaymentStates(world.paymentsById),
    parts: new PartsFollower(),
    owners: new TokenOwners({
      paymentsById: world.paymentsById,
      platform: world.operators.platform,
      nameOf,
      balanceOf: (token, holder) => ledgers.of(token)?.of(holder) ?? 0n,
      isContract: (name) => chain.knows(name),
    }),
    desk: new DeskPositions(world),
    invariants: new Invariants(),
  };
  const market = new Market(scenario, context);
  await prepare(scenario, context, market);
  const openings = openingsOf(rails);

  const writer = new StepWriter(scenario, context, { calls });
  const runner = new StepRunner(context, market, decides(scenario));
  for (const step of scenario.steps) {
    signal?.throwIfAborted();
    const record = await runner.carryOut(step);
    const written = await writer.write(record);
    signal?.throwIfAborted();
    yield written;
    if (context.invariants.isBroken || (decides(scenario) && record.expectations.some(({ met }) => !met)))
      break;
  }
  signal?.throwIfAborted();
  return finish(scenario, context, runner, { openings, writer });
}

/** Carries out one step after the other, and keeps the record of each. */
class StepRunner {
  readonly steps: StepRecord[] = [];
  readonly #context: RunContext;
  readonly #market: Market;
  readonly #strict: boolean;
  readonly #statuses = new Map<string, string>();
  readonly #units: MoneyUnits;
  /** When the step before ended. */
  #endedAt: bigint;
  /** When steps with a label ended. */
  readonly #labelled = new Map<string, bigint>();

  /** @param strict Whether a step that cannot begin when it should ends the run; otherwise it is refused. */
  constructor(context: RunContext, market: Market, strict: boolean) {
    this.#context = context;
    this.#market = market;
    this.#strict = strict;
    this.#units = new MoneyUnits(context.world, context.clock.now);
    this.#endedAt = context.clock.now;
  }

  statusOf(payment: string): string {
    return this.#statuses.get(payment) ?? "None";
  }

  async carryOut(step: ScenarioStep): Promise<StepRecord> {
    const { clock, world, invariants } = this.#context;
    const index = this.steps.length + 1;
    invariants.step = index;
    const { feedUpdates, untimely } = await this.#begin(step, index);
    const name = paymentOf(step) ?? "";
    const before = name === "" ? "" : this.statusOf(name);
    const concerns = concernsOf(step, world);
    const { terms: agreed, days: dated } = world.payments.get(name) ?? {};
    const at = clock.now;
    const recorder = new StepRecorder(this.#context);
    const refusal =
      untimely ??
      (await refusalOf(recorder, async () => {
        this.#units.requireSame(at + waitOf(step));
        await carryOut(step, recorder);
      }));
    const { actor, narration, transactions, rates, fees, spreads, residues, moves } = recorder;
    const movements = recorder.movements.all();
    const payment = world.payments.get(name);
    this.#context.desk.follow(index, movements, payment);
    this.#endedAt = transactions.at(-1)?.timestamp ?? clock.now;
    if (step.label !== undefined) this.#labelled.set(step.label, this.#endedAt);
    const { checks, status, deadlines } = await reconcile(this.#context, recorder.movements, payment);
    if (name !== "") this.#statuses.set(name, status);
    const outcome: StepOutcome = {
      actor,
      at,
      transactions,
      rates,
      status: { before, after: name === "" ? "" : status },
      fees,
      spreads,
      moves,
      refusal,
      entries: recorder.entries,
      days: payment?.days === dated ? undefined : payment?.days,
    };
    const record: StepRecord = {
      ...outcome,
      index,
      step,
      role: stepRole(step, refusal, this.steps),
      payment: name,
      concerns,
      narration,
      movements,
      transfers: recorder.transfers,
      deadlines,
      residues,
      terms: payment?.terms === agreed ? undefined : payment?.terms,
      checks,
      feedUpdates,
      expectations: stepExpectations(this.#context, step, index, outcome),
      invariants: invariants.inStep,
      parts: this.#context.parts.follow(payment, recorder),
      owed: this.#context.owners.changed(recorder.movements.tokens()),
    };
    this.steps.push(record);
    return record;
  }

  /** Moves time to the step's beginning, and the rates of markets and feeds with it. */
  async #begin(step: ScenarioStep, index: number) {
    const { clock } = this.#context;
    // They fit into time that was waited for.
    const reports = (unix: bigint): bigint => beyond(this.#market.due(unix).seconds, clock.idle);
    const ended = (label: string): bigint | undefined => this.#labelled.get(label);
    const moment = { index, now: clock.now, before: this.#endedAt, ended, reports };
    const { beginsAt, untimely } = this.#timeOf(step, moment);
    if (!this.#units.countAt(beginsAt)) {
      // The step is refused, and what the run came to is not marked at rates of another unit.
      clock.moveWithin(beginsAt);
      return { feedUpdates: [], untimely };
    }
    const due = this.#market.due(beginsAt);
    // In the seconds right before, so that the step begins when it should.
    clock.moveWithin(beginsAt - due.seconds);
    const feedUpdates = await this.#market.publish(due);
    this.#market.moveTo(beginsAt);
    return { feedUpdates, untimely };
  }

  /** When a step begins; one that cannot begin when it should is refused now, unless that ends the run. */
  #timeOf(
    step: ScenarioStep,
    moment: StepMoment,
  ): { readonly beginsAt: bigint; readonly untimely?: Refusal } {
    try {
      return { beginsAt: stepTime(step, moment, this.#context.world) };
    } catch (error) {
      if (this.#strict || !(error instanceof SettlementError)) throw error;
      const { at: _, ...now } = step;
      const beginsAt = stepTime(now, moment, this.#context.world);
      return { beginsAt, untimely: { kind: "error", error } };
    }
  }
}

/** By how much one number of seconds is more than another; nothing where it is not. */
function beyond(seconds: bigint, idle: bigint): bigint {
  return seconds > idle ? seconds - idle : 0n;
}

/** Whether what is expected ends the run and decides its outcome. */
function decides({ expectations }: Scenario): boolean {
  return expectations !== "ignored";
}

async function finish(
  scenario: Scenario,
  context: RunContext,
  runner: StepRunner,
  besides: Pick<RunResult, "openings" | "writer">,
): Promise<Trace> {
  const { steps } = runner;
  const { invariants } = context;
  const failed = decides(scenario) && steps.some(({ expectations }) => expectations.some(({ met }) => !met));
  const totals = allPaymentTotals(context, scenario.alternatives, steps);
  if (!invariants.isBroken) await checkFinalInvariants(context, steps, totals);
  // Of a run that ended early, nothing is to be expected in the end.
  const expectations: Expectation[] =
    failed || invariants.isBroken
      ? []
      : finalExpectations(context, scenario, {
          statusOf: (payment) => runner.statusOf(payment),
          steps,
          totals,
        });
  const met = !failed && (!decides(scenario) || expectations.every((expectation) => expectation.met));
  const outcome = invariants.isBroken ? "broken" : met ? "passed" : "failed";
  const ended = failed || invariants.isBroken ? unlookedAfter(scenario, steps.length) : [];
  const notLookedAt = [...(scenario.unlooked ?? []), ...ended];
  return traceOf(scenario, context, { steps, expectations, outcome, totals, notLookedAt, ...besides });
}
