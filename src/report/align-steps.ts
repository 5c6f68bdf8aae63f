/** Step numbers from 1 of two runs beside each other; one that only one run has stands alone. */
export type AlignedStep =
  | { readonly a: number; readonly b: number }
  | { readonly a: number; readonly b?: never }
  | { readonly a?: never; readonly b: number };

/** Pairs of steps that are looked at for an alignment: what is left of longer runs is set beside each other by number. */
const MOST_PAIRS = 4_000_000;

/**
 * A longest common subsequence of two runs' steps; what only one run has stands before what follows in both. Works in a
 * browser.
 *
 * @param left What each step of the first is, such that equal ones are the same step.
 * @param mostPairs Above so many, what lies between the common beginning and the common end is paired by number.
 */
export function alignSteps(
  left: readonly string[],
  right: readonly string[],
  mostPairs: number = MOST_PAIRS,
): AlignedStep[] {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  // Where the common end begins.
  const [endA, endB] = [left.length - tail, right.length - tail];
  const isLong = (endA - head) * (endB - head) > mostPairs;
  const lengthAt = isLong ? () => 0 : commonLengths(left.slice(head, endA), right.slice(head, endB), head);
  const aligned: AlignedStep[] = [];
  for (let [a, b] = [0, 0]; a < left.length || b < right.length;) {
    const isBetween = a < endA && b < endB;
    if (isBetween ? left[a] === right[b] && (!isLong || a === b) : a >= endA && b >= endB) {
      aligned.push({ a: (a += 1), b: (b += 1) });
    } else if (isBetween ? (isLong ? a === b : lengthAt(a + 1, b) >= lengthAt(a, b + 1)) : a < endA) {
      aligned.push({ a: (a += 1) });
    } else {
      aligned.push({ b: (b += 1) });
    }
  }
  return aligned;
}

/** Lengths of the longest common subsequences of what is left from each place on. */
function commonLengths(
  left: readonly string[],
  right: readonly string[],
  head: number,
): (a: number, b: number) => number {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  return (a, b) => lengthAt(a - head, b - head);
}
