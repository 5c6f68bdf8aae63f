import { addRationals, subtractRationals } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { STEP_WORDS } from "../../../src/report/words/verbs.ts";
import { figure, isSame, negative, text, ZERO } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { PrintedRate } from "./rates.ts";
import type { Reading } from "./reading.ts";
import { readRefusal } from "./refusals.ts";
import { Sentences } from "./sentences.ts";
import { stepSeconds } from "./times.ts";
import { accountAt } from "./terms.ts";
import { squashed, valuesOf } from "./words.ts";

const SENTENCES = Object.keys(STEP_WORDS) as (keyof typeof STEP_WORDS)[];
const KEYS: readonly WordKey[] = [
  "step.fault",
  ...SENTENCES,
  "step.report",
  "step.refused-by",
  "step.refused",
];

const MOVEMENT =
  /^(?<who>.+?)[:：](?<where>.+?)(?<before>-?[\d,]+(?:\.\d+)?)(?:->|→)(?<after>-?[\d,]+(?:\.\d+)?)$/u;

/** Works every step out again: its sentences, its refusals, and what it moved. */
export function readSteps(
  { rows }: PrintedTable,
  year: number,
  reading: Reading,
  quoted: { readonly rates: readonly PrintedRate[]; readonly times: readonly bigint[] },
): Sentences {
  const sentences = new Sentences(reading);
  for (const { base, quote, value } of quoted.rates) {
    sentences.answers.push(value);
    sentences.rates.set(`${base}/${quote}`, value);
  }
  for (const time of quoted.times) sentences.times.add(time);
  for (const row of rows) {
    const number = cell(row, 0);
    const now = stepSeconds(cell(row, 1), year, sentences.now);
    if (now === undefined) reading.miss(`step ${number}: ${cell(row, 1)} is no time`);
    sentences.begin(number, now ?? sentences.now);
    const lines = row[4] ?? [];
    const moved = lines.findIndex((line) => line.startsWith("  "));
    const said = lines.slice(0, moved < 0 ? lines.length : moved);
    const read = reading.sentences(said, KEYS);
    if (read === undefined) reading.miss(`step ${number}: not understood: ${said.join(" ")}`);
    for (const sentence of read ?? []) {
      if (sentence.key === "step.refused-by" || sentence.key === "step.refused")
        readRefusal(said.join(" "), BigInt((row[6] ?? []).length), sentences);
      else sentences.take(sentence);
    }
    sentences.finish();
    readMovements(moved < 0 ? [] : lines.slice(moved), sentences, reading);
    sentences.settle();
    for (const gas of row[6] ?? []) {
      if (gas.trim() === "") continue;
      const { value } = reading.figure(gas, `gas of step ${number}`);
      reading.gas += value.numerator;
      reading.transactions += 1n;
    }
  }
  return sentences;
}

/** Every balance goes on from the one before, and has moved by amounts of the step. */
function readMovements(lines: readonly string[], sentences: Sentences, reading: Reading): void {
  const joined: string[] = [];
  for (const line of lines) {
    if (line.startsWith("  ")) joined.push(line);
    else joined.push(`${joined.pop() ?? ""} ${line}`);
  }
  for (const line of joined) {
    const { who = "", where = "", before = "", after = "" } = MOVEMENT.exec(squashed(line))?.groups ?? {};
    const [from, to] = [figure(before), figure(after)];
    const [unit] = accountAt(where, reading);
    if (from === undefined || to === undefined || unit === "") {
      reading.miss(`step ${sentences.step}: no movement: ${line}`);
      continue;
    }
    const place = `${who} ${where}`;
    const [, account] = accountAt(where, reading);
    const isCash = who === squashed(reading.words["party.cash"]);
    // What a bank has is what is in its accounts.
    const known = reading.balances.get(place) ?? (isCash ? reading.opened.get(account) : undefined) ?? ZERO;
    reading.check(isSame(from.value, known), `step ${sentences.step}: ${line} goes on from ${text(known)}`);
    reading.balances.set(place, to.value);
    const change = subtractRationals(to.value, from.value);
    reading.check(sentences.explains(change, unit), `step ${sentences.step}: nothing explains ${line}`);
    // Cash and claims are what a bank has: they grow by debits.
    const isOwn = isCash || valuesOf(who, "claim-on", reading.words) !== undefined;
    const credited = isOwn ? negative(change) : change;
    if (credited.numerator > 0n)
      reading.booked.set(account, addRationals(reading.booked.get(account) ?? ZERO, credited));
  }
}
