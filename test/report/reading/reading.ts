import type { Rational } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { figure, shows, text, ZERO, type Figure } from "./figures.ts";
import type { PrintedTerms } from "./printed-terms.ts";
import { printedRate, type PrintedRate } from "./rates.ts";
import { squashed, valuesOf, type Words } from "./words.ts";

/** A printed sentence: which of the dictionary's it is, and its values, blanks taken out. */
export interface Sentence {
  readonly key: WordKey;
  readonly values: Readonly<Record<string, string>>;
}

/** A figure that was worked out, by its name, in the symbol of its asset. */
export interface Sum {
  readonly name: string;
  readonly unit: string;
  readonly value: Rational;
  /** By how much it may be off, for digits that were left out. */
  readonly off?: Rational;
}

/** What a reader knows so far, and what does not fit. */
export class Reading {
  readonly words: Words;
  readonly findings: string[] = [];
  /** By holder and place, as they are printed. */
  readonly balances = new Map<string, Rational>();
  /** Places and assets by what was put in: opening, and what was booked since. */
  readonly opened = new Map<string, Rational>();
  readonly booked = new Map<string, Rational>();
  /** What the steps cost, by name and asset; the accounts of where the money went must come to the same. */
  readonly costs: Sum[] = [];
  /** What was sent, taken in and is in the accounts of where the money went. */
  readonly parts: Sum[] = [];
  terms: PrintedTerms | undefined;
  /** Of a report on groups: gas by group, and tokens bought and in circulation. */
  readonly groups = new Map<string, bigint>();
  readonly tokens: { bought: Rational; circulating: Rational } = { bought: ZERO, circulating: ZERO };
  gas = 0n;
  transactions = 0n;
  condensed = false;
  payments = 0;

  constructor(words: Words) {
    this.words = words;
  }

  miss(what: string): void {
    this.findings.push(what);
  }

  /** Reads a figure, or finds that there is none. */
  figure(printed: string | undefined, where: string): Figure {
    const read = figure(squashed(printed ?? ""));
    if (read === undefined) this.miss(`${where}: ${printed ?? "nothing"} is no figure`);
    return read ?? { value: ZERO, approximate: false, decimals: 0, unit: "" };
  }

  /** Requires that a figure shows what it was worked out to. */
  equal(shown: Figure, expected: Rational, where: string, slack = ZERO): void {
    if (!shows(shown, expected, slack))
      this.miss(`${where}: ${text(shown.value)} ${shown.unit} is shown, ${text(expected)} comes out`);
  }

  check(holds: boolean, where: string): void {
    if (!holds) this.miss(where);
  }

  rate(printed: string | undefined, where: string): PrintedRate | undefined {
    const read = printedRate(squashed(printed ?? ""), this.words);
    if (read === undefined) this.miss(`${where}: ${printed ?? "nothing"} is no rate`);
    else if (read.wrong) this.miss(`${where}: ${printed ?? ""} is not what its quotations come to`);
    return read;
  }

  /**
   * Takes lines apart into sentences of the dictionary: one may go on in the next lines, and the shortest is taken
   * first. Nothing where some line is of none.
   */
  sentences(lines: readonly string[], keys: readonly WordKey[]): Sentence[] | undefined {
    if (lines.length === 0) return [];
    for (let length = 1; length <= lines.length; length += 1) {
      const joined = lines.slice(0, length).join(" ");
      for (const key of keys) {
        const values = valuesOf(joined, key, this.words);
        const rest = values === undefined ? undefined : this.sentences(lines.slice(length), keys);
        if (values !== undefined && rest !== undefined) return [{ key, values }, ...rest];
      }
    }
    return undefined;
  }
}
