/**
 * What the engine and the steps ask of the world. The chain behind these interfaces may run in this process, be a
 * Hardhat node on this machine or another client; the banks are simulated; neither the clock nor anything random comes
 * from elsewhere.
 */

/** A contract of the system: one of the five, or a token or feed by its own name (`XUSD`, `EUR/USD`). */
export type ContractName = string;

/** A party by its name in the scenario; whoever signs a transaction is one. */
export type PartyName = string;

/** Arguments and results as they cross the boundary: integers are bigint, structures plain objects. */
export type Value = bigint | boolean | string | readonly Value[] | { readonly [field: string]: Value };

/** A call of a contract's function. */
export interface ContractCall {
  readonly contract: ContractName;
  readonly method: string;
  readonly args: readonly Value[];
}

/** An event that a transaction gave rise to, decoded. */
export interface EventRecord {
  readonly contract: ContractName;
  readonly name: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** Why a transaction was refused: the contract's error and its arguments, or what little is known. */
export interface RevertRecord {
  /** The error's name; `Error` with a `message`, `Panic` with a `code`, or `Unknown` with the `data`. */
  readonly error: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** A transaction that was mined, whether it went through or was refused. */
export interface TransactionRecord {
  readonly hash: string;
  readonly block: bigint;
  /** Unix seconds of its block. */
  readonly timestamp: bigint;
  readonly gasUsed: bigint;
  readonly from: PartyName;
  readonly call: ContractCall;
  readonly events: readonly EventRecord[];
  readonly revert?: RevertRecord;
}

/** What can be signed off chain (EIP-712), by the domain it belongs to. */
export interface TypedMessage {
  /** The contract that verifies it. */
  readonly contract: ContractName;
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly message: Readonly<Record<string, Value>>;
}

/** A call as the chain carried it out, and the calls that it made in turn. */
export interface CallTrace {
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly args: Readonly<Record<string, Value>>;
  readonly gasUsed: bigint;
  readonly revert?: RevertRecord;
  readonly calls: readonly CallTrace[];
}

/** A chain with the system on it. */
export interface ChainPort {
  readonly chainId: bigint;
  /** The address of a party; every name has one. */
  addressOf(party: PartyName): string;
  /** The address of a contract. @throws CONTRACT_UNKNOWN */
  contractAddress(contract: ContractName): string;
  /** The name of an address that is known, or the address itself. */
  nameOf(address: string): string;
  /** Sends a transaction that is mined in a block of its own, at `timestamp`. A refusal is a result, not an error. */
  send(from: PartyName, call: ContractCall, timestamp: bigint): Promise<TransactionRecord>;
  /** Asks a view, as of the last block. @throws CALL_REFUSED */
  read(call: ContractCall): Promise<Value>;
  /** Signs as a party. */
  sign(party: PartyName, message: TypedMessage): Promise<string>;
  /** The digest that `sign` signs. */
  digest(message: TypedMessage): string;
  /** The calls inside a transaction. */
  trace(hash: string): Promise<CallTrace>;
}
