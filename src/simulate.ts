import { deploySystem } from "./chain/deploy.ts";
import { EvmChain } from "./chain/evm-chain.ts";
import { openChain } from "./chain/open.ts";
import type { Rpc } from "./chain/rpc.ts";
import { planOf } from "./engine/system-plan.ts";
import { run } from "./engine/run.ts";
import { Banks } from "./rails/banks.ts";
import { SettlementError } from "./errors/settlement-error.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { isoTime } from "./trace/iso-time.ts";
import { SharedRun, type Simulation } from "./simulation.ts";
import type { Trace, TraceStep } from "./trace/trace.ts";

/** Where a scenario is simulated, what is recorded, and how it is ended early. */
export interface SimulateOptions extends RunOptions {
  /** Address of a node, `http://127.0.0.1:8545`; a fresh chain in this process unless given. */
  readonly url?: string;
}

/** What is recorded of a run, and how it is ended early. */
export interface RunOptions {
  /** Whether the trace has the calls inside each transaction; its hashes are then others. Not unless true. */
  readonly calls?: boolean;
  /**
   * Ends the run once it is aborted, after the step that is being carried out: it then rejects with the signal's reason,
   * when the chain is closed or the node is put back.
   */
  readonly signal?: AbortSignal;
}

/**
 * Simulates a scenario. An expectation that is not met is an outcome of the trace, not an error.
 *
 * @returns The trace where it is awaited, the same every time on a chain in this process, byte for byte; the steps as they
 * are carried out where it is iterated.
 * @throws NODE_UNREACHABLE, CHAIN_AHEAD, FIELD_MALFORMED for a `url` that is none; TIME_BACKWARDS, DEADLINE_UNKNOWN when a step cannot begin when it should;
 * SETUP_REFUSED; RUN_CANCELLED of the trace, when a loop over the steps was left; the reason of a signal that is aborted.
 * @example
 * ```ts
 * import { readScenarioFile, simulate } from "corridor";
 *
 * const run = simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * const verbs: string[] = [];
 * for await (const { verb } of run) verbs.push(verb);
 * verbs.slice(0, 2); // ["quote", "disclose"]
 * const { outcome } = await run;
 * outcome; // "passed"
 * ```
 */
export function simulate(scenario: Scenario, { url, ...options }: SimulateOptions = {}): Simulation {
  const open = async function* (): AsyncGenerator<TraceStep, Trace, undefined> {
    options.signal?.throwIfAborted();
    const rpc = await openChain(url);
    try {
      return yield* stepsOn(rpc, scenario, options);
    } finally {
      await rpc.close();
    }
  };
  return new SharedRun(open(), options.signal);
}

/**
 * Puts a scenario's system on a chain, opens its banks, and runs it. Afterwards the chain is put back to what it was,
 * so that the next scenario finds a clock that is not ahead of its own.
 *
 * @throws CHAIN_AHEAD when the chain's last block is later than the scenario's first.
 */
export function runScenario(scenario: Scenario, rpc: Rpc, options: RunOptions = {}): Simulation {
  return new SharedRun(stepsOn(rpc, scenario, options), options.signal);
}

async function* stepsOn(
  rpc: Rpc,
  scenario: Scenario,
  options: RunOptions,
): AsyncGenerator<TraceStep, Trace, undefined> {
  options.signal?.throwIfAborted();
  const snapshot = await rpc.request("evm_snapshot");
  try {
    return yield* runOn(await EvmChain.connect(rpc), scenario, options);
  } finally {
    await rpc.request("evm_revert", [snapshot]);
  }
}

async function* runOn(
  chain: EvmChain,
  scenario: Scenario,
  options: RunOptions,
): AsyncGenerator<TraceStep, Trace, undefined> {
  const plan = planOf(scenario);
  const now = await chain.lastBlockAt();
  if (now >= plan.startsAt)
    throw new SettlementError("CHAIN_AHEAD", { now: isoTime(now), start: isoTime(plan.startsAt) });
  const lastBlock = await deploySystem(chain, plan);
  options.signal?.throwIfAborted();
  const banks = new Set(scenario.customers.map(({ bank }) => bank));
  const rails = new Banks([...banks, scenario.operators.custodian]);
  return yield* run(scenario, { chain, rails, readyAt: lastBlock + 1n, ...options });
}
