import { toQuantity } from "ethers";
import type { Artifact } from "../../../src/chain/artifact.ts";
import { codecOf } from "../../../src/chain/codec.ts";
import { RevertDecoder } from "../../../src/chain/decode-revert.ts";
import type { EvmChain } from "../../../src/chain/evm-chain.ts";
import { plainRecord } from "../../../src/chain/plain-value.ts";
import type { Rpc } from "../../../src/chain/rpc.ts";
import type { ContractCall, ContractName, EventRecord, RevertRecord, Value } from "../../../src/ports.ts";

/** Transactions of a property are sent by impersonated accounts: signing them would take longer than running them. */
const FEES = {
  gas: toQuantity(15_000_000n),
  maxFeePerGas: toQuantity(10n ** 12n),
  maxPriorityFeePerGas: "0x0",
};
const PURSE = toQuantity(10n ** 24n);

/** What a transaction came to. */
export interface Outcome {
  /** Unix seconds of its block. */
  readonly timestamp: bigint;
  readonly events: readonly EventRecord[];
  readonly revert?: RevertRecord;
}

/** What would become of a call. */
export type Attempted =
  | { readonly answer: Readonly<Record<string, Value>>; readonly revert?: never }
  | { readonly answer?: never; readonly revert: RevertRecord };

interface Receipt {
  readonly status: string;
  readonly contractAddress: string | null;
  readonly logs: readonly { readonly address: string; readonly topics: string[]; readonly data: string }[];
}

interface Beginning {
  readonly snapshot: unknown;
  readonly now: bigint;
  readonly rich: ReadonlySet<string>;
}

/** A chain that thousands of random transactions are tried on, and that goes back to its beginning in no time. */
export class World {
  readonly chain: EvmChain;
  readonly #rpc: Rpc;
  readonly #contracts = new Map<ContractName, { readonly address: string; readonly artifact: Artifact }>();
  readonly #names = new Map<string, ContractName>();
  readonly #reverts = new RevertDecoder();
  readonly #beginnings: Beginning[] = [];
  /** Who can pay for gas; a purse goes when the chain goes back. */
  #rich = new Set<string>();
  #now: bigint;

  constructor(rpc: Rpc, chain: EvmChain, now: bigint) {
    this.#rpc = rpc;
    this.chain = chain;
    this.#now = now;
  }

  /** Unix seconds of the last block. */
  get now(): bigint {
    return this.#now;
  }

  /** Makes a contract known, so that it can be called, and its events and errors be read. */
  learn(contract: ContractName, artifact: Artifact, address: string): void {
    this.#contracts.set(contract, { address, artifact });
    this.#names.set(address.toLowerCase(), contract);
    this.#reverts.learn(artifact.abi);
  }

  /** What a contract of this world was compiled to; a mutant's is not the build's. */
  artifactOf(contract: ContractName): Artifact {
    return this.#known(contract).artifact;
  }

  /** Deploys a contract under a name. */
  async deploy(contract: ContractName, artifact: Artifact, args: readonly Value[] = []): Promise<string> {
    const data = artifact.bytecode + artifact.abi.encodeDeploy([...args]).slice(2);
    const { contractAddress, hash } = await this.#mine("deployer", undefined, data, 0n);
    if (contractAddress === null)
      throw new Error(`${contract} not deployed: ${describeRevert(await this.#revertOf(hash))}`);
    this.chain.attach(contract, artifact, contractAddress);
    this.learn(contract, artifact, contractAddress);
    return contractAddress;
  }

  /** The address of a party, of a contract, or what already is an address. */
  addressOf(name: ContractName): string {
    return name.startsWith("0x") ? name : (this.#contracts.get(name)?.address ?? this.chain.addressOf(name));
  }

  /** Sends a transaction, mined at `at` or, where that is past or not given, one second after the last block. */
  async send(from: string, call: ContractCall, at?: bigint): Promise<Outcome> {
    const { address, abi } = this.#known(call.contract);
    return this.sendRaw(from, address, codecOf(abi).encodeCall(call.method, call.args), at);
  }

  /** As `send`, with whatever data. */
  async sendRaw(from: string, to: string, data: string, at: bigint = 0n): Promise<Outcome> {
    const { status, logs, hash } = await this.#mine(from, to, data, at);
    const outcome = { timestamp: this.#now, events: logs.flatMap((log) => this.#event(log)) };
    return status === "0x1" ? outcome : { ...outcome, revert: await this.#revertOf(hash) };
  }

  /** As `send`, for what must go through. */
  async must(from: string, call: ContractCall, at?: bigint): Promise<Outcome> {
    const outcome = await this.send(from, call, at);
    if (outcome.revert !== undefined)
      throw new Error(`${call.contract}.${call.method} refused: ${describeRevert(outcome.revert)}`);
    return outcome;
  }

  /** What would become of a call in the last block, or in the block `block`; nothing of it stays. */
  async attempt(from: string, call: ContractCall, block = "latest"): Promise<Attempted> {
    const { address, abi } = this.#known(call.contract);
    const data = codecOf(abi).encodeCall(call.method, call.args);
    const { output, reverted } = await this.#call(from, address, data, block);
    if (reverted) return { revert: this.#reverts.decode(output) };
    const types = abi.getFunction(call.method)?.outputs ?? [];
    return { answer: plainRecord(abi.decodeFunctionResult(call.method, output), types) };
  }

  /** As `attempt`, with whatever data; says only whether and why it would be refused. */
  async attemptRaw(
    from: string,
    to: string,
    data: string,
    block = "latest",
  ): Promise<RevertRecord | undefined> {
    const { output, reverted } = await this.#call(from, to, data, block);
    return reverted ? this.#reverts.decode(output) : undefined;
  }

  /** What a view answers as of the last block: its result, or its results by name. */
  async read(contract: ContractName, method: string, ...args: readonly Value[]): Promise<Value> {
    const { answer, revert } = await this.attempt("reader", { contract, method, args });
    if (answer === undefined) throw new Error(`${contract}.${method} answered ${describeRevert(revert)}`);
    const [first, ...others] = Object.values(answer);
    return first === undefined || others.length > 0 ? answer : first;
  }

  /** Mines an empty block at a time. Says its number, by which `attempt` finds it again. */
  async moveTo(timestamp: bigint): Promise<string> {
    if (timestamp <= this.#now) throw new Error(`${timestamp} is not after ${this.#now}`);
    this.#now = timestamp;
    await this.#rpc.request("evm_setNextBlockTimestamp", [toQuantity(timestamp)]);
    await this.#rpc.request("evm_mine");
    return (await this.#rpc.request("eth_blockNumber")) as string;
  }

  /** Runs something, and undoes what it did to the chain. */
  async undone<Result>(experiment: () => Promise<Result>): Promise<Result> {
    await this.begin();
    try {
      return await experiment();
    } finally {
      await this.reset();
      this.#beginnings.pop();
    }
  }

  /** Remembers this moment as the one that `reset` goes back to. */
  async begin(): Promise<void> {
    const snapshot = await this.#rpc.request("evm_snapshot");
    this.#beginnings.push({ snapshot, now: this.#now, rich: new Set(this.#rich) });
  }

  /** Goes back to the last `begin`. */
  async reset(): Promise<void> {
    const beginning = this.#beginnings.pop();
    if (beginning === undefined) throw new Error("this world has not begun");
    await this.#rpc.request("evm_revert", [beginning.snapshot]);
    this.#now = beginning.now;
    this.#rich = new Set(beginning.rich);
    await this.begin();
  }

  /** Goes back to the first `begin`, and forgets the others. */
  async restart(): Promise<void> {
    this.#beginnings.length = 1;
    await this.reset();
  }

  close(): Promise<void> {
    return this.#rpc.close();
  }

  async #call(from: string, to: string, data: string, block: string) {
    const request = { from: this.addressOf(from), to: this.addressOf(to), data };
    try {
      return { output: (await this.#rpc.request("eth_call", [request, block])) as string, reverted: false };
    } catch (error) {
      const { data: output } = error as { data?: unknown };
      if (typeof output !== "string") throw error;
      return { output, reverted: true };
    }
  }

  async #mine(
    from: string,
    to: string | undefined,
    data: string,
    at: bigint,
  ): Promise<Receipt & { hash: string }> {
    const sender = this.addressOf(from);
    if (!this.#rich.has(sender)) {
      this.#rich.add(sender);
      await this.#rpc.request("hardhat_impersonateAccount", [sender]);
      await this.#rpc.request("hardhat_setBalance", [sender, PURSE]);
    }
    this.#now = at > this.#now ? at : this.#now + 1n;
    await this.#rpc.request("evm_setNextBlockTimestamp", [toQuantity(this.#now)]);
    const transaction = { from: sender, data, ...FEES, ...(to === undefined ? {} : { to }) };
    const hash = (await this.#rpc.request("eth_sendTransaction", [transaction])) as string;
    return { ...((await this.#rpc.request("eth_getTransactionReceipt", [hash])) as Receipt), hash };
  }

  async #revertOf(hash: string): Promise<RevertRecord> {
    const trace = await this.#rpc.request("debug_traceTransaction", [hash, { tracer: "callTracer" }]);
    return this.#reverts.decode((trace as { output?: string }).output ?? "0x");
  }

  #known(contract: ContractName) {
    const known = this.#contracts.get(contract);
    if (known === undefined) throw new Error(`this world has no contract "${contract}"`);
    return { ...known, abi: known.artifact.abi };
  }

  #event(log: Receipt["logs"][number]): EventRecord[] {
    const contract = this.#names.get(log.address.toLowerCase());
    const event = contract === undefined ? undefined : codecOf(this.#known(contract).abi).decodeEvent(log);
    return contract === undefined || event === undefined ? [] : [{ contract, ...event }];
  }
}

export function describeRevert(revert: RevertRecord | undefined): string {
  if (revert === undefined) return "nothing";
  const args = Object.values(revert.args).map((value) =>
    typeof value === "object" ? "{...}" : String(value),
  );
  return `${revert.error}(${args.join(", ")})`;
}
