import { getCreateAddress } from "ethers";
import { SettlementError } from "../errors/settlement-error.ts";
import type {
  CallTrace,
  ChainPort,
  ContractCall,
  ContractName,
  PartyName,
  RevertRecord,
  TransactionRecord,
  TypedMessage,
  Value,
} from "../ports.ts";
import { Accounts } from "./accounts.ts";
import { artifact, type Artifact } from "./artifact.ts";
import { codecOf } from "./codec.ts";
import type { ArtifactName } from "./contracts/abi.ts";
import { ContractBook, type Deployed } from "./contract-book.ts";
import { signingNameOf } from "./contracts/contracts.ts";
import { decodeCallTrace, type RawCallTrace } from "./decode-call-trace.ts";
import type { Rpc } from "./rpc.ts";
import { Transactions, type ChainUse } from "./transactions.ts";
import { typedDigest } from "./typed-messages.ts";

/** A chain reached by JSON-RPC, and the contracts that were deployed to it from here. */
export class EvmChain implements ChainPort {
  readonly chainId: bigint;
  readonly #rpc: Rpc;
  readonly #use: ChainUse;
  readonly #accounts = new Accounts();
  readonly #book: ContractBook;
  readonly #transactions: Transactions;

  private constructor(rpc: Rpc, chainId: bigint, use: ChainUse) {
    this.#rpc = rpc;
    this.chainId = chainId;
    this.#use = use;
    this.#book = new ContractBook(chainId);
    this.#transactions = new Transactions(rpc, chainId, (party) => this.#accountOf(party), use);
  }

  static async connect(rpc: Rpc, use: ChainUse = {}): Promise<EvmChain> {
    return new EvmChain(rpc, BigInt((await rpc.request("eth_chainId")) as string), use);
  }

  /** Another that knows the same contracts, for a chain that is put back to where it was when they were there. */
  copy(): EvmChain {
    const copy = new EvmChain(this.#rpc, this.chainId, this.#use);
    for (const contract of this.#book.all()) copy.#book.add(contract);
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
    return this.#accountOf(party).address;
  }

  contractAddress(contract: ContractName): string {
    return this.#book.find(contract).address;
  }

  sourceOf(contract: ContractName): string {
    return this.#book.find(contract).artifact.source;
  }

  knows(contract: ContractName): boolean {
    return this.#book.has(contract);
  }

  /** Every contract that is known here. */
  contracts(): readonly Deployed[] {
    return this.#book.all();
  }

  parametersOf(contract: ContractName, method: string): readonly string[] {
    return this.#book.codecOf(contract).parametersOf(method);
  }

  nameOf(address: string): string {
    return this.#book.nameOf(address);
  }

  /** The address of the contract that `party` deploys `ahead` transactions from now. */
  async addressToBeDeployed(party: PartyName, ahead: number): Promise<string> {
    const nonce = await this.#transactions.nextNonce(party);
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
    const data = artifact.bytecode + codecOf(artifact.abi).encodeConstructor(args).slice(2);
    const address = await this.addressToBeDeployed(from, 0);
    this.attach(name, artifact, address, signingNameOf(artifact.name, args));
    const { receipt, hash } = await this.#transactions.mine(from, undefined, data, timestamp);
    if (receipt.status !== "0x1") {
      const { error } = await this.#revertOf(hash);
      throw new SettlementError("DEPLOYMENT_REFUSED", { contract: name, error });
    }
    return address;
  }

  /** Makes a contract that is already there known under a name. */
  attach(name: ContractName, artifact: Artifact, address: string, signingName: string = artifact.name): void {
    this.#book.add({ name, address, artifact, signingName });
  }

  async send(from: PartyName, call: ContractCall, timestamp: bigint): Promise<TransactionRecord> {
    const to = this.contractAddress(call.contract);
    const { receipt, hash } = await this.#transactions.mine(from, to, this.encode(call), timestamp);
    const record = {
      hash,
      block: BigInt(receipt.blockNumber),
      timestamp,
      gasUsed: BigInt(receipt.gasUsed),
      from,
      call,
      events: this.#book.eventsIn(receipt.logs),
    };
    return receipt.status === "0x1" ? record : { ...record, revert: await this.#revertOf(hash) };
  }

  async read<Result = Value>({ contract, method, args }: ContractCall<Result>): Promise<Result> {
    const codec = this.#book.codecOf(contract);
    const request = { to: this.contractAddress(contract), data: codec.encodeCall(method, args) };
    let answer: string;
    try {
      answer = (await this.#rpc.request("eth_call", [request, "latest"])) as string;
    } catch (cause) {
      const { error } = this.explain(revertData(cause));
      throw new SettlementError("CALL_REFUSED", { contract, method, error }, { cause });
    }
    // The type of a call's result is made from the ABI that decodes it.
    return codec.decodeResult(method, answer) as Result;
  }

  encode({ contract, method, args }: ContractCall): string {
    return this.#book.codecOf(contract).encodeCall(method, args);
  }

  explain(data: string): RevertRecord {
    return this.#book.revertIn(data);
  }

  async install(from: PartyName, contract: ContractName, timestamp: bigint): Promise<void> {
    await this.deploy(from, contract, artifact(contract as ArtifactName), [], timestamp);
  }

  sign(party: PartyName, message: TypedMessage): Promise<string> {
    return Promise.resolve(this.#accountOf(party).key.sign(this.digest(message)).serialized);
  }

  digest(message: TypedMessage): string {
    return typedDigest(this.#book.separatorOf(message.contract), message);
  }

  async trace(hash: string): Promise<CallTrace> {
    const raw = await this.#rpc.request("debug_traceTransaction", [hash, { tracer: "callTracer" }]);
    return decodeCallTrace(raw as RawCallTrace, {
      nameOf: (address) => this.nameOf(address),
      abiOf: (name) => this.#book.abiOf(name),
      sourceOf: (name, selector) => this.#book.sourceOf(name, selector),
      revertOf: (data) => this.explain(data),
    });
  }

  /** The account of a party, whose name is known by its address from then on. */
  #accountOf(party: PartyName) {
    const account = this.#accounts.of(party);
    this.#book.addName(account.address, party);
    return account;
  }

  async #revertOf(hash: string): Promise<RevertRecord> {
    const { output } = (await this.#rpc.request("debug_traceTransaction", [
      hash,
      { tracer: "callTracer" },
    ])) as { output?: string };
    return this.explain(output ?? "0x");
  }
}

/** Where clients put the data of a reverted call: in the error, or one level down. */
function revertData(error: unknown): string {
  const { data } = error as { data?: unknown };
  if (typeof data === "string") return data;
  const nested = (data as { data?: unknown } | null | undefined)?.data;
  return typeof nested === "string" ? nested : "0x";
}
