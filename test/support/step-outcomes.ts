import { happyPath } from "../../src/files/scenarios.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import type { SettlementMode } from "../../src/world/world.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";
import { DeployedSystem } from "./deployed-system.ts";
import { withSteps } from "./step-scenarios.ts";

/** What a step came to. */
export interface StepOutcome {
  readonly step: TraceStep;
  readonly trace: Trace;
  /** The error it was refused with; empty where it was not. */
  readonly error: string;
  /** What it told, by the keys. */
  readonly told: readonly string[];
  /** What changed, as `buyer XUSD +1000`, in minor units. */
  readonly changes: readonly string[];
}

/** Runs scenarios of the happy path's parties on one deployed system. */
export class StepBench {
  readonly #system: DeployedSystem;

  readonly #customers: Scenario["customers"];

  private constructor(system: DeployedSystem, customers: Scenario["customers"]) {
    this.#system = system;
    this.#customers = customers;
  }

  /** @param changes Of the parties; they are the happy path's unless changed. */
  static async open(
    changes: { readonly customers?: (customers: Scenario["customers"]) => Scenario["customers"] } = {},
  ): Promise<StepBench> {
    const scenario = happyPath();
    const customers = changes.customers?.(scenario.customers) ?? scenario.customers;
    return new StepBench(await DeployedSystem.open({ ...scenario, customers }), customers);
  }

  close(): Promise<void> {
    return this.#system.close();
  }

  run(steps: readonly ScenarioStep[], more: Partial<Scenario> = {}): Promise<Trace> {
    return this.#system.run(withSteps(steps, { customers: this.#customers, ...more }));
  }

  /** What the last of some steps comes to; those before it must go as they are expected to. */
  async last(steps: readonly ScenarioStep[], settlement: SettlementMode = "granular"): Promise<StepOutcome> {
    const trace = await this.run(steps, { settlement });
    const step = trace.steps.at(-1);
    if (step === undefined || trace.steps.length !== steps.length || trace.outcome === "broken")
      throw new Error(`${trace.outcome} at ${step?.verb ?? ""}: ${step?.refusal?.error ?? ""}`);
    return {
      step,
      trace,
      error: step.refusal?.error ?? "",
      told: step.narration.map(({ key }) => key),
      changes: step.movements.map(({ holder, asset, before, after }) => {
        const change = BigInt(after) - BigInt(before);
        return `${holder} ${asset} ${change > 0n ? "+" : ""}${change}`;
      }),
    };
  }
}
