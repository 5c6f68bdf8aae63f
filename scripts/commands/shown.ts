/** A command line that a text shows. */
export interface Shown {
  /** Where it stands: `docs/lessons.md:27`, `src/errors: RATE_MISSING, en`. */
  readonly place: string;
  readonly command: string;
  /** Whether it is a line of a block, to be typed as it stands; otherwise a sentence names it, perhaps without its files. */
  readonly typed: boolean;
  /** Whether one place is enough: what many commands of one form show. */
  readonly once?: true;
  /** The exit code that its comment states; nothing where it has none. */
  readonly exit?: number;
  /** What the text shows below it as its output. */
  readonly output?: readonly string[];
}

/** A file that a page has its reader save. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** What a page has its reader do, in order. */
export interface Page {
  readonly file: string;
  readonly parts: readonly (Shown | Given)[];
}

export function isShown(part: Shown | Given): part is Shown {
  return "command" in part;
}
