import type { Phrase } from "../../errors/phrases.ts";
import type { SourcePlace } from "../../errors/settlement-error.ts";

/** A text that a person wrote, and where its lines begin. */
export class SourceText {
  /** Its name in messages. */
  readonly file: string;
  readonly text: string;
  /** Whether it is the scenario itself, and not what was set from the command line. */
  readonly isMain: boolean;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string, { isMain = true }: { readonly isMain?: boolean } = {}) {
    this.file = file;
    this.isMain = isMain;
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

/** The line of the scenario's file at which a part begins, 1-based; 0 of what was set from the command line. */
export function lineOf({ source, start }: Span): number {
  return source.isMain ? source.placeAt(start).line : 0;
}
