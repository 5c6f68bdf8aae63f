import type { Asset } from "../money/asset.ts";
import type { LedgerEntry, PartyName } from "../ports.ts";
import type { RunContext } from "./run-context.ts";
import type { Movement } from "./step-record.ts";

const CHAIN = "chain";

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
  readonly #tokens = new Map<PartyName, bigint>();
  readonly #context: Pick<RunContext, "rails" | "holdings" | "world">;

  constructor(context: Pick<RunContext, "rails" | "holdings" | "world">) {
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

  /** @param before Whose tokens moved, and what they held before. */
  touchTokens(before: ReadonlyMap<PartyName, bigint>): void {
    for (const [holder, minor] of before) if (!this.#tokens.has(holder)) this.#tokens.set(holder, minor);
  }

  /** Whose tokens moved. */
  holders(): readonly PartyName[] {
    return [...this.#tokens.keys()];
  }

  /** At which banks something was booked. */
  banks(): ReadonlySet<PartyName> {
    return new Set([...this.#accounts.values()].map(({ bank }) => bank));
  }

  /** What changed, at banks first. */
  all(): Movement[] {
    const { rails, holdings, world } = this.#context;
    const atBanks = [...this.#accounts.values()].map(({ bank, account, asset, before }) => ({
      holder: account,
      place: bank,
      asset,
      before,
      after: rails.balanceOf(bank, account, asset).minor,
    }));
    const onChain = [...this.#tokens].map(([holder, before]) => ({
      holder,
      place: CHAIN,
      asset: world.token,
      before,
      after: holdings.of(holder),
    }));
    return [...atBanks, ...onChain].filter(({ before, after }) => before !== after);
  }
}
