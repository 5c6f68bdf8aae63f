/** How far a situation goes with respect to a limit. */
export type Reach = "beyond" | "at" | "within";

// Negated faults; they are left out, so that a text with nothing else describes no fault.
const DENIED =
  /(?:\bnot |\bno |\bnon-?|\bnever |n't )(?:a |an |in the |on a |yet )?(?:future|weekend|holiday|closed|suspended|halted|paused|negative|zero|incomplete|tripped|triggered)/g;
const NOTHING_WRONG = " all checks ";

/** The words of a case in lower case, one by one, without what they deny. */
export function plainCase(words: string): string {
  return words
    .slice(0, 400)
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("−", "-")
    .replaceAll(DENIED, NOTHING_WRONG);
}

const LIMIT = /\b(?:max\w*|limit|expir\w*|threshold|heartbeat|tolerance|allow\w*|permitted|min\w*|at most)\b/;
const LIMIT_BEHIND = /^ ?(?:is |are |as the )?(?:allowed|permitted|maximum|max|limit|expiry|at most)\b/;
const INSIDE =
  /(?:not|never|n't) (?:yet )?(?:expired?|stale|exceed|older|above|beyond|over|more|old)|no (?:older|more|longer) than|(?<!not |longer )within|below|under|less than|younger|expires in/;
const OUTSIDE =
  /not (?:within|below|under)|no longer within|outside|(?:just|seconds?|\bs|one|unit|1) (?:more|over|past|above|beyond|after|longer|older|too)\b/;
const COMPARED = /[<>]|above|beyond|exceed|more than|over\b|older than|longer|past\b/;
const AT_LIMIT = /==|(?<![<>!=])=(?!=)|<=|exactly|equals?\b|at the (?:limit|maximum)|at most/;

/**
 * How far a text goes with a limit: by the two figures that it states, by what it adds to the limit, otherwise by its
 * words. Cases are about refusals, so that without a word to the contrary the limit is passed.
 *
 * @param text From `plainCase`.
 * @param limit Seconds, for a text that states one figure only.
 */
export function reachOf(text: string, limit?: bigint): Reach {
  const plain = text.replaceAll(/\s+/g, " ");
  const moved =
    /(?:max\w*|limit|expiry|threshold|age|spread|allowed|timestamp) ?([+-]) ?(?:[1-9]|one|an?\b)/.exec(plain);
  if (moved !== null) return moved[1] === "+" ? "beyond" : "within";
  const figures = figuresIn(plain);
  const [first, second] = figures;
  if (figures.length === 2 && first !== undefined && second !== undefined) {
    return first.isLimit && !second.isLimit
      ? compared(second.size, first.size)
      : compared(first.size, second.size);
  }
  if (OUTSIDE.test(plain)) return "beyond";
  if (INSIDE.test(plain) || /(?:age|spread|apart)[^<>=]*<(?!=)/.test(plain)) return "within";
  if (figures.length === 1 && first !== undefined && limit !== undefined) {
    if (!COMPARED.test(plain) && !LIMIT.test(plain))
      return compared(first.size, limit * 10n ** BigInt(FRACTION));
  }
  return AT_LIMIT.test(plain) && !plain.includes(">=") ? "at" : "beyond";
}

function compared(size: bigint, limit: bigint): Reach {
  if (size === limit) return "at";
  return size < limit ? "within" : "beyond";
}

/** Decimals that are read of a figure. */
const FRACTION = 6;

interface StatedFigure {
  /** Seconds, or per cent and the like, in millionths. */
  readonly size: bigint;
  /** Whether the words beside it call it a limit. */
  readonly isLimit: boolean;
}

const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^m/, 60n],
  [/^h/, 3_600n],
  [/^d/, 86_400n],
];

function figuresIn(text: string): StatedFigure[] {
  const figure =
    /(?<![\w.-])(\d{1,12})(?:\.(\d{1,6}))?(?![\w.]*\d)(?: ?(s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?)\b)?(?! ?(?:aggregator|feed|source|leg|report|oracle|decimal))/g;
  let behind = 0;
  return [...text.matchAll(figure)].map((match) => {
    const [stated, digits = "0", fraction = "", unit = "s"] = match;
    const before = text.slice(behind, match.index);
    behind = match.index + stated.length;
    const factor = UNITS.find(([named]) => named.test(unit))?.[1] ?? 1n;
    const isLimit = LIMIT.test(before) || LIMIT_BEHIND.test(text.slice(behind));
    return { size: BigInt(digits + fraction.padEnd(FRACTION, "0")) * factor, isLimit };
  });
}
