import { setTimeout as pause } from "node:timers/promises";
import { toQuantity, Transaction } from "ethers";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { PartyName } from "../ports.ts";
import type { Account } from "./accounts.ts";
import type { RawLog } from "./codec.ts";
import { keccak256 } from "./keccak.ts";
import type { Rpc } from "./rpc.ts";

/** Enough for the largest batch, below every client's block limit. */
const GAS_LIMIT = 15_000_000n;
/** Wei per gas; more than any local chain asks for. */
const MAXIMUM_FEE = 100_000_000_000n;
/** A million ether: no party of a simulation runs out of gas. */
const INITIAL_BALANCE_WEI = toQuantity(10n ** 24n);

/** How often a receipt is asked for, and the milliseconds between: five seconds in all. */
const RECEIPT_ATTEMPTS = 1_000;
const RECEIPT_POLL_MS = 5;

/** What became of a transaction. */
export interface RawReceipt {
  readonly status: string;
  readonly gasUsed: string;
  readonly blockNumber: string;
  readonly logs: readonly RawLog[];
}

/** A transaction that was mined. */
export interface Mined {
  readonly hash: string;
  readonly receipt: RawReceipt;
}

/** Whose chain it is. */
export interface ChainUse {
  /**
   * Whether others send transactions of the same accounts too, or put the chain back: then nothing about the accounts is
   * remembered from one transaction to the next.
   */
  readonly shared?: boolean;
}

/** Signs and sends the parties' transactions, each mined in a block of its own. */
export class Transactions {
  readonly #rpc: Rpc;
  readonly #chainId: bigint;
  readonly #accountOf: (party: PartyName) => Account;
  readonly #shared: boolean;
  readonly #nonces = new Map<PartyName, number>();

  constructor(
    rpc: Rpc,
    chainId: bigint,
    accountOf: (party: PartyName) => Account,
    { shared = false }: ChainUse = {},
  ) {
    this.#rpc = rpc;
    this.#chainId = chainId;
    this.#accountOf = accountOf;
    this.#shared = shared;
  }

  /**
   * The party's next nonce, asked for once and counted from then on where the chain is not shared; with it comes the ether
   * that pays for gas.
   */
  async nextNonce(party: PartyName): Promise<number> {
    const known = this.#nonces.get(party);
    if (known !== undefined) return known;
    const { address } = this.#accountOf(party);
    await this.#rpc.request("hardhat_setBalance", [address, INITIAL_BALANCE_WEI]);
    const nonce = Number(await this.#rpc.request("eth_getTransactionCount", [address, "latest"]));
    if (!this.#shared) this.#nonces.set(party, nonce);
    return nonce;
  }

  /**
   * Sends data to a contract, or creation code.
   *
   * @param timestamp Unix seconds of its block.
   * @throws TRANSACTION_NOT_MINED
   */
  async mine(from: PartyName, to: string | undefined, data: string, timestamp: bigint): Promise<Mined> {
    const nonce = await this.nextNonce(from);
    const { raw, hash } = signTransaction(this.#accountOf(from), {
      chainId: this.#chainId,
      nonce,
      data,
      ...(to === undefined ? {} : { to }),
    });
    await this.#rpc.request("evm_setNextBlockTimestamp", [toQuantity(timestamp)]);
    if (!this.#shared) this.#nonces.set(from, nonce + 1);
    let refusal: unknown;
    try {
      await this.#rpc.request("eth_sendRawTransaction", [raw]);
    } catch (error) {
      // A Hardhat node answers a reverted transaction with an error, and has mined it all the same.
      refusal = error;
    }
    const receipt = await this.#receiptOf(hash, refusal === undefined ? RECEIPT_ATTEMPTS : 1);
    if (receipt !== null) return { hash, receipt };
    const problem = refusal instanceof Error ? refusal.message : phrase("not-mined");
    throw new SettlementError("TRANSACTION_NOT_MINED", { from, problem }, { cause: refusal });
  }

  /** Some clients answer before they have mined. */
  async #receiptOf(hash: string, attempts: number): Promise<RawReceipt | null> {
    for (let attempt = 1; ; attempt += 1) {
      const receipt = (await this.#rpc.request("eth_getTransactionReceipt", [hash])) as RawReceipt | null;
      if (receipt !== null || attempt === attempts) return receipt;
      await pause(RECEIPT_POLL_MS);
    }
  }
}

/** What one transaction has that another may not. */
interface SentFields {
  readonly chainId: bigint;
  readonly nonce: number;
  readonly data: string;
  /** None of one that creates a contract. */
  readonly to?: string;
}

interface Signed {
  readonly raw: string;
  readonly hash: string;
}

/** Transactions that are remembered; those that set up a run are some forty, and the same in every run of a process. */
const REMEMBERED = 256;
const remembered = new Map<string, Signed>();

/** A transaction with its signature, which has no chance in it: the same fields always give the same bytes. */
function signTransaction(account: Account, fields: SentFields): Signed {
  const { chainId, nonce, to = "", data } = fields;
  const key = `${account.address} ${chainId} ${nonce} ${to} ${data}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const signed = newlySigned(account, fields);
  if (remembered.size < REMEMBERED) remembered.set(key, signed);
  return signed;
}

/** As a wallet of ethers does it, but with the digest of this folder. */
function newlySigned({ key }: Account, fields: SentFields): Signed {
  const transaction = Transaction.from({
    type: 2,
    gasLimit: GAS_LIMIT,
    maxFeePerGas: MAXIMUM_FEE,
    maxPriorityFeePerGas: 0n,
    ...fields,
  });
  transaction.signature = key.sign(keccak256(transaction.unsignedSerialized));
  const raw = transaction.serialized;
  return { raw, hash: keccak256(raw) };
}
