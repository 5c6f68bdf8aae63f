import { SettlementError } from "../../errors/settlement-error.ts";
import type { Span } from "./source-text.ts";

/** A mistake in what a person wrote, and which part of it is wrong. */
export interface Problem {
  /** With its place. */
  readonly error: SettlementError;
  readonly span: Span;
}

/** The mistakes of a file, as they are found. */
export class Problems {
  #found: Problem[] = [];

  /** A list of its own, for what is only tried. */
  apart(): Problems {
    return new Problems();
  }

  /** Notes an error at a part of the text; one that has a place of its own, in another file, keeps it. */
  add(error: SettlementError, span: Span): void {
    const place = error.place ?? span.source.placeAt(span.start);
    const origin = error.origin ?? span.origin;
    const placed = new SettlementError(error.code, error.given, { place, origin, cause: error.cause });
    this.#found.push({ error: placed, span });
  }

  /** Carries a reading out; an error of ours becomes a mistake there, and nothing is returned. */
  attempt<Value>(span: Span, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettlementError)) throw error;
      this.add(error, span);
      return undefined;
    }
  }

  /** Leaves out mistakes that follow from another one. */
  forget(follows: (error: SettlementError) => boolean): void {
    this.#found = this.#found.filter(({ error }) => !follows(error));
  }

  /** Each once, in order of their places; those in another text than the first come last. */
  sorted(): Problem[] {
    const known = new Set<string>();
    const unique = this.#found.filter(({ error, span }) => {
      const identity = `${span.source.file} ${span.start} ${error.message}`;
      return !known.has(identity) && known.add(identity);
    });
    const files = unique.map(({ span }) => span.source.file);
    const rank = ({ span }: Problem): number => (span.source.isMain ? -1 : files.indexOf(span.source.file));
    return unique.toSorted((left, right) => rank(left) - rank(right) || left.span.start - right.span.start);
  }

  get any(): boolean {
    return this.count > 0;
  }

  get count(): number {
    return this.#found.length;
  }
}
