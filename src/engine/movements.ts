import type { Asset } from "../money/asset.ts";
import { CHAIN, type LedgerEntry, type PartyName } from "../ports.ts";
import type { RunContext } from "./run-context.ts";
import type { Movement } from "./step-record.ts";

interface TouchedAccount {
  readonly bank: PartyName;
  readonly account: PartyName;
  readonly asset: Asset;
  readonly before: bigint;
}

/**
 * Which balances a step touched, at banks and on the chain, and what they were before. Only these are looked at, so
 * that a step costs the same however many accounts there are.
 */
export class Movements {
  readonly #accounts = new Map<string, TouchedAccount>();
  /** What holders held before, by token and holder. */
  readonly #tokens = new Map<string, Map<PartyName, bigint>>();
  readonly #context: Pick<RunContext, "rails" | "ledgers" | "world">;

  constructor(context: Pick<RunContext, "rails" | "ledgers" | "world">) {
    this.#context = context;
  }

  /** To be called before the entry is booked. */
  touchAccounts({ bank, lines }: LedgerEntry): void {
    for (const { account, amount } of lines) {
      const { asset } = amount;
      const key = `${bank}/${account}/${asset.code}`;
      if (this.#accounts.has(key)) continue;
      const before = this.#context.rails.balanceOf(bank, account, asset).minor;
      this.#accounts.set(key, { bank, account, asset, before });
    }
  }

  /** @param before By token: whose tokens moved, and what they held before. */
  touchTokens(before: ReadonlyMap<string, ReadonlyMap<PartyName, bigint>>): void {
    for (const [token, holders] of before) {
      const touched = this.#tokens.get(token) ?? new Map<PartyName, bigint>();
      this.#tokens.set(token, touched);
      for (const [holder, minor] of holders) if (!touched.has(holder)) touched.set(holder, minor);
    }
  }

  /** Whose tokens moved. @param token Its code. */
  holders(token: string): readonly PartyName[] {
    return [...(this.#tokens.get(token)?.keys() ?? [])];
  }

  /** Whose tokens moved, by token. */
  tokens(): readonly (readonly [token: string, holders: readonly PartyName[]])[] {
    return [...this.#tokens].map(([token, holders]) => [token, [...holders.keys()]] as const);
  }

  /** At which banks something was booked. */
  banks(): ReadonlySet<PartyName> {
    return new Set([...this.#accounts.values()].map(({ bank }) => bank));
  }

  /** What changed, at banks first. */
  all(): Movement[] {
    const { rails, ledgers, world } = this.#context;
    const atBanks = [...this.#accounts.values()].map(({ bank, account, asset, before }) => ({
      holder: account,
      place: bank,
      asset,
      before,
      after: rails.balanceOf(bank, account, asset).minor,
    }));
    const onChain = [...world.settlements.values()].flatMap(({ token }) =>
      [...(this.#tokens.get(token.code) ?? [])].map(([holder, before]) => ({
        holder,
        place: CHAIN,
        asset: token,
        before,
        after: ledgers.of(token.code)?.of(holder) ?? 0n,
      })),
    );
    return [...atBanks, ...onChain].filter(({ before, after }) => before !== after);
  }
}
