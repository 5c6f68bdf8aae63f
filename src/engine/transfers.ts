import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { effectOf } from "../chain/contracts/effects.ts";
import type { Asset } from "../money/asset.ts";
import { CHAIN, type LedgerEntry, type LedgerLine, type TransactionRecord } from "../ports.ts";
import type { World } from "../world/world.ts";
import type { Transfer } from "./step-record.ts";
import { NOBODY } from "./token-ledger.ts";

/** The tokens that a transaction moved, in the order of its events. */
export function transfersOfTransaction(
  { call: { contract, method }, events }: Pick<TransactionRecord, "call" | "events">,
  settlements: World["settlements"],
  nameOf: (address: string) => string,
): Transfer[] {
  const named = (address: string): string => (address === NOBODY ? "" : nameOf(address));
  return events.flatMap((event) => {
    const token = settlements.get(event.contract)?.token;
    if (token === undefined) return [];
    const { transfer } = effectOf(event, CONTRACTS, token.code);
    if (transfer === undefined || transfer.amount === 0n) return [];
    const amount = { minor: transfer.amount, asset: token };
    const [from, to] = [named(transfer.from), named(transfer.to)];
    return [{ from, to, amount, place: CHAIN, reason: `${contract}.${method}` }];
  });
}

/**
 * What an entry moved from one account to another: what is debited goes to what is credited, in the order of the lines.
 * The sums of each account are those of the entry's lines.
 */
export function transfersOfEntry({ bank, reference, lines }: LedgerEntry): Transfer[] {
  const assets = new Map<string, Asset>(lines.map(({ amount: { asset } }) => [asset.code, asset]));
  return [...assets.values()].flatMap((asset) => {
    const own = lines.filter(({ amount }) => amount.asset.code === asset.code);
    return pairsOf(own).map(({ from, to, minor }) => ({
      from,
      to,
      amount: { minor, asset },
      place: bank,
      reason: reference,
    }));
  });
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly minor: bigint;
}

/** Debits laid beside credits of the same sum: each part that both have in common is one transfer. */
function pairsOf(lines: readonly LedgerLine[]): Pair[] {
  const [debits, credits] = [open(lines, "debit"), open(lines, "credit")];
  const pairs: Pair[] = [];
  for (const debit of debits)
    for (const credit of credits) {
      const minor = debit.left < credit.left ? debit.left : credit.left;
      if (minor === 0n) continue;
      debit.left -= minor;
      credit.left -= minor;
      pairs.push({ from: debit.account, to: credit.account, minor });
    }
  return pairs;
}

function open(lines: readonly LedgerLine[], side: LedgerLine["side"]): { account: string; left: bigint }[] {
  return lines
    .filter((line) => line.side === side)
    .map(({ account, amount }) => ({ account, left: amount.minor }));
}
