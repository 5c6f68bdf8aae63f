/**
 * The least number of letters to change, insert or leave out to make one text of another (Levenshtein). With `swaps`,
 * two neighbours that changed places count as one (optimal string alignment).
 *
 * @example editDistance("buyr", "buyer"); // 1
 */
export function editDistance(
  left: string,
  right: string,
  { swaps = false }: { readonly swaps?: boolean } = {},
): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = at(rows, i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const swapped =
        swaps && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
          ? at(rows, i - 2, j - 2) + 1
          : Infinity;
      row.push(Math.min(changed, swapped, at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return at(rows, left.length, right.length);
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? Infinity;
}
