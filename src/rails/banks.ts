import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import type { AccountBalance, LedgerEntry, PartyName, RailsPort, TrialBalance } from "../ports.ts";
import { Ledger } from "./ledger.ts";

/** Simulated banks, each with a ledger of its own. */
export class Banks implements RailsPort {
  readonly #ledgers: ReadonlyMap<PartyName, Ledger>;

  constructor(names: readonly PartyName[]) {
    this.#ledgers = new Map(names.map((name) => [name, new Ledger(name)]));
  }

  book(entry: LedgerEntry): void {
    this.#ledger(entry.bank).book(entry);
  }

  balanceOf(bank: PartyName, account: PartyName, asset: Asset): Money {
    return this.#ledger(bank).balanceOf(account, asset);
  }

  balances(): readonly AccountBalance[] {
    return [...this.#ledgers.values()].flatMap((ledger) => ledger.balances());
  }

  trialBalances(): readonly TrialBalance[] {
    return [...this.#ledgers.values()].flatMap((ledger) => ledger.trialBalances());
  }

  /** @throws BANK_UNKNOWN */
  #ledger(bank: PartyName): Ledger {
    const ledger = this.#ledgers.get(bank);
    if (ledger !== undefined) return ledger;
    throw new SettlementError("BANK_UNKNOWN", { bank, known: list([...this.#ledgers.keys()]) });
  }
}
