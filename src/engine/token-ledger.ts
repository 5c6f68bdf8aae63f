import type { Effect, ContractRow, Owed } from "../chain/contracts/contract-row.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { effectOf } from "../chain/contracts/effects.ts";
import type { ContractName, EventRecord } from "../ports.ts";

/**
 * Who holds how many tokens, and what the contracts owe that hold them for others, followed from the events alone. After
 * every step it is compared with the chain: two accounts of the same money, kept apart.
 */
export class TokenLedger {
  readonly #balances = new Map<string, bigint>();
  readonly #frozen = new Map<string, bigint>();
  readonly #owed = new Map<ContractName, bigint>();
  #supply = 0n;
  #attested = 0n;
  readonly #token: ContractName;
  readonly #nameOf: (address: string) => string;
  readonly #isKnown: (paymentId: string) => boolean;
  readonly #contracts: readonly ContractRow[];

  /**
   * @param token The settlement token; payments and credits in another are not followed.
   * @param isKnown Whether a payment is one of the scenario's.
   */
  constructor(
    token: ContractName,
    nameOf: (address: string) => string,
    isKnown: (paymentId: string) => boolean,
    contracts: readonly ContractRow[] = CONTRACTS,
  ) {
    this.#token = token;
    this.#nameOf = nameOf;
    this.#isKnown = isKnown;
    this.#contracts = contracts;
  }

  /** Minor units that a party or contract holds. */
  of(holder: string): bigint {
    return this.#balances.get(holder) ?? 0n;
  }

  /** Every address that has held tokens, by its name. */
  all(): ReadonlyMap<string, bigint> {
    return this.#balances;
  }

  /** Whose tokens are frozen, and what they held when it happened. */
  frozen(): ReadonlyMap<string, bigint> {
    return this.#frozen;
  }

  /** What a contract must have for payments, credits and accrued fees, in minor units. */
  owedBy(contract: ContractName): bigint {
    return this.#owed.get(contract) ?? 0n;
  }

  /** The reserve as it was last attested, less what has left it since, in minor units of the token. */
  get attested(): bigint {
    return this.#attested;
  }

  /** What was minted less what was burned. */
  get supply(): bigint {
    return this.#supply;
  }

  /** Takes in the events of a transaction. @returns Whose tokens moved, and what they held before. */
  follow(events: readonly EventRecord[]): ReadonlyMap<string, bigint> {
    const before = new Map<string, bigint>();
    for (const event of events) {
      const { transfer, attested, freeze, owed } = effectOf(event, this.#contracts, this.#token);
      if (transfer !== undefined) this.#transfer(transfer, before);
      if (attested !== undefined) this.#attested = attested;
      if (freeze !== undefined) this.#freeze(freeze);
      if (owed !== undefined && this.#concerns(owed))
        this.#owed.set(event.contract, this.owedBy(event.contract) + owed.amount);
    }
    return before;
  }

  #transfer({ from, to, amount }: NonNullable<Effect["transfer"]>, before: Map<string, bigint>): void {
    this.#move(this.#nameOf(from), -amount, before);
    this.#move(this.#nameOf(to), amount, before);
  }

  #freeze({ account, frozen }: NonNullable<Effect["freeze"]>): void {
    const name = this.#nameOf(account);
    if (!frozen) this.#frozen.delete(name);
    else if (!this.#frozen.has(name)) this.#frozen.set(name, this.of(name));
  }

  /** Whether it is this token that is owed: it is named, or one of the scenario's payments settles in it. */
  #concerns(owed: Owed): boolean {
    return "token" in owed ? this.#nameOf(owed.token) === this.#token : this.#isKnown(owed.paymentId);
  }

  #move(holder: string, change: bigint, before: Map<string, bigint>): void {
    // The zero address stands for what is minted and burned.
    if (holder === NOBODY) {
      this.#supply -= change;
      return;
    }
    const held = this.of(holder);
    if (!before.has(holder)) before.set(holder, held);
    this.#balances.set(holder, held + change);
  }
}

/** The ledger of every token that payments settle in. */
export class TokenLedgers {
  readonly #ledgers: ReadonlyMap<string, TokenLedger>;

  /** @param isKnown Whether a payment is one of the scenario's, and settles in the token. */
  constructor(
    tokens: Iterable<string>,
    nameOf: (address: string) => string,
    isKnown: (token: string, paymentId: string) => boolean,
  ) {
    this.#ledgers = new Map(
      [...tokens].map((token) => [token, new TokenLedger(token, nameOf, (id) => isKnown(token, id))]),
    );
  }

  /** The ledger of a token, by its code; none of an asset that no payment settles in. */
  of(token: string): TokenLedger | undefined {
    return this.#ledgers.get(token);
  }

  /** Every token's ledger, by its code. */
  all(): ReadonlyMap<string, TokenLedger> {
    return this.#ledgers;
  }

  /** Takes in the events of a transaction. @returns By token: whose tokens moved, and what they held before. */
  follow(events: readonly EventRecord[]): ReadonlyMap<string, ReadonlyMap<string, bigint>> {
    return new Map([...this.#ledgers].map(([token, ledger]) => [token, ledger.follow(events)]));
  }
}

/** The address that tokens are minted from and burned to. */
export const NOBODY = "0x0000000000000000000000000000000000000000";
