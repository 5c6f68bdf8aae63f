import { SettlementError } from "../errors/settlement-error.ts";
import { formatAmount, type Money } from "../money/money.ts";
import type { Asset } from "../money/asset.ts";
import { isBankAsset } from "../trace/bank-asset.ts";
import type { AccountBalance, LedgerEntry, LedgerLine, PartyName, TrialBalance } from "../ports.ts";

interface Sums {
  readonly asset: Asset;
  debits: bigint;
  credits: bigint;
}

/**
 * The double-entry ledger of one bank. Every entry has equal debits and credits in each asset, and no customer's
 * account goes below nothing: an entry that would do either changes nothing.
 */
export class Ledger {
  readonly bank: PartyName;
  readonly #accounts = new Map<PartyName, Map<string, Sums>>();
  /** Of all accounts together, so that a trial balance costs the same however many there are. */
  readonly #totals = new Map<string, Sums>();

  constructor(bank: PartyName) {
    this.bank = bank;
  }

  /** @throws LEDGER_UNBALANCED, FUNDS_INSUFFICIENT */
  book(entry: LedgerEntry): void {
    this.#requireBalanced(entry);
    for (const line of entry.lines) this.#requireFunds(line, entry);
    for (const { account, side, amount } of entry.lines) {
      const { asset, minor } = amount;
      const total = this.#totals.get(asset.code) ?? { asset, debits: 0n, credits: 0n };
      this.#totals.set(asset.code, total);
      for (const sums of [this.#sums(account, asset), total]) {
        if (side === "debit") sums.debits += minor;
        else sums.credits += minor;
      }
    }
  }

  balanceOf(account: PartyName, asset: Asset): Money {
    const sums = this.#accounts.get(account)?.get(asset.code);
    return { minor: sums === undefined ? 0n : balance(account, sums), asset };
  }

  balances(): AccountBalance[] {
    return [...this.#accounts].flatMap(([account, assets]) =>
      [...assets.values()].map((sums) => ({
        bank: this.bank,
        account,
        balance: { minor: balance(account, sums), asset: sums.asset },
      })),
    );
  }

  trialBalances(): TrialBalance[] {
    return [...this.#totals.values()].map(({ asset, debits, credits }) => ({
      bank: this.bank,
      debits: { minor: debits, asset },
      credits: { minor: credits, asset },
    }));
  }

  #requireBalanced({ reference, lines }: LedgerEntry): void {
    const assets = new Map(lines.map(({ amount }) => [amount.asset.code, amount.asset]));
    for (const asset of assets.values()) {
      const sum = (side: LedgerLine["side"]): bigint =>
        lines
          .filter((line) => line.side === side && line.amount.asset.code === asset.code)
          .reduce((total, { amount }) => total + amount.minor, 0n);
      const [debits, credits] = [sum("debit"), sum("credit")];
      const negative = lines.some(({ amount }) => amount.minor < 0n);
      if (debits === credits && !negative) continue;
      throw new SettlementError("LEDGER_UNBALANCED", {
        bank: this.bank,
        reference,
        asset: asset.code,
        debits: formatAmount({ minor: debits, asset }),
        credits: formatAmount({ minor: credits, asset }),
      });
    }
  }

  #requireFunds({ account, side, amount }: LedgerLine, { reference, lines }: LedgerEntry): void {
    if (side !== "debit" || isBankAsset(account)) return;
    const { asset } = amount;
    const net = lines
      .filter((line) => line.account === account && line.amount.asset.code === asset.code)
      .reduce((sum, line) => sum + (line.side === "debit" ? -line.amount.minor : line.amount.minor), 0n);
    const held = this.balanceOf(account, asset).minor;
    if (held + net >= 0n) return;
    throw new SettlementError("FUNDS_INSUFFICIENT", {
      account,
      bank: this.bank,
      asset: asset.code,
      held: formatAmount({ minor: held, asset }),
      needed: formatAmount({ minor: -net, asset }),
      reference,
    });
  }

  #sums(account: PartyName, asset: Asset): Sums {
    const assets = this.#accounts.get(account) ?? new Map<string, Sums>();
    this.#accounts.set(account, assets);
    const sums = assets.get(asset.code) ?? { asset, debits: 0n, credits: 0n };
    assets.set(asset.code, sums);
    return sums;
  }
}

function balance(account: PartyName, { debits, credits }: Sums): bigint {
  return isBankAsset(account) ? debits - credits : credits - debits;
}
