import type { EventRecord } from "../ports.ts";

/**
 * Who holds how many tokens, and what the escrow owes, followed from the events alone. After every step it is compared
 * with what the chain says: two accounts of the same money, kept apart.
 */
export class Holdings {
  readonly #balances = new Map<string, bigint>();
  readonly #frozen = new Map<string, bigint>();
  #supply = 0n;
  #owedByEscrow = 0n;
  #attested = 0n;
  readonly #token: string;
  readonly #nameOf: (address: string) => string;
  readonly #isKnown: (paymentId: string) => boolean;

  /**
   * @param token The settlement token; payments and credits in another are not followed.
   * @param isKnown Whether a payment is one of the scenario's.
   */
  constructor(token: string, nameOf: (address: string) => string, isKnown: (paymentId: string) => boolean) {
    this.#token = token;
    this.#nameOf = nameOf;
    this.#isKnown = isKnown;
  }

  /** Minor units that a party or contract holds. */
  of(holder: string): bigint {
    return this.#balances.get(holder) ?? 0n;
  }

  /** Everybody who ever held any. */
  all(): ReadonlyMap<string, bigint> {
    return this.#balances;
  }

  /** Whose tokens are frozen, and what they held when it happened. */
  frozen(): ReadonlyMap<string, bigint> {
    return this.#frozen;
  }

  /** What payments hold, credits and accrued fees: minor units that the escrow must have. */
  get owedByEscrow(): bigint {
    return this.#owedByEscrow;
  }

  /** The reserve as it was last attested, in minor units of the token. */
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
      if (event.contract === this.#token) this.#followToken(event, before);
      if (event.contract === "escrow" && this.#concerns(event)) this.#owedByEscrow += owed(event);
    }
    return before;
  }

  #followToken({ name, args }: EventRecord, before: Map<string, bigint>): void {
    if (name === "Transfer") {
      const value = args["value"] as bigint;
      this.#move(this.#nameOf(args["from"] as string), -value, before);
      this.#move(this.#nameOf(args["to"] as string), value, before);
    }
    if (name === "ReserveAttested") this.#attested = args["reserve"] as bigint;
    if (name === "Frozen") {
      const account = this.#nameOf(args["account"] as string);
      if (args["frozen"] !== true) this.#frozen.delete(account);
      else if (!this.#frozen.has(account)) this.#frozen.set(account, this.of(account));
    }
  }

  #concerns({ args }: EventRecord): boolean {
    const { token, paymentId } = args;
    if (typeof token === "string") return this.#nameOf(token) === this.#token;
    return typeof paymentId === "string" && this.#isKnown(paymentId);
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

const NOBODY = "0x0000000000000000000000000000000000000000";

/** How an event of the escrow changes what it owes in all: payments held, credits and fees. */
function owed({ name, args }: EventRecord): bigint {
  const amountOf = (field: string): bigint => {
    const value = args[field];
    return typeof value === "bigint" ? value : 0n;
  };
  switch (name) {
    case "Funded":
    case "CreditAdded":
      return amountOf("amount");
    case "Released":
      return amountOf("fee") - amountOf("amount");
    case "Refunded":
      return args["returned"] === true ? 0n : -amountOf("amount");
    case "Resolved":
      return -amountOf("toPayee") - amountOf("toPayer");
    case "Reclaimed":
    case "CreditWithdrawn":
    case "FeesWithdrawn":
      return -amountOf("amount");
    default:
      return 0n;
  }
}
