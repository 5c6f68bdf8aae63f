import { setTimeout as pause } from "node:timers/promises";
import {
  getCreateAddress,
  keccak256,
  toQuantity,
  TypedDataEncoder,
  type Interface,
  type Wallet,
} from "ethers";
import { SettlementError } from "../errors/settlement-error.ts";
import type {
  CallTrace,
  ChainPort,
  ContractCall,
  ContractName,
  EventRecord,
  PartyName,
  RevertRecord,
  TransactionRecord,
  TypedMessage,
  Value,
} from "../ports.ts";
import { Accounts } from "./accounts.ts";
import { artifact, type Artifact, type ArtifactName } from "./artifact.ts";
import { decodeCallTrace, type RawCallTrace } from "./decode-call-trace.ts";
import { RevertDecoder } from "./decode-revert.ts";
import { plainRecord, plainValue } from "./plain-value.ts";
import type { Rpc } from "./rpc.ts";

/** Enough for the largest batch, below every client's block limit. */
const GAS_LIMIT = 15_000_000n;
/** Wei per gas; more than any local chain asks for. */
const MAXIMUM_FEE = 100_000_000_000n;
/** A million ether: no party of a simulation runs out of gas. */
const PURSE = toQuantity(10n ** 24n);

/** How often a receipt is asked for, and the milliseconds between: five seconds in all. */
const PATIENCE = 1_000;
const PAUSE = 5;

interface Deployed {
  readonly address: string;
  readonly artifact: Artifact;
  readonly abi: Interface;
  /** The EIP-712 domain's name, for contracts that verify signatures. */
  readonly signingName: string;
}

interface RawReceipt {
  readonly status: string;
  readonly gasUsed: string;
  readonly blockNumber: string;
  readonly logs: readonly { address: string; topics: string[]; data: string }[];
}

/** A chain reached by JSON-RPC, and the contracts that were deployed to it from here. */
export class EvmChain implements ChainPort {
  readonly chainId: bigint;
  readonly #rpc: Rpc;
  readonly #accounts = new Accounts();
  readonly #nonces = new Map<PartyName, number>();
  readonly #contracts = new Map<ContractName, Deployed>();
  readonly #names = new Map<string, string>();
  readonly #reverts = new RevertDecoder();

  private constructor(rpc: Rpc, chainId: bigint) {
    this.#rpc = rpc;
    this.chainId = chainId;
  }

  static async connect(rpc: Rpc): Promise<EvmChain> {
    return new EvmChain(rpc, BigInt((await rpc.request("eth_chainId")) as string));
  }

  /** Another that knows the same contracts, for a chain that is put back to where it was when they were there. */
  copy(): EvmChain {
    const copy = new EvmChain(this.#rpc, this.chainId);
    for (const [name, { address, artifact, signingName }] of this.#contracts)
      copy.attach(name, artifact, address, signingName);
    return copy;
  }

  /** Unix seconds of the last block. */
  async lastBlockAt(): Promise<bigint> {
    const block = (await this.#rpc.request("eth_getBlockByNumber", ["latest", false])) as {
      timestamp: string;
    };
    return BigInt(block.timestamp);
  }

  addressOf(party: PartyName): string {
    const { address } = this.#accounts.of(party);
    this.#names.set(address.toLowerCase(), party);
    return address;
  }

  contractAddress(contract: ContractName): string {
    return this.#deployed(contract).address;
  }

  knows(contract: ContractName): boolean {
    return this.#contracts.has(contract);
  }

  /** Every contract that is known here. */
  contracts(): { name: ContractName; address: string }[] {
    return [...this.#contracts].map(([name, { address }]) => ({ name, address }));
  }

  nameOf(address: string): string {
    return this.#names.get(address.toLowerCase()) ?? address;
  }

  /** The address of the contract that `party` deploys `ahead` transactions from now. */
  async addressToBeDeployed(party: PartyName, ahead: number): Promise<string> {
    const nonce = await this.#nonce(party);
    return getCreateAddress({ from: this.addressOf(party), nonce: nonce + ahead });
  }

  /** Deploys a contract under a name. @throws DEPLOYMENT_REFUSED */
  async deploy(
    from: PartyName,
    name: ContractName,
    artifact: Artifact,
    args: readonly Value[],
    timestamp: bigint,
  ): Promise<string> {
    const nonce = await this.#nonce(from);
    const data = artifact.bytecode + artifact.abi.encodeDeploy([...args]).slice(2);
    const address = getCreateAddress({ from: this.addressOf(from), nonce });
    // A token signs by its own name, which is its first argument.
    const [first] = args;
    const signingName = artifact.name === "StableToken" && typeof first === "string" ? first : artifact.name;
    this.attach(name, artifact, address, signingName);
    const { receipt, hash } = await this.#mine(from, undefined, data, timestamp);
    if (receipt.status !== "0x1") {
      const { error } = await this.#revertOf(hash);
      throw new SettlementError("DEPLOYMENT_REFUSED", { contract: name, error });
    }
    return address;
  }

  /** Makes a contract that is already there known under a name. */
  attach(name: ContractName, artifact: Artifact, address: string, signingName: string = artifact.name): void {
    this.#contracts.set(name, { address, artifact, abi: artifact.abi, signingName });
    this.#names.set(address.toLowerCase(), name);
    this.#reverts.learn(artifact.abi);
  }

  async send(from: PartyName, call: ContractCall, timestamp: bigint): Promise<TransactionRecord> {
    const { address, abi } = this.#deployed(call.contract);
    const data = abi.encodeFunctionData(call.method, [...call.args]);
    const { receipt, hash } = await this.#mine(from, address, data, timestamp);
    const record = {
      hash,
      block: BigInt(receipt.blockNumber),
      timestamp,
      gasUsed: BigInt(receipt.gasUsed),
      from,
      call,
      events: receipt.logs.flatMap((log) => this.#event(log)),
    };
    return receipt.status === "0x1" ? record : { ...record, revert: await this.#revertOf(hash) };
  }

  async read({ contract, method, args }: ContractCall): Promise<Value> {
    const { address, abi } = this.#deployed(contract);
    const data = abi.encodeFunctionData(method, [...args]);
    let answer: string;
    try {
      answer = (await this.#rpc.request("eth_call", [{ to: address, data }, "latest"])) as string;
    } catch (cause) {
      const { error } = this.#reverts.decode(revertData(cause));
      throw new SettlementError("CALL_REFUSED", { contract, method, error }, { cause });
    }
    const types = abi.getFunction(method)?.outputs ?? [];
    const values = abi.decodeFunctionResult(method, answer);
    const [only] = types;
    return types.length === 1 && only !== undefined
      ? plainValue(values[0], only)
      : plainRecord(values, types);
  }

  encode({ contract, method, args }: ContractCall): string {
    return this.#deployed(contract).abi.encodeFunctionData(method, [...args]);
  }

  explain(data: string): RevertRecord {
    return this.#reverts.decode(data);
  }

  async install(from: PartyName, contract: ContractName, timestamp: bigint): Promise<void> {
    await this.deploy(from, contract, artifact(contract as ArtifactName), [], timestamp);
  }

  sign(party: PartyName, { contract, types, message }: TypedMessage): Promise<string> {
    return this.#wallet(party).signTypedData(this.#domain(contract), mutableTypes(types), message);
  }

  digest({ contract, types, message }: TypedMessage): string {
    return TypedDataEncoder.hash(this.#domain(contract), mutableTypes(types), message);
  }

  async trace(hash: string): Promise<CallTrace> {
    const raw = await this.#rpc.request("debug_traceTransaction", [hash, { tracer: "callTracer" }]);
    return decodeCallTrace(raw as RawCallTrace, {
      nameOf: (address) => this.nameOf(address),
      abiOf: (name) => this.#contracts.get(name)?.abi,
      revertOf: (data) => this.#reverts.decode(data),
    });
  }

  #domain(contract: ContractName) {
    const { address, signingName } = this.#deployed(contract);
    return { name: signingName, version: "1", chainId: this.chainId, verifyingContract: address };
  }

  #deployed(contract: ContractName): Deployed {
    const deployed = this.#contracts.get(contract);
    if (deployed !== undefined) return deployed;
    throw new SettlementError("CONTRACT_UNKNOWN", {
      contract,
      known: [...this.#contracts.keys()].join(", "),
    });
  }

  #wallet(party: PartyName): Wallet {
    this.addressOf(party);
    return this.#accounts.of(party);
  }

  /** The party's next nonce, asked for once and counted from then on; with it comes the purse that pays for gas. */
  async #nonce(party: PartyName): Promise<number> {
    const known = this.#nonces.get(party);
    if (known !== undefined) return known;
    const address = this.addressOf(party);
    await this.#rpc.request("hardhat_setBalance", [address, PURSE]);
    const nonce = Number(await this.#rpc.request("eth_getTransactionCount", [address, "latest"]));
    this.#nonces.set(party, nonce);
    return nonce;
  }

  async #mine(
    from: PartyName,
    to: string | undefined,
    data: string,
    timestamp: bigint,
  ): Promise<{ hash: string; receipt: RawReceipt }> {
    const nonce = await this.#nonce(from);
    const signed = await this.#wallet(from).signTransaction({
      type: 2,
      chainId: this.chainId,
      nonce,
      gasLimit: GAS_LIMIT,
      maxFeePerGas: MAXIMUM_FEE,
      maxPriorityFeePerGas: 0n,
      data,
      ...(to === undefined ? {} : { to }),
    });
    const hash = keccak256(signed);
    await this.#rpc.request("evm_setNextBlockTimestamp", [toQuantity(timestamp)]);
    this.#nonces.set(from, nonce + 1);
    let refusal: unknown;
    try {
      await this.#rpc.request("eth_sendRawTransaction", [signed]);
    } catch (error) {
      // A Hardhat node answers a reverted transaction with an error, and has mined it all the same.
      refusal = error;
    }
    const receipt = await this.#receiptOf(hash, refusal === undefined ? PATIENCE : 1);
    if (receipt !== null) return { hash, receipt };
    const problem = refusal instanceof Error ? refusal.message : "it was not mined at once";
    throw new SettlementError("TRANSACTION_NOT_MINED", { from, problem }, { cause: refusal });
  }

  /** Some clients answer before they have mined. */
  async #receiptOf(hash: string, attempts: number): Promise<RawReceipt | null> {
    for (let attempt = 1; ; attempt += 1) {
      const receipt = (await this.#rpc.request("eth_getTransactionReceipt", [hash])) as RawReceipt | null;
      if (receipt !== null || attempt === attempts) return receipt;
      await pause(PAUSE);
    }
  }

  async #revertOf(hash: string): Promise<RevertRecord> {
    const { output } = (await this.#rpc.request("debug_traceTransaction", [
      hash,
      { tracer: "callTracer" },
    ])) as {
      output?: string;
    };
    return this.#reverts.decode(output ?? "0x");
  }

  #event(log: { address: string; topics: string[]; data: string }): EventRecord[] {
    const contract = this.#names.get(log.address.toLowerCase());
    const abi = contract === undefined ? undefined : this.#contracts.get(contract)?.abi;
    const parsed = abi?.parseLog(log);
    if (contract === undefined || parsed === null || parsed === undefined) return [];
    return [{ contract, name: parsed.name, args: plainRecord(parsed.args, parsed.fragment.inputs) }];
  }
}

function mutableTypes(types: TypedMessage["types"]): Record<string, { name: string; type: string }[]> {
  return Object.fromEntries(Object.entries(types).map(([name, fields]) => [name, [...fields]]));
}

/** Where clients put the data of a reverted call: in the error, or one level down. */
function revertData(error: unknown): string {
  const { data } = error as { data?: unknown };
  if (typeof data === "string") return data;
  const nested = (data as { data?: unknown } | null | undefined)?.data;
  return typeof nested === "string" ? nested : "0x";
}
