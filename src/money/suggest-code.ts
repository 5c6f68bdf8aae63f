/**
 * The code that was probably meant: the one with the fewest letters different, where letters in another order count
 * as one; among equals one with the same first letter, then the first of the alphabet.
 *
 * @example suggestCode("eur", ["EUR", "EUX"]); // "EUR"
 */
export function suggestCode(code: string, known: readonly string[]): string {
  const wanted = code.trim().toUpperCase().slice(0, 16);
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: isReordered(wanted, candidate) ? 1 : distance(wanted, candidate),
      begins: candidate[0] === wanted[0] ? 0 : 1,
    }))
    .sort(
      (left, right) =>
        left.distance - right.distance ||
        left.begins - right.begins ||
        (left.candidate < right.candidate ? -1 : 1),
    );
  return ranked[0]?.candidate ?? "";
}

function isReordered(left: string, right: string): boolean {
  return left !== right && left.split("").sort().join("") === right.split("").sort().join("");
}

// Levenshtein: the least number of letters to change, insert or leave out.
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of left.split("").entries()) {
    const next = [index + 1];
    for (const [place, other] of right.split("").entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
