import { deploySystem } from "./chain/deploy.ts";
import { EvmChain } from "./chain/evm-chain.ts";
import { openChain } from "./chain/open.ts";
import type { Rpc } from "./chain/rpc.ts";
import { planOf } from "./engine/system-plan.ts";
import { run, type RunPorts } from "./engine/run.ts";
import { Banks } from "./rails/banks.ts";
import { SettlementError } from "./errors/settlement-error.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { isoTime } from "./trace/iso-time.ts";
import type { Trace } from "./trace/trace.ts";

/** Where a scenario is simulated, and how it is followed. */
export interface SimulateOptions extends Pick<RunPorts, "onStep" | "calls"> {
  /** Address of a node, `http://127.0.0.1:8545`; a fresh chain in this process unless given. */
  readonly url?: string;
}

/**
 * Simulates a scenario. An expectation that is not met is an outcome of the trace, not an error.
 *
 * @returns The trace; on a chain in this process the same every time, byte for byte.
 * @throws NODE_UNREACHABLE, CHAIN_AHEAD; TIME_BACKWARDS, DEADLINE_UNKNOWN when a step cannot begin when it should;
 * SETUP_REFUSED.
 * @example const trace = await simulate(readScenarioFile("my.yaml"));
 */
export async function simulate(
  scenario: Scenario,
  { url, ...options }: SimulateOptions = {},
): Promise<Trace> {
  const rpc = await openChain(url);
  try {
    return await runScenario(scenario, rpc, options);
  } finally {
    await rpc.close();
  }
}

/**
 * Puts a scenario's system on a chain, opens its banks, and runs it. Afterwards the chain is put back to what it was,
 * so that the next scenario finds a clock that is not ahead of its own.
 *
 * @throws CHAIN_AHEAD when the chain's last block is later than the scenario's first.
 */
export async function runScenario(
  scenario: Scenario,
  rpc: Rpc,
  options: Pick<RunPorts, "onStep" | "calls"> = {},
): Promise<Trace> {
  const snapshot = await rpc.request("evm_snapshot");
  try {
    return await runOn(await EvmChain.connect(rpc), scenario, options);
  } finally {
    await rpc.request("evm_revert", [snapshot]);
  }
}

async function runOn(
  chain: EvmChain,
  scenario: Scenario,
  options: Pick<RunPorts, "onStep" | "calls">,
): Promise<Trace> {
  const plan = planOf(scenario);
  const now = await chain.lastBlockAt();
  if (now >= plan.startsAt)
    throw new SettlementError("CHAIN_AHEAD", { now: isoTime(now), start: isoTime(plan.startsAt) });
  const lastBlock = await deploySystem(chain, plan);
  const banks = new Set(scenario.customers.map(({ bank }) => bank));
  const rails = new Banks([...banks, scenario.operators.custodian]);
  return run(scenario, { chain, rails, readyAt: lastBlock + 1n, ...options });
}
