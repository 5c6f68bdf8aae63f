import type { Phrase } from "../../errors/phrases.ts";
import type { SourcePlace } from "../../errors/settlement-error.ts";

/** What a text is to the scenario; the scenario itself unless given. */
export interface SourceRole {
  readonly isMain?: boolean;
  /** Of a file that the scenario extends: its path from the scenario's folder. */
  readonly base?: string;
}

/** A text that a person wrote, and where its lines begin. */
export class SourceText {
  /** Its name in messages. */
  readonly file: string;
  readonly text: string;
  /** Whether it is the scenario itself, and not what was set from the command line. */
  readonly isMain: boolean;
  /** Of a file that the scenario extends: its path from the scenario's folder. */
  readonly base: string | undefined;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string, { isMain = true, base }: SourceRole = {}) {
    this.file = file;
    this.isMain = isMain;
    this.base = base;
    this.text = text;
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** The place of a character, by its index in the text; a place after the end is the end. */
  placeAt(offset: number): SourcePlace {
    const index = Math.min(offset, this.text.length);
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return { file: this.file, line: low + 1, column: index - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** A line, from 1, without its end. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1] ?? this.text.length;
    const end = this.#lineStarts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }
}

/** A part of a text. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  /** The first character after it. */
  readonly end: number;
  /** What its value was made from, for messages: variables and columns; none where it stands there as it is. */
  readonly origin?: Phrase;
  /** Something that its value was made from was set in place of the file's. */
  readonly isSet?: boolean;
}

/** A line of the scenario's file, or of one that it extends. */
export interface FileLine {
  /** 1-based; 0 where it is in no file. */
  readonly line: number;
  /** Of a file that the scenario extends: its path from the scenario's folder. */
  readonly file?: string;
}

/** The line at which a part begins, 1-based; 0 of what was set from the command line. */
export function lineOf({ source, start }: Span): FileLine {
  const { isMain, base } = source;
  if (!isMain && base === undefined) return { line: 0 };
  const { line } = source.placeAt(start);
  return base === undefined ? { line } : { line, file: base };
}
