import { deploySystem } from "../../src/chain/deploy.ts";
import { EvmChain } from "../../src/chain/evm-chain.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { planOf } from "../../src/engine/system-plan.ts";
import { run } from "../../src/engine/run.ts";
import type { ChainPort } from "../../src/ports.ts";
import { Banks } from "../../src/rails/banks.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { SharedRun } from "../../src/simulation.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** A system that is deployed once, for many scenarios with the same parties, rates and terms: deploying takes longest. */
export class DeployedSystem {
  readonly #rpc: Rpc;
  readonly #chain: EvmChain;
  readonly #readyAt: bigint;
  #snapshot: unknown;

  private constructor(rpc: Rpc, chain: EvmChain, readyAt: bigint, snapshot: unknown) {
    this.#rpc = rpc;
    this.#chain = chain;
    this.#readyAt = readyAt;
    this.#snapshot = snapshot;
  }

  static async open(scenario: Scenario): Promise<DeployedSystem> {
    const rpc = await openInProcessChain();
    const chain = await EvmChain.connect(rpc);
    const lastBlock = await deploySystem(chain, planOf(scenario));
    return new DeployedSystem(rpc, chain, lastBlock + 1n, await rpc.request("evm_snapshot"));
  }

  close(): Promise<void> {
    return this.#rpc.close();
  }

  /**
   * Runs a scenario on the system as it was when it was deployed.
   *
   * @param through What the run sees of the chain; all of it as it is unless given.
   */
  async run(scenario: Scenario, through: (chain: ChainPort) => ChainPort = (chain) => chain): Promise<Trace> {
    const banks = new Set(scenario.customers.map(({ bank }) => bank));
    const rails = new Banks([...banks, scenario.operators.custodian]);
    try {
      const ports = { chain: through(this.#chain.copy()), rails, readyAt: this.#readyAt };
      return await new SharedRun(run(scenario, ports), undefined);
    } finally {
      await this.#rpc.request("evm_revert", [this.#snapshot]);
      this.#snapshot = await this.#rpc.request("evm_snapshot");
    }
  }
}
