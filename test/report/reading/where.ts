import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { gainKey } from "../../../src/report/sections/where.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { down, feeOf, figure, isSame, leftOut, negative, sum, ZERO, type Figure } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import { printedRate, type PrintedRate } from "./rates.ts";
import type { Reading, Sentence } from "./reading.ts";
import { squashed, valuesOf } from "./words.ts";

/** Parts by their words, and whether they are costs. */
const PARTS = [
  ["received", "received"],
  ["pay-fee", "cost"],
  ["pay-spread", "cost"],
  ["pay-residue", "cost"],
  ["receive-residue", "cost"],
  ["escrow-fee", "cost"],
  ["redeem-fee", "cost"],
  ["redeem-spread", "cost"],
  ["redeem-residue", "cost"],
  ["cash-residue", "cost"],
  ["payer-bank-fee", "cost"],
  ["payee-bank-fee", "cost"],
  ["payee-bank-residue", "cost"],
  ["forward-spread", "cost"],
  ["rate-move", "market"],
  ["oracle-lag", "market"],
  ["below-par", "market"],
  ["refunded", "open"],
  ["refund-owed", "open"],
  ["returned", "open"],
  ["owed", "open"],
  ["unfunded", "open"],
  ["held", "open"],
  ["unredeemed", "open"],
] as const;

interface Part {
  readonly name: string;
  readonly kind: string;
  readonly amount: Figure;
  readonly atMid: Figure;
}

/** Where the money of one payment, or of a group of them, went. */
export class WhereReader {
  readonly #reading: Reading;
  readonly #parts: Part[] = [];
  readonly #title: string;
  #total: Figure | undefined;
  #sent: Figure | undefined;
  #mid: PrintedRate | undefined;
  #received: Figure | undefined;

  constructor({ rows }: PrintedTable, title: string, reading: Reading) {
    this.#reading = reading;
    this.#title = title;
    for (const row of rows) this.#row(cell(row, 0), cell(row, 1), cell(row, 2));
  }

  #row(label: string, amount: string, atMid: string): void {
    const reading = this.#reading;
    const worth = reading.figure(atMid, `${this.#title}: ${label}`);
    const total = valuesOf(label, "where.total", reading.words);
    const part = PARTS.find(
      ([name]) => valuesOf(label, `where.${name}` as WordKey, reading.words) !== undefined,
    );
    if (part !== undefined) {
      const [name, kind] = part;
      const shown = reading.figure(amount, `${this.#title}: ${label}`);
      this.#parts.push({ name, kind, amount: shown, atMid: worth });
      const paidOut = name === "received" || name === "refunded";
      const own = { unit: shown.unit, value: shown.value, off: leftOut(shown) };
      reading.parts.push({ ...own, name: paidOut ? "paid-out" : name });
      if (name === "received") this.#received = shown;
    } else if (label === squashed(reading.words["where.costs"])) this.#sums.push(["cost", amount, worth]);
    else if (label === squashed(reading.words["where.market"])) this.#sums.push(["market", amount, worth]);
    else if (total !== undefined) {
      this.#total = worth;
      this.#sent = reading.figure(total["sent"], this.#title);
      this.#mid = printedRate(total["mid"] ?? "", reading.words);
      reading.parts.push({ name: "sent", unit: this.#sent.unit, value: this.#sent.value });
    } else reading.miss(`${this.#title}: no part is called ${label}`);
  }

  /** Mid of what was sent. */
  get mid(): Rational {
    return this.#mid?.value ?? ZERO;
  }

  readonly #sums: [kind: string, amount: string, worth: Figure][] = [];

  /** Works the table out by the sentences below it. */
  finish(sentences: readonly Sentence[], titled: Figure | undefined): void {
    const reading = this.#reading;
    const [total, sent, title] = [this.#total, this.#sent, this.#title];
    if (total === undefined || sent === undefined || this.#mid === undefined)
      return reading.miss(`${title}: no total`);
    const isTitled = titled?.unit === sent.unit && isSame(titled.value, sent.value);
    reading.check(isTitled, `${title}: the title is of another amount`);
    const mids = new Map<string, Rational>([[this.#received?.unit ?? "", rational(1n)]]);
    for (const { key, values } of sentences) {
      const rate = key === "where.mid" ? reading.rate(values["rate"], title) : undefined;
      if (rate !== undefined) mids.set(rate.base, rate.value);
      if (key === "where.moved") this.#moved(values);
    }
    reading.equal(total, multiplyRationals(sent.value, this.#mid.value), `${title}: the total`);
    for (const { name, amount, atMid } of this.#parts) {
      const mid = mids.get(amount.unit);
      if (mid === undefined) reading.miss(`${title}: no mid for ${amount.unit}`);
      const slack = multiplyRationals(leftOut(amount), mid ?? ZERO);
      reading.equal(atMid, multiplyRationals(amount.value, mid ?? ZERO), `${title}: ${name} at mid`, slack);
    }
    const worthOf = (kinds: readonly string[]): Rational =>
      sum(
        this.#parts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ amount }) => multiplyRationals(amount.value, mids.get(amount.unit) ?? ZERO)),
      );
    const slack = sum(
      this.#parts.map(({ amount }) => multiplyRationals(leftOut(amount), mids.get(amount.unit) ?? ZERO)),
    );
    for (const [kind, amount, worth] of this.#sums) {
      reading.equal(worth, worthOf([kind]), `${title}: sum of ${kind}`, slack);
      const ratio = figure(valuesOf(amount, "where.of-sent", reading.words)?.["ratio"] ?? "");
      if (ratio === undefined) reading.miss(`${title}: ${amount} is no part of what was sent`);
      else reading.equal(ratio, percentOf(worthOf([kind]), total.value), `${title}: part of ${kind}`);
    }
    const kinds = ["received", "cost", "market", "open"];
    reading.equal(total, worthOf(kinds), `${title}: the parts together`, slack);
    this.#allIn(sentences, multiplyRationals(sent.value, this.#mid.value));
    const bought = this.#countTokens(sent.value, mids);
    for (const { key, values } of sentences)
      if (key === "where.refund-lost" || key === "where.refund-won")
        this.#refund(values, bought, key === "where.refund-won");
  }

  /** What was sent, less the fee, bought tokens at mid, less the margin and what was rounded. */
  #countTokens(sent: Rational, mids: ReadonlyMap<string, Rational>): Rational {
    const partOf = (name: string): Part | undefined => this.#parts.find((part) => part.name === name);
    const token = mids.get(partOf("pay-spread")?.amount.unit ?? "");
    if (token === undefined) return ZERO;
    const less = ["pay-spread", "pay-residue", "receive-residue"].map(
      (name) => partOf(name)?.amount.value ?? ZERO,
    );
    const before = ["pay-fee", "payer-bank-fee", "payee-bank-residue"].map(
      (name) => partOf(name)?.amount.value ?? ZERO,
    );
    // A charge that was prepaid was bought at mid, and what was rounded up for it is beside it.
    const prepaid = partOf("payee-bank-residue") === undefined ? undefined : partOf("payee-bank-fee");
    if (prepaid !== undefined) before.push(divideRationals(prepaid.amount.value, this.mid));
    const paid = subtractRationals(sent, sum(before));
    const atMid = divideRationals(multiplyRationals(paid, this.mid), token);
    const { tokens } = this.#reading;
    const bought = subtractRationals(atMid, sum(less));
    tokens.bought = sum([tokens.bought, bought]);
    return bought;
  }

  /** What came back, against the part of what was sent that had bought the tokens. */
  #refund(values: Readonly<Record<string, string>>, bought: Rational, isGain: boolean): void {
    const reading = this.#reading;
    const [tokens, received, paid, lost, worth] = ["tokens", "received", "paid", "lost", "worth"].map(
      (name) => reading.figure(values[name], `${this.#title}: ${name}`),
    );
    if (!tokens || !received || !paid || !lost || !worth || bought.numerator === 0n) return;
    const part = this.#parts.find(({ name }) => name === "refunded");
    reading.check(isSame(received.value, part?.amount.value ?? ZERO), `${this.#title}: what came back`);
    const share = divideRationals(multiplyRationals(this.#sent?.value ?? ZERO, tokens.value), bought);
    reading.equal(paid, share, `${this.#title}: paid for what came back`);
    const less = subtractRationals(share, received.value);
    const shown = isGain ? negative(less) : less;
    reading.check(shown.numerator >= 0n, `${this.#title}: lost is gained`);
    reading.equal(lost, shown, `${this.#title}: lost by what came back`);
    reading.equal(worth, multiplyRationals(shown, this.mid), `${this.#title}: the same at mid`);
  }

  #moved(values: Readonly<Record<string, string>>): void {
    const reading = this.#reading;
    const name = PARTS.find(([part]) => squashed(reading.words[gainKey(part)]) === values["what"])?.[0] ?? "";
    const lost = movedBy(values, reading, this.#title);
    reading.costs.push({ name, unit: lost.unit, value: lost.value, off: leftOut(lost) });
  }

  #allIn(sentences: readonly Sentence[], atMid: Rational): void {
    const reading = this.#reading;
    for (const { key, values } of sentences) {
      if (key !== "where.all-in" && key !== "where.all-in-above") continue;
      const received = reading.figure(values["received"], this.#title);
      const sent = reading.figure(values["sent"], this.#title);
      reading.check(
        isSame(received.value, this.#received?.value ?? ZERO),
        `${this.#title}: all in, received`,
      );
      const rate = reading.rate(values["rate"], this.#title);
      const expected = divideRationals(received.value, sent.value);
      reading.check(isSame(rate?.value ?? ZERO, expected), `${this.#title}: all in, the rate`);
      const below = percentOf(subtractRationals(atMid, received.value), atMid);
      const distance = reading.figure(values["below"], this.#title);
      reading.equal(distance, key === "where.all-in" ? below : negative(below), `${this.#title}: from mid`);
      const mid = reading.rate(values["mid"], this.#title);
      reading.check(isSame(mid?.value ?? ZERO, this.#mid?.value ?? ZERO), `${this.#title}: all in, mid`);
    }
  }
}

function percentOf(part: Rational, whole: Rational): Rational {
  return multiplyRationals(divideRationals(part, whole), rational(100n));
}

/** What an amount lost between two rates. */
export function movedBy(values: Readonly<Record<string, string>>, reading: Reading, where: string): Figure {
  const of = reading.figure(values["of"], where);
  const [from, to] = [reading.rate(values["from"], where), reading.rate(values["to"], where)];
  const lost = reading.figure(values["lost"], where);
  const fall = subtractRationals(from?.value ?? ZERO, to?.value ?? ZERO);
  reading.equal(lost, multiplyRationals(of.value, fall), `${where}: moved`);
  return lost;
}

/** The same amount other ways: what is left after the cost, at mid, rounded down. */
export function readAlternatives(
  { rows }: PrintedTable,
  sent: Figure,
  mid: Rational,
  reading: Reading,
): void {
  for (const row of rows.slice(1)) {
    const part = reading.figure(cell(row, 1), "another way's cost");
    const received = reading.figure(cell(row, 2), "another way");
    const left = subtractRationals(sent.value, feeOf(sent.value, part.value, sent.decimals));
    reading.equal(received, down(multiplyRationals(left, mid), received.decimals), "another way");
  }
}
