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
  const [own, other] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
  const middle = own.length * other.length > mostPairs ? byNumber(own, other) : bySequence(own, other);
  return [
    ...Array.from({ length: head }, (_, at) => ({ a: at + 1, b: at + 1 })),
    ...middle.map((step) => shifted(step, head)),
    ...Array.from({ length: tail }, (_, at) => ({
      a: left.length - tail + at + 1,
      b: right.length - tail + at + 1,
    })),
  ];
}

function shifted({ a, b }: AlignedStep, by: number): AlignedStep {
  if (a === undefined) return { b: b + by };
  return b === undefined ? { a: a + by } : { a: a + by, b: b + by };
}

function byNumber(left: readonly string[], right: readonly string[]): AlignedStep[] {
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((step): AlignedStep[] => {
    if (step > left.length) return [{ b: step }];
    if (step > right.length) return [{ a: step }];
    return left[step - 1] === right[step - 1] ? [{ a: step, b: step }] : [{ a: step }, { b: step }];
  });
}

function bySequence(left: readonly string[], right: readonly string[]): AlignedStep[] {
  const width = right.length + 1;
  // Lengths of the longest common subsequences of what is left from each place on.
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const aligned: AlignedStep[] = [];
  for (let [i, j] = [0, 0]; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      aligned.push({ a: (i += 1), b: (j += 1) });
    } else if (j === right.length || (i < left.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      aligned.push({ a: (i += 1) });
    } else {
      aligned.push({ b: (j += 1) });
    }
  }
  return aligned;
}
