import { AssertionError, expect } from "chai";
import type { ErrorCode } from "../../src/errors/table.ts";
import { OPERATIONS, STATUSES, type Operation, type Status } from "../../src/escrow/status.ts";
import { happyPath } from "./happy-path.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import type { SettlementMode } from "../../src/world/world.ts";
import type { Narration, NarrationValue, Trace, TraceStep } from "../../src/trace/trace.ts";
import { DeployedSystem } from "./deployed-system.ts";
import { PAYMENT, refused, refusedBefore, withSteps } from "./step-scenarios.ts";
import { unix } from "./unix.ts";

/** What a step is refused with, by a contract or before one was asked. */
export interface StepRefusal {
  readonly error: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a step came to. */
export interface StepOutcome {
  readonly step: TraceStep;
  readonly trace: Trace;
  /** The error it was refused with; empty where it was not. */
  readonly error: string;
  readonly refusal: StepRefusal | undefined;
  /** What it reported: a key and its values, as `fund: payer buyer, amount 1035723402 XUSD`. */
  readonly narrated: readonly string[];
  /** What changed, as `buyer XUSD +1000`, in minor units. */
  readonly changes: readonly string[];
  /** What its transactions called, as `gateway.payAtQuote by rheinBank`. */
  readonly calls: readonly string[];
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

  /**
   * What the last of some steps comes to; those before it must go as they are expected to.
   *
   * @param more What the scenario has besides; the happy path's unless given.
   */
  async last(steps: readonly ScenarioStep[], more: Partial<Scenario> = {}): Promise<StepOutcome> {
    const trace = await this.run(steps, more);
    const step = trace.steps.at(-1);
    if (step === undefined || trace.steps.length !== steps.length || trace.outcome === "broken")
      throw new AssertionError(
        `${trace.outcome} at ${step?.verb ?? "the beginning"}: ${step?.refusal?.error ?? brokenIn(trace)}`,
      );
    return {
      step,
      trace,
      error: step.refusal?.error ?? "",
      refusal: refusalIn(step),
      narrated: step.narration.map(sentence),
      changes: step.movements.map(({ holder, asset, before, after }) => {
        const change = BigInt(after) - BigInt(before);
        return `${holder} ${asset} ${change > 0n ? "+" : ""}${change}`;
      }),
      calls: step.transactions.map(({ call, signer }) => `${call.contract}.${call.method} by ${signer}`),
    };
  }
}

let bench: Promise<StepBench> | undefined;

/**
 * As `StepBench.last`, on a bench that all the files of a process share: every run begins with the system as it was
 * deployed, and deploying takes longer than most runs.
 */
export async function last(
  steps: readonly ScenarioStep[],
  settlement: SettlementMode | Partial<Scenario> = "granular",
): Promise<StepOutcome> {
  bench ??= StepBench.open();
  return (await bench).last(steps, typeof settlement === "string" ? { settlement } : settlement);
}

/** The refusal of the last of some steps; the test fails where it goes through. */
export async function refusalOf(
  steps: readonly ScenarioStep[],
  settlement: SettlementMode | Partial<Scenario> = "granular",
): Promise<StepRefusal> {
  const { step, refusal } = await last(steps, settlement);
  if (refusal === undefined) throw new AssertionError(`${step.verb} was not refused`);
  return refusal;
}

/**
 * Tries steps one after the other, in one run: each is refused, with the error and the arguments given, and leaves
 * everything as it was but the time, which is a second later.
 */
export async function expectRefused(
  before: readonly ScenarioStep[],
  tried: readonly (readonly [ScenarioStep, StepRefusal])[],
  settlement: SettlementMode | Partial<Scenario> = "granular",
): Promise<void> {
  const marked = tried.map(([step, { error }]) =>
    /^[A-Z_]+$/.test(error) ? refusedBefore(step, error as ErrorCode) : refused(step, error),
  );
  const { trace } = await last([...before, ...marked], settlement);
  const found = trace.steps.slice(before.length).map(refusalIn);
  expect(found).to.deep.equal(tried.map(([, refusal]) => refusal));
}

function refusalIn({ refusal }: TraceStep): StepRefusal | undefined {
  return refusal === undefined ? undefined : { error: refusal.error, args: refusal.args };
}

/** What is refused of a payment that has no quote yet. */
export const NOT_QUOTED: StepRefusal = { error: "PAYMENT_NOT_QUOTED", args: { payment: PAYMENT } };

/** What is refused about a pair that has no feed. */
export const unknownPair = (pair: string): StepRefusal => ({
  error: "RATE_MISSING",
  args: { pair, known: "EUR/USD, EUR/CNY" },
});

/** What the escrow refuses an operation with in a status from which it does not lead on. */
export const illegal = (status: Status, operation: Operation): StepRefusal => ({
  error: "IllegalTransition",
  args: {
    status: STATUSES.indexOf(status).toString(),
    operation: OPERATIONS.indexOf(operation).toString(),
  },
});

/** What the escrow refuses with in the very second of a deadline, which is the first that is too late. */
export const tooLate = (deadline: string): StepRefusal => {
  const second = unix(deadline).toString();
  return { error: "AfterDeadline", args: { timestamp: second, deadline: second } };
};

/** What the escrow refuses with a second before a deadline from which on something is allowed. */
export const tooEarly = (deadline: string, time?: string): StepRefusal => ({
  error: "BeforeDeadline",
  args: {
    timestamp: (time === undefined ? unix(deadline) - 1n : unix(time)).toString(),
    deadline: unix(deadline).toString(),
  },
});

function sentence({ key, values }: Narration): string {
  const shown = Object.entries(values).map(([name, value]) => `${name} ${valueText(value)}`);
  return `${key}: ${shown.join(", ")}`;
}

function valueText(value: NarrationValue): string {
  if ("money" in value) return `${value.money.minor} ${value.money.asset}`;
  if ("rate" in value) return `${value.rate.numerator}/${value.rate.denominator}`;
  const [text] = Object.values(value) as readonly string[];
  return text ?? "";
}

/** The invariant that broke, with both figures. */
function brokenIn({ invariants }: Trace): string {
  return invariants
    .flatMap(({ name, broken }) =>
      broken === undefined ? [] : `${name} of ${broken.subject}: ${broken.left} is not ${broken.right}`,
    )
    .join("; ");
}
