import { claimedFrom } from "../../trace/bank-asset.ts";
import type { TraceStep } from "../../trace/trace.ts";
import { bookedLines, type BookedLine } from "./accounts.ts";

/** Money that goes from one name to another in a step. */
export interface Transfer {
  /** Of tokens that are issued or burned, one end is who does it. */
  readonly from: string;
  readonly to: string;
  readonly minor: string;
  readonly asset: string;
  /** Whether an end is an account that no party has: a reserve, what is in transit. */
  readonly internal: boolean;
}

type Moved = Pick<NonNullable<TraceStep["transfers"]>[number], "from" | "to" | "amount" | "place">;

/** The contract that issues and burns tokens. */
const MINTER = "gateway";

/** The accounts that no party has: they are their bank's. */
const INTERNAL = new Set(["reserve", "payouts", "cash"]);

/** Money that a step moves, at banks and on the chain; ends that no party has are their bank's. */
export function transfersOf(step: TraceStep): Transfer[] {
  const moved = step.transfers ?? pairedLines(step);
  return moved.map(({ from, to, amount, place }) => {
    const ends = [from, to].map((name) => endOf(name, place));
    const [source = "", target = ""] = ends;
    return { from: source, to: target, ...amount, internal: ends.includes(place) };
  });
}

function endOf(name: string, place: string): string {
  if (name === "") return MINTER;
  return INTERNAL.has(name) || claimedFrom(name) !== undefined ? place : name;
}

/** Of an old trace: debits and credits of one place, paired until neither is left; tokens without one are issued or burned. */
function pairedLines(step: TraceStep): Moved[] {
  const alike = Map.groupBy(bookedLines(step), ({ place, asset }) => JSON.stringify([place, asset]));
  return [...alike.values()].flatMap((lines) => {
    const [debits, credits] = [open(lines, "debit"), open(lines, "credit")];
    const moved: Moved[] = [];
    const move = (from: string, to: string, minor: bigint, { asset, place }: BookedLine): void => {
      if (minor > 0n) moved.push({ from, to, amount: { minor: minor.toString(), asset }, place });
    };
    for (const debit of debits) {
      for (const credit of credits) {
        const minor = debit.left < credit.left ? debit.left : credit.left;
        debit.left -= minor;
        credit.left -= minor;
        move(debit.holder, credit.holder, minor, debit);
      }
    }
    for (const line of debits) move(line.holder, "", line.left, line);
    for (const line of credits) move("", line.holder, line.left, line);
    return moved;
  });
}

function open(lines: readonly BookedLine[], side: BookedLine["side"]): (BookedLine & { left: bigint })[] {
  return lines.filter((line) => line.side === side).map((line) => ({ ...line, left: BigInt(line.minor) }));
}
