import { toQuantity } from "ethers";
import { artifact } from "../../chain/artifact.ts";
import type { ArtifactName } from "../../chain/contracts/abi.ts";
import { EvmChain } from "../../chain/evm-chain.ts";
import { openInProcessChain } from "../../chain/in-process.ts";
import { deploySystem } from "../../chain/deploy.ts";
import type { Rpc } from "../../chain/rpc.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type {
  ContractCall,
  ContractName,
  PartyName,
  SystemPlan,
  TransactionRecord,
  Value,
} from "../../ports.ts";
import { Refused } from "./refused.ts";

/** The chain as it was, and what was known of it. */
interface Saved {
  readonly snapshot: unknown;
  readonly chain: EvmChain;
  readonly now: bigint;
}

/**
 * A fresh chain in this process whose clock stands still until it is moved. Parties are names, each with a key of its
 * own; contracts are names too.
 */
export class TestChain {
  readonly #rpc: Rpc;
  #chain: EvmChain;
  #now: bigint;
  #saved: Saved | undefined;

  private constructor(rpc: Rpc, chain: EvmChain, now: bigint) {
    this.#rpc = rpc;
    this.#chain = chain;
    this.#now = now;
  }

  /** @param startsAt Unix seconds; the first block comes a second later. */
  static async open(startsAt: bigint): Promise<TestChain> {
    const rpc = await openInProcessChain();
    return new TestChain(rpc, await EvmChain.connect(rpc), startsAt);
  }

  /** The chain as the simulator knows it. */
  get chain(): EvmChain {
    return this.#chain;
  }

  /** JSON-RPC, for libraries of your own. */
  get rpc(): Rpc {
    return this.#rpc;
  }

  /** Unix seconds of the last block. */
  get now(): bigint {
    return this.#now;
  }

  /** Unix seconds of the next block that a transaction makes. */
  nextSecond(): bigint {
    return (this.#now += 1n);
  }

  addressOf(party: PartyName): string {
    return this.#chain.addressOf(party);
  }

  contractAddress(contract: ContractName): string {
    return this.#chain.contractAddress(contract);
  }

  /** Deploys a contract of the system under a name. @throws DEPLOYMENT_REFUSED */
  deploy(
    name: ContractName,
    code: ArtifactName,
    args: readonly Value[] = [],
    by = "operator",
  ): Promise<string> {
    return this.#chain.deploy(by, name, artifact(code), args, this.nextSecond());
  }

  /** Deploys the system that a plan describes; its clock begins at the plan's `startsAt`. @throws SETUP_REFUSED */
  async deploySystem(plan: SystemPlan): Promise<void> {
    this.#now = await deploySystem(this.#chain, plan);
  }

  /** Sends a transaction in a block of its own, a second after the last. @throws Refused by the contract's error. */
  async send(from: PartyName, call: ContractCall): Promise<TransactionRecord> {
    const sent = await this.#chain.send(from, call, this.nextSecond());
    if (sent.revert === undefined) return sent;
    throw refusedBy(`${from} called ${call.contract}.${call.method}`, sent.revert.error);
  }

  /** Asks a view as of the last block. @throws Refused by the contract's error. */
  async read<Result = Value>(call: ContractCall<Result>): Promise<Result> {
    try {
      return await this.#chain.read(call);
    } catch (error) {
      if (!(error instanceof SettlementError) || error.code !== "CALL_REFUSED") throw error;
      const { error: name } = error.parameters as { readonly error: string };
      throw refusedBy(`${call.contract}.${call.method} was asked`, name);
    }
  }

  /** Lets time pass up to a moment, at which a block is mined. Time goes forwards only. */
  async moveTo(unix: bigint): Promise<void> {
    if (unix === this.#now) return;
    if (unix < this.#now) {
      throw new SettlementError("CLOCK_WENT_BACK", { now: this.#now, wanted: unix });
    }
    await this.#rpc.request("evm_setNextBlockTimestamp", [toQuantity(unix)]);
    await this.#rpc.request("evm_mine");
    this.#now = unix;
  }

  /** Lets some seconds pass. */
  advance(seconds: bigint): Promise<void> {
    return this.moveTo(this.#now + seconds);
  }

  /** Remembers the chain as it is now, for `restore`. */
  async save(): Promise<void> {
    const snapshot = await this.#rpc.request("evm_snapshot");
    this.#saved = { snapshot, chain: this.#chain.copy(), now: this.#now };
  }

  /** Puts the chain back to what it was when it was saved, its clock too. */
  async restore(): Promise<void> {
    const { snapshot, chain, now } = this.#saved as Saved;
    await this.#rpc.request("evm_revert", [snapshot]);
    // The signer counts nonces, so they have to be read again.
    this.#chain = chain.copy();
    this.#now = now;
    await this.save();
  }

  close(): Promise<void> {
    return this.#rpc.close();
  }
}

function refusedBy(what: string, error: string): Refused {
  return new Refused(error, `${what} and was refused with ${error}`);
}
