import type { ContractRow, Effect } from "../chain/contracts/contract-row.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { effectOf } from "../chain/contracts/effects.ts";
import type { ContractName, EventRecord, PartyName } from "../ports.ts";
import type { TraceOwed } from "../trace/trace.ts";
import { heldFor, type Payment } from "../world/payment.ts";

/** Whose some of the tokens in a contract are, in minor units of the token. */
export interface OwedTokens extends Omit<TraceOwed, "minor"> {
  readonly minor: bigint;
}

/** What the owners of tokens are followed by. */
export interface OwnersContext {
  readonly paymentsById: ReadonlyMap<string, Payment>;
  /** Who may take out earned fees. */
  readonly platform: PartyName;
  /** The name of an address. */
  readonly nameOf: (address: string) => string;
  /** Minor units of a token that a contract has. */
  readonly balanceOf: (token: string, holder: string) => bigint;
  readonly isContract: (name: string) => boolean;
}

/**
 * Whose the tokens are that contracts have, followed from the events alone: held for a payment, earned fees, credits of
 * who could not be paid, and what is owed to nobody. All of a contract's together are its balance.
 */
export class TokenOwners {
  readonly #rows = new Map<string, OwedTokens>();
  readonly #sums = new Map<string, bigint>();
  /** What rows were when `changed` was last asked for, where they have changed since. */
  readonly #before = new Map<string, bigint>();
  readonly #context: OwnersContext;
  readonly #contracts: readonly ContractRow[];

  constructor(context: OwnersContext, contracts: readonly ContractRow[] = CONTRACTS) {
    this.#context = context;
    this.#contracts = contracts;
  }

  /** Takes in the events of a transaction, once the payments have taken them in. */
  follow(events: readonly EventRecord[]): void {
    const first = events.map((event) => this.#paymentOf(event)).find((known) => known !== undefined);
    for (const event of events) {
      const { payment: moved, credit, feesTaken } = effectOf(event, this.#contracts);
      const payment = this.#paymentOf(event);
      const holder = event.contract;
      if (moved !== undefined && payment !== undefined) {
        const asset = payment.settlement.token.code;
        this.#set({ holder, why: "held", owner: "", payment: payment.name, asset, minor: heldFor(payment) });
        this.#addFees(holder, asset, moved.flow?.fees ?? 0n);
      }
      if (feesTaken !== undefined)
        this.#addFees(holder, this.#context.nameOf(feesTaken.token), -feesTaken.amount);
      if (credit !== undefined) this.#followCredit(holder, credit, first);
    }
  }

  /**
   * Whose tokens of contracts are where that has changed since it was last asked for.
   *
   * @param touched By token: who may have another balance than then.
   */
  changed(touched: Iterable<readonly [token: string, holders: readonly string[]]>): OwedTokens[] {
    for (const [asset, holders] of touched)
      for (const holder of holders.filter((name) => this.#context.isContract(name)))
        this.#set({ holder, why: "own", owner: holder, asset, minor: this.#owedToNobody(holder, asset) });
    const changed = [...this.#before].flatMap(([key, before]) => {
      const row = this.#rows.get(key);
      return row === undefined || row.minor === before ? [] : [row];
    });
    this.#before.clear();
    return changed;
  }

  /** Minor units of a token that a contract has for one reason, in all. */
  sum(holder: ContractName, asset: string, why: OwedTokens["why"]): bigint {
    return this.#sums.get(keyOf(holder, asset, why)) ?? 0n;
  }

  #paymentOf({ args }: EventRecord): Payment | undefined {
    const id = args["paymentId"];
    return typeof id === "string" ? this.#context.paymentsById.get(id) : undefined;
  }

  #addFees(holder: ContractName, asset: string, earned: bigint): void {
    const minor = this.sum(holder, asset, "fee") + earned;
    this.#set({ holder, why: "fee", owner: this.#context.platform, asset, minor });
  }

  /** What is kept is of the payment that could not pay out; what is paid out is all that was kept for the owner. */
  #followCredit(
    holder: ContractName,
    { owner: address, token, amount }: NonNullable<Effect["credit"]>,
    payment: Payment | undefined,
  ): void {
    const [owner, asset] = [this.#context.nameOf(address), this.#context.nameOf(token)];
    if (amount < 0n) {
      for (const row of this.#rows.values())
        if (row.why === "credit" && row.holder === holder && row.owner === owner && row.asset === asset)
          this.#set({ ...row, minor: 0n });
      return;
    }
    const about = payment === undefined ? {} : { payment: payment.name };
    const row = { holder, why: "credit" as const, owner, ...about, asset };
    this.#set({ ...row, minor: (this.#rows.get(rowKey(row))?.minor ?? 0n) + amount });
  }

  #owedToNobody(holder: ContractName, asset: string): bigint {
    const owed = (["held", "fee", "credit"] as const).map((why) => this.sum(holder, asset, why));
    return owed.reduce((left, one) => left - one, this.#context.balanceOf(asset, holder));
  }

  #set(row: OwedTokens): void {
    const key = rowKey(row);
    const known = this.#rows.get(key)?.minor ?? 0n;
    if (!this.#before.has(key)) this.#before.set(key, known);
    this.#rows.set(key, row);
    const { holder, asset, why } = row;
    this.#sums.set(keyOf(holder, asset, why), this.sum(holder, asset, why) + row.minor - known);
  }
}

function rowKey({ holder, asset, why, owner, payment = "" }: Omit<OwedTokens, "minor">): string {
  return keyOf(holder, asset, why, owner, payment);
}

function keyOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}
