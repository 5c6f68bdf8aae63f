import type { Interface } from "ethers";
import { SettlementError } from "../errors/settlement-error.ts";
import type { ContractName, EventRecord, RevertRecord, SourceLine } from "../ports.ts";
import type { Artifact } from "./artifact.ts";
import { codecOf, type Codec, type RawLog } from "./codec.ts";
import { RevertDecoder } from "./decode-revert.ts";
import { sourceLine } from "./source-lines.ts";
import { domainSeparator } from "./typed-messages.ts";

/** A contract on a chain. */
export interface Deployed {
  readonly name: ContractName;
  readonly address: string;
  readonly artifact: Artifact;
  /** The EIP-712 domain's name, for contracts that verify signatures. */
  readonly signingName: string;
}

/** The contracts of a chain and the names of its addresses: what turns bytes into records. */
export class ContractBook {
  readonly #chainId: bigint;
  readonly #contracts = new Map<ContractName, Deployed>();
  readonly #names = new Map<string, string>();
  readonly #separators = new Map<ContractName, string>();
  readonly #reverts = new RevertDecoder();

  constructor(chainId: bigint) {
    this.#chainId = chainId;
  }

  add(contract: Deployed): void {
    const { name, address, artifact } = contract;
    this.#contracts.set(name, contract);
    this.#separators.delete(name);
    this.addName(address, name);
    this.#reverts.learn(artifact.abi);
  }

  /** Makes an address known under a name. */
  addName(address: string, name: string): void {
    this.#names.set(address.toLowerCase(), name);
  }

  has(contract: ContractName): boolean {
    return this.#contracts.has(contract);
  }

  all(): readonly Deployed[] {
    return [...this.#contracts.values()];
  }

  /** @throws CONTRACT_UNKNOWN */
  find(contract: ContractName): Deployed {
    const deployed = this.#contracts.get(contract);
    if (deployed !== undefined) return deployed;
    const known = [...this.#contracts.keys()].join(", ");
    throw new SettlementError("CONTRACT_UNKNOWN", { contract, known });
  }

  /** @throws CONTRACT_UNKNOWN */
  codecOf(contract: ContractName): Codec {
    return codecOf(this.find(contract).artifact.abi);
  }

  abiOf(contract: ContractName): Interface | undefined {
    return this.#contracts.get(contract)?.artifact.abi;
  }

  /** Where a function of a contract begins in its source. @param selector 0x-prefixed. */
  sourceOf(contract: ContractName, selector: string): SourceLine | undefined {
    const built = this.#contracts.get(contract)?.artifact.built;
    return built === undefined ? undefined : sourceLine(built, selector);
  }

  /** The name of an address that is known, or the address itself. */
  nameOf(address: string): string {
    return this.#names.get(address.toLowerCase()) ?? address;
  }

  /** The hash of a contract's domain (EIP-712). @throws CONTRACT_UNKNOWN */
  separatorOf(contract: ContractName): string {
    let separator = this.#separators.get(contract);
    if (separator === undefined) {
      const { address, signingName } = this.find(contract);
      separator = domainSeparator({
        name: signingName,
        chainId: this.#chainId,
        verifyingContract: address,
      });
      this.#separators.set(contract, separator);
    }
    return separator;
  }

  /** The events of a receipt that known contracts emitted. */
  eventsIn(logs: readonly RawLog[]): EventRecord[] {
    return logs.flatMap((log) => {
      const contract = this.#names.get(log.address.toLowerCase());
      if (contract === undefined || !this.has(contract)) return [];
      const event = this.codecOf(contract).decodeEvent(log);
      return event === undefined ? [] : [{ contract, name: event.name, args: event.args }];
    });
  }

  /** @param data What a call returned, 0x-prefixed. */
  revertIn(data: string): RevertRecord {
    return this.#reverts.decode(data);
  }
}
