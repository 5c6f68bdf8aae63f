import type { Scenario } from "../scenario/scenario.ts";
import { argumentUnits, type UnitContext } from "../trace/argument-units.ts";
import type { TraceAsset, TraceCall, TraceParty, TraceStep } from "../trace/trace.ts";
import { FEED_DECIMALS } from "../world/system-plan.ts";
import { NamesUsed } from "./names-used.ts";
import type { RunContext } from "./run-context.ts";
import type { StepRecord } from "./step-record.ts";
import { assetsOf, partiesOf } from "./trace-parties.ts";
import { traceStep } from "./trace-step.ts";
import { traceCall } from "./trace-value.ts";

/** Writes each step as the trace has it, once it was carried out, and keeps which names the steps use. */
export class StepWriter {
  readonly parties: readonly TraceParty[];
  readonly assets: readonly TraceAsset[];
  readonly steps: TraceStep[] = [];
  readonly #chain: RunContext["chain"];
  readonly #units: UnitContext;
  readonly #calls: boolean;
  readonly #used: NamesUsed;

  /** @param calls Whether the calls inside each transaction are recorded. */
  constructor(scenario: Scenario, context: RunContext, { calls }: { readonly calls: boolean }) {
    this.#chain = context.chain;
    this.#calls = calls;
    this.parties = partiesOf(scenario, context);
    this.assets = assetsOf(scenario, context);
    this.#units = { parties: this.parties, assets: this.assets, feedDecimals: FEED_DECIMALS };
    this.#used = new NamesUsed((address) => context.chain.nameOf(address));
  }

  async write(record: StepRecord): Promise<TraceStep> {
    const calls = this.#calls ? await this.#callsOf(record) : new Map<string, TraceCall>();
    const step = withUnits(
      traceStep(record, (address) => this.#used.nameOf(address), calls),
      this.#units,
    );
    this.#used.addStep(step);
    this.steps.push(step);
    return step;
  }

  /** The names that the steps use, and others. */
  namesUsed(others: readonly string[]): ReadonlySet<string> {
    this.#used.add(others);
    return this.#used.all;
  }

  /**
   * The calls inside each transaction, by its hash. Their names are none of the trace's: it is the same trace with calls
   * and without.
   */
  async #callsOf({ transactions }: StepRecord): Promise<Map<string, TraceCall>> {
    const calls = new Map<string, TraceCall>();
    for (const { hash } of transactions) {
      const inside = await this.#chain.trace(hash);
      calls.set(
        hash,
        traceCall(inside, (address) => this.#chain.nameOf(address)),
      );
    }
    return calls;
  }
}

/** A step whose refusal by a contract has the units of its arguments. */
function withUnits(step: TraceStep, context: UnitContext): TraceStep {
  const { refusal } = step;
  if (refusal?.kind !== "revert") return step;
  const { contract, ...others } = refusal;
  return { ...step, refusal: { ...others, units: argumentUnits(refusal, step, context), contract } };
}
