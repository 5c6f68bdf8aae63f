import type { TraceStep } from "../../trace/trace.ts";
import { bookedLines, type BookedLine } from "./accounts.ts";

/** Money that goes from one name to another in a step. */
export interface Transfer {
  /** Of tokens that are issued or burned: the contract that does it. */
  readonly from: string;
  readonly to: string;
  readonly minor: string;
  readonly asset: string;
  /** Whether it is booked between accounts that no party uses: a reserve, what is in transit. */
  readonly internal: boolean;
}

/** The accounts that no party has: they are their bank's. */
const INTERNAL = new Set(["reserve", "payouts", "cash"]);

/** Money that a step moves, on the chain and at banks; ends that no party has are their bank's. */
export function transfersOf(step: TraceStep): Transfer[] {
  const lines = bookedLines(step);
  const alike = Map.groupBy(lines, ({ place, asset }) => JSON.stringify([place, asset]));
  return [...alike.values()].flatMap((own) => {
    const isChain = own[0]?.place === "chain";
    return matched(own, isChain ? minterIn(step) : undefined);
  });
}

/** The contract that a step called, which issues and burns. */
function minterIn({ transactions }: TraceStep): string {
  return transactions[0]?.call.contract ?? "";
}

/** Debits and credits of one place, paired until neither is left; tokens left over are issued or burned. */
function matched(lines: readonly BookedLine[], minter: string | undefined): Transfer[] {
  const rest = lines.map((line) => ({ ...line, left: BigInt(line.minor) }));
  const [debits, credits] = [
    rest.filter(({ side }) => side === "debit"),
    rest.filter(({ side }) => side === "credit"),
  ];
  const found: Transfer[] = [];
  for (const debit of debits) {
    for (const credit of credits) {
      const minor = debit.left < credit.left ? debit.left : credit.left;
      if (minor === 0n) continue;
      debit.left -= minor;
      credit.left -= minor;
      found.push(transfer(nameOf(debit), nameOf(credit), minor, credit));
    }
  }
  if (minter === undefined) return found;
  for (const debit of debits)
    if (debit.left > 0n) found.push(transfer(debit.holder, minter, debit.left, debit));
  for (const credit of credits)
    if (credit.left > 0n) found.push(transfer(minter, credit.holder, credit.left, credit));
  return found;
}

function transfer(from: string, to: string, minor: bigint, { asset, place }: BookedLine): Transfer {
  const internal = from === place || to === place;
  return { from, to, minor: minor.toString(), asset, internal };
}

function nameOf({ holder, place }: BookedLine): string {
  return INTERNAL.has(holder) || holder.startsWith("claim on ") ? place : holder;
}
