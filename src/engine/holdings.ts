import type { EventRecord } from "../ports.ts";

/**
 * Who holds how many tokens, and what the escrow owes, followed from the events alone. After every step it is compared
 * with what the chain says: two accounts of the same money, kept apart.
 */
export class Holdings {
  readonly #balances = new Map<string, bigint>();
  #owedByEscrow = 0n;
  #attested = 0n;
  readonly #token: string;
  readonly #nameOf: (address: string) => string;

  constructor(token: string, nameOf: (address: string) => string) {
    this.#token = token;
    this.#nameOf = nameOf;
  }

  /** Minor units that a party or contract holds. */
  of(holder: string): bigint {
    return this.#balances.get(holder) ?? 0n;
  }

  /** Everybody who ever held any. */
  all(): ReadonlyMap<string, bigint> {
    return this.#balances;
  }

  /** What payments hold, credits and accrued fees: minor units that the escrow must have. */
  get owedByEscrow(): bigint {
    return this.#owedByEscrow;
  }

  /** The reserve as it was last attested, in minor units of the token. */
  get attested(): bigint {
    return this.#attested;
  }

  get supply(): bigint {
    let sum = 0n;
    for (const balance of this.#balances.values()) sum += balance;
    return sum;
  }

  /** Takes in the events of a transaction. @returns Whose tokens moved. */
  follow(events: readonly EventRecord[]): readonly string[] {
    const touched = new Set<string>();
    for (const { contract, name, args } of events) {
      if (contract === this.#token && name === "Transfer") {
        const [from, to] = [this.#nameOf(args["from"] as string), this.#nameOf(args["to"] as string)];
        this.#move(from, -(args["value"] as bigint), touched);
        this.#move(to, args["value"] as bigint, touched);
      }
      if (contract === this.#token && name === "ReserveAttested") this.#attested = args["reserve"] as bigint;
      if (contract === "escrow") this.#owedByEscrow += owed(name, args as Record<string, bigint & boolean>);
    }
    return [...touched];
  }

  #move(holder: string, change: bigint, touched: Set<string>): void {
    // The zero address stands for what is minted and burned.
    if (holder === NOBODY) return;
    this.#balances.set(holder, this.of(holder) + change);
    touched.add(holder);
  }
}

const NOBODY = "0x0000000000000000000000000000000000000000";

/** How an event of the escrow changes what it owes in all: payments held, credits and fees. */
function owed(name: string, args: Record<string, bigint & boolean>): bigint {
  switch (name) {
    case "Funded":
      return amountOf(args, "amount");
    case "Released":
      return amountOf(args, "fee") - amountOf(args, "amount");
    case "Refunded":
      return args["returned"] === true ? 0n : -amountOf(args, "amount");
    case "Reclaimed":
      return -amountOf(args, "amount");
    case "Resolved":
      return -amountOf(args, "toPayee") - amountOf(args, "toPayer");
    case "CreditAdded":
      return amountOf(args, "amount");
    case "CreditWithdrawn":
    case "FeesWithdrawn":
      return -amountOf(args, "amount");
    default:
      return 0n;
  }
}

function amountOf(args: Record<string, bigint>, field: string): bigint {
  return args[field] ?? 0n;
}
