import { deploySystem } from "./chain/deploy.ts";
import { EvmChain } from "./chain/evm-chain.ts";
import type { Rpc } from "./chain/rpc.ts";
import { planOf } from "./engine/system-plan.ts";
import { run } from "./engine/run.ts";
import type { ChainPort } from "./ports.ts";
import { Banks } from "./rails/banks.ts";
import { SettlementError } from "./errors/settlement-error.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { isoTime } from "./trace/iso-time.ts";
import type { Trace } from "./trace/trace.ts";

/** Who looks on while a scenario runs. */
export interface RunWatch {
  /** Told after each step how many are done, and of how many. */
  readonly onStep?: (done: number, total: number) => void;
  /** Looks at a run that is over while its transactions are still on the chain. */
  readonly afterwards?: (trace: Trace, chain: ChainPort) => Promise<void>;
}

/**
 * Puts a scenario's system on a chain, opens its banks, and runs it. Afterwards the chain is put back to what it was,
 * so that the next scenario finds a clock that is not ahead of its own.
 *
 * @throws CHAIN_AHEAD when the chain's last block is later than the scenario's first.
 */
export async function runScenario(scenario: Scenario, rpc: Rpc, watch: RunWatch = {}): Promise<Trace> {
  const snapshot = await rpc.request("evm_snapshot");
  try {
    const chain = await EvmChain.connect(rpc);
    const trace = await runOn(chain, scenario, watch);
    await watch.afterwards?.(trace, chain);
    return trace;
  } finally {
    await rpc.request("evm_revert", [snapshot]);
  }
}

async function runOn(chain: EvmChain, scenario: Scenario, { onStep }: RunWatch): Promise<Trace> {
  const plan = planOf(scenario);
  const now = await chain.lastBlockAt();
  if (now >= plan.startsAt)
    throw new SettlementError("CHAIN_AHEAD", { now: isoTime(now), start: isoTime(plan.startsAt) });
  const lastBlock = await deploySystem(chain, plan);
  const banks = new Set(scenario.customers.map(({ bank }) => bank));
  const rails = new Banks([...banks, scenario.operators.custodian]);
  const ports = { chain, rails, readyAt: lastBlock + 1n };
  return run(scenario, onStep === undefined ? ports : { ...ports, onStep });
}
