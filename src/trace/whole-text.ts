import { SettlementError } from "../errors/settlement-error.ts";

/** Characters of one text, such that what JavaScript holds in one is not reached: 2^29, less 24. */
const LONGEST_TEXT = 500_000_000;

/** Pieces as one text. @param most Characters that it may have. @throws TEXT_TOO_LONG */
export function wholeText(chunks: Iterable<string>, most: number = LONGEST_TEXT): string {
  const pieces: string[] = [];
  let size = 0;
  for (const piece of chunks) {
    size += piece.length;
    if (size > most) throw new SettlementError("TEXT_TOO_LONG", { most });
    pieces.push(piece);
  }
  return pieces.join("");
}

/** What is rendered as one text. @throws TEXT_TOO_LONG where it is longer than a text can be. */
export function heldAtOnce<Result>(render: () => Result): Result {
  try {
    return render();
  } catch (cause) {
    if (!(cause instanceof RangeError) || cause.message !== "Invalid string length") throw cause;
    throw new SettlementError("TEXT_TOO_LONG", { most: LONGEST_TEXT }, { cause });
  }
}
