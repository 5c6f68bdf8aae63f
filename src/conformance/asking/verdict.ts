/** What is wrong with an answer. */
export interface Finding {
  /** The question in words and figures. */
  readonly given: string;
  /** The right answer, in units with the currency. */
  readonly expected: string;
  /** What came instead: the figure in the same words, its type where the type is wrong, a refusal or a crash. */
  readonly got: string;
  /** What draws the question again, where it was a random one. */
  readonly seed?: string;
}

/** What came of an example. A right answer is a verdict of its own, never the absence of one. */
export type Verdict =
  | { readonly verdict: "right" }
  | { readonly verdict: "wrong"; readonly finding: Finding }
  | { readonly verdict: "not-offered"; readonly reason: string };

export const RIGHT: Verdict = { verdict: "right" };

export function wrong(finding: Finding): Verdict {
  return { verdict: "wrong", finding };
}

export function notOffered(reason: string): Verdict {
  return { verdict: "not-offered", reason };
}
