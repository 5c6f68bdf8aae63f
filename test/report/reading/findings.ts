import type { Language } from "../../../src/language.ts";
import type { Rational } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { BOOK_KEYS, readBooks, readBookSentences } from "./books.ts";
import { sum, ZERO, type Figure } from "./figures.ts";
import { readGroups } from "./groups.ts";
import { layoutOf, type PrintedTable } from "./layout.ts";
import type { PrintedRate } from "./rates.ts";
import { Reading, type Sentence } from "./reading.ts";
import { readDesk, readGains, RESULT_KEYS, near, offOf, sumOf } from "./results.ts";
import type { Sentences } from "./sentences.ts";
import { readSteps } from "./steps.ts";
import { readOpenings, readTerms } from "./terms.ts";
import { secondsOf } from "./times.ts";
import { squashed, wordsOf } from "./words.ts";
import { readAlternatives, WhereReader } from "./where.ts";

/** Sentences outside the tables. */
const KEYS: readonly WordKey[] = [
  "terms.title",
  "terms.openings",
  "where.payment",
  "where.group",
  "where.title",
  "where.mid",
  "where.moved",
  "where.refund-lost",
  "where.refund-won",
  "where.exact",
  "where.all-in-above",
  "where.all-in",
  "alternatives.title",
  "alternatives.how",
  "gains.title",
  "desk.title",
  ...RESULT_KEYS,
  ...BOOK_KEYS,
  "verdict.title",
  "verdict.counts",
  "verdict.counts-idle",
  "verdict.hash",
  "outcome.passed",
  "notice.teaching",
  "notice.law",
];

/**
 * Reads a report as a terminal shows it, without its trace, and works every figure out again: one is agreed under Terms,
 * given at its step, or comes out of others by a rule. What is neither, and what does not come out, is a finding.
 */
export function findingsOf(report: string, language: Language): string[] {
  const reading = new Reading(wordsOf(language));
  const reader = new ReportReader(reading);
  for (const block of layoutOf(report)) {
    if (block.kind === "text") reader.text(block.lines);
    else reader.table(block);
  }
  reader.finish();
  return reading.findings;
}

class ReportReader {
  readonly #reading: Reading;
  #steps: Sentences | undefined;
  #year = 0;
  #isFirst = true;
  #title = "";
  #where: WhereReader | undefined;
  #table: PrintedTable | undefined;
  /** What a table's sentences are, which stand below it. */
  #below: Sentence[] = [];
  #sent: Figure | undefined;
  #mid: Rational = ZERO;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  text(lines: readonly string[]): void {
    const reading = this.#reading;
    if (this.#isFirst) {
      this.#isFirst = false;
      this.#heading(lines);
      return;
    }
    const [first = ""] = lines;
    // The title of the books holds their verdict.
    const isBooks = squashed(first).startsWith(squashed(reading.words["books.title"]));
    const sentences = isBooks ? [] : reading.sentences(lines, KEYS);
    if (sentences === undefined) return reading.miss(`not understood: ${lines.join(" ")}`);
    const title = sentences.at(-1);
    for (const sentence of sentences) this.#below.push(sentence);
    const opens =
      isBooks ||
      (title !== undefined && /title$|^terms\.openings$|^where\.(?:payment|group)$/.test(title.key));
    if (!opens) return;
    this.#closeTable();
    this.#title = first;
    const sent = title?.values["sent"];
    if (sent !== undefined) this.#sent = reading.figure(sent, first);
  }

  #heading(lines: readonly string[]): void {
    const reading = this.#reading;
    // Three blanks stand between a rate and where it is from.
    const rates = lines.filter((line) => /^1 \S+ = \S+ \S+.* {3}/.test(line));
    reading.check(rates.length > 0, "the heading has no rates");
    for (const line of rates) {
      const rate = reading.rate(line.slice(0, line.indexOf("   ")), "heading");
      if (rate !== undefined) this.#quotations.push(rate);
    }
    this.#year = Number(/(\d{4})-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/.exec(lines.join(" "))?.[1]);
    for (const [time] of lines.join(" ").matchAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g))
      this.#times.push(secondsOf(squashed(time)) ?? 0n);
  }

  readonly #times: bigint[] = [];

  readonly #quotations: PrintedRate[] = [];

  table(table: PrintedTable): void {
    const reading = this.#reading;
    const { words } = reading;
    const heads = (...keys: WordKey[]): boolean => keys.every((key) => table.heading.includes(words[key]));
    if (heads("column.term", "column.agreed")) readTerms(table, reading);
    else if (heads("column.holder", "column.account", "column.before")) readOpenings(table, reading);
    else if (heads("column.what", "column.escrow")) {
      this.#steps = readSteps(table, this.#year, reading, { rates: this.#quotations, times: this.#times });
    } else if (heads("column.part", "column.amount")) {
      this.#where = new WhereReader(table, this.#title, reading);
      this.#mid = this.#where.mid;
      reading.payments += 1;
    } else if (heads("column.way", "column.cost")) {
      if (this.#sent !== undefined) readAlternatives(table, this.#sent, this.#mid, reading);
    } else if (heads("column.party", "column.by") || heads("column.mid-then")) this.#table = table;
    else if (heads("column.bank", "column.debits")) this.#table = table;
    else if (heads("column.payments", "column.count")) readGroups(table, reading);
    else reading.miss(`no such table: ${table.heading.join(", ")}`);
  }

  /** A table whose sentences have been read is worked out. */
  #closeTable(): void {
    const reading = this.#reading;
    const [where, table, below] = [this.#where, this.#table, this.#below];
    this.#where = undefined;
    this.#table = undefined;
    this.#below = [];
    where?.finish(below, this.#sent);
    if (table === undefined) return;
    const { words } = reading;
    if (table.heading.includes(words["column.mid-then"])) readDesk(table, below, this.#steps, reading);
    else if (table.heading.includes(words["column.by"])) readGains(table, below, reading);
    else {
      const circulating = below.find(({ key }) => key === "books.circulating")?.values["supply"];
      if (circulating !== undefined)
        reading.tokens.circulating = reading.figure(circulating, "circulation").value;
      readBooks(table, reading);
      readBookSentences(below, reading);
    }
  }

  finish(): void {
    this.#closeTable();
    const reading = this.#reading;
    reading.check(reading.terms !== undefined, "there are no terms");
    if (reading.condensed) return;
    const names = new Set(reading.costs.map(({ name, unit }) => `${name} ${unit}`));
    for (const key of names) {
      const [name = "", unit = ""] = key.split(" ");
      if (name === "bought") continue;
      const expected = sumOf(reading.costs, name, unit);
      const slack = sum([offOf(reading.costs, name, unit), offOf(reading.parts, name, unit)]);
      near(sumOf(reading.parts, name, unit), expected, `${key}: of steps and of payments`, slack, reading);
    }
  }
}
