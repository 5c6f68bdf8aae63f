/** What a matcher found, for any assertion library. */
export interface Verdict {
  readonly pass: boolean;
  /** Why it fails; both figures in units with their currency. */
  readonly message: () => string;
  /** Why its negation fails. */
  readonly negatedMessage: () => string;
  /** For reporters that print a difference. */
  readonly expected?: string;
  readonly actual?: string;
}

/** A check of a subject, which may be a promise; what cannot be meant is an error with a code, and no verdict. */
export type Matcher = (subject: unknown, ...args: never[]) => Promise<Verdict>;
