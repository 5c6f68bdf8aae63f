import {
  absoluteRational,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { gainKey } from "../../../src/report/sections/where.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { isWithin, leftOut, negative, sum, text, ZERO, type Figure, isMadeOf } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { Reading, Sentence, Sum } from "./reading.ts";
import type { Sentences } from "./sentences.ts";
import { squashed, valuesOf } from "./words.ts";
import { movedBy } from "./where.ts";

const NAMES = [
  "pay-fee",
  "pay-spread",
  "pay-residue",
  "receive-residue",
  "escrow-fee",
  "redeem-fee",
  "redeem-spread",
  "redeem-residue",
  "cash-residue",
  "rate-move",
  "oracle-lag",
  "below-par",
  "rate-lock",
  "payer-bank-fee",
  "payee-bank-fee",
  "payee-bank-residue",
  "forward-spread",
  "reversal",
] as const;

/** What came from the market has nobody on the other side. */
const MARKETS: readonly string[] = ["rate-move", "rate-lock"];

/** Everything that somebody gained by a name, somebody lost, and it is what the accounts of the payments say. */
export function readGains({ rows }: PrintedTable, sentences: readonly Sentence[], reading: Reading): void {
  const gains: Sum[] = [];
  let gas = 0n;
  for (const row of rows) {
    const [label, amount] = [cell(row, 1), cell(row, 2)];
    const signed = valuesOf(label, "gains.gas", reading.words);
    if (signed !== undefined) {
      const used = reading.figure(signed["gas"], "gas of a signer").value;
      gas += used.numerator;
      readGasCost(used, amount, reading);
      continue;
    }
    const name = NAMES.find((one) => label === squashed(reading.words[gainKey(one)]));
    if (name === undefined) {
      reading.miss(`nobody gains by ${label}`);
      continue;
    }
    const shown = reading.figure(amount, label);
    gains.push({ name, unit: shown.unit, value: shown.value, off: leftOut(shown) });
  }
  if (!reading.condensed)
    reading.check(gas === reading.gas, `gas of signers is ${gas}, of steps ${reading.gas}`);
  else reading.gas = gas;
  const locked = sentences
    .filter(({ key }) => key === "where.moved")
    .map(({ values }) => movedBy(values, reading, "locked"));
  for (const one of locked)
    reading.parts.push({ name: "rate-lock", unit: one.unit, value: one.value, off: leftOut(one) });
  for (const [key, own] of Map.groupBy(gains, ({ name, unit }) => `${name} ${unit}`)) {
    const [name = "", unit = ""] = key.split(" ");
    const expected = sumOf(reading.parts, name, unit);
    const won = sum(own.filter(({ value }) => value.numerator > 0n).map(({ value }) => value));
    const lost = sum(own.filter(({ value }) => value.numerator < 0n).map(({ value }) => value));
    const slack = sum([...own.map(({ off = ZERO }) => off), offOf(reading.parts, name, unit)]);
    if (MARKETS.includes(name)) near(sum([won, lost]), negative(expected), key, slack, reading);
    else {
      near(sum([won, lost]), ZERO, `${key}: won and lost`, slack, reading);
      const size = absoluteRational(expected);
      near(won, size, `${key}: in the accounts`, slack, reading);
    }
  }
}

function readGasCost(used: Rational, amount: string, reading: Reading): void {
  const { gasPrice, gasRate } = reading.terms ?? {};
  if (gasPrice === undefined || gasRate === undefined)
    return reading.check(
      amount === squashed(reading.words["gains.gas-not-priced"]),
      `gas has a price: ${amount}`,
    );
  const cost = valuesOf(amount, "gains.gas-cost", reading.words);
  const gwei = multiplyRationals(used, gasPrice.value);
  const paid = multiplyRationals(gwei, rational(-1n, 10n ** 9n));
  reading.equal(reading.figure(cost?.["paid"], "gas"), paid, "what gas costs");
  const worth = multiplyRationals(paid, gasRate.value);
  reading.equal(reading.figure(cost?.["worth"], "gas"), worth, "what gas is worth");
}

/** What all accounts of payments have by a name. */
export function sumOf(sums: readonly Sum[], name: string, unit: string): Rational {
  return sum(sums.filter((one) => one.name === name && one.unit === unit).map(({ value }) => value));
}

/** By how much that may be off. */
export function offOf(sums: readonly Sum[], name: string, unit: string): Rational {
  return sum(sums.filter((one) => one.name === name && one.unit === unit).map(({ off = ZERO }) => off));
}

/** Equal but for digits that were left out. */
export function near(left: Rational, right: Rational, what: string, slack: Rational, reading: Reading): void {
  reading.check(isWithin(left, right, slack), `${what}: ${text(left)} is not ${text(right)}`);
}

/** The last digit of worths. */
const ULP = rational(1n, 1_000_000n);

/** What the desk took and gave, at the mids that stand beside, and what it has gained. */
export function readDesk(
  { rows }: PrintedTable,
  sentences: readonly Sentence[],
  steps: Sentences | undefined,
  reading: Reading,
): void {
  const ends = new Map<string, Rational>();
  for (const { key, values } of sentences) {
    const rate = key === "desk.mid-end" ? reading.rate(values["rate"], "mid in the end") : undefined;
    if (rate !== undefined) ends.set(rate.base, rate.value);
  }
  const totals: [Rational, Rational] = [ZERO, ZERO];
  for (const row of rows.slice(0, -1)) {
    const amount = reading.figure(cell(row, 1), "a position");
    const [then, end, moved] = [2, 3, 4].map((at) => reading.figure(cell(row, at + 1), "a position's worth"));
    if (then === undefined || end === undefined || moved === undefined) continue;
    const printed = cell(row, 2);
    const rate = printed === "" ? undefined : reading.rate(withoutTime(printed), "mid then");
    const mid = rate?.value ?? rational(1n);
    const [atThen, atEnd] = [mid, ends.get(amount.unit) ?? rational(1n)].map((one) =>
      multiplyRationals(amount.value, one),
    );
    if (!reading.condensed) {
      reading.equal(then, atThen ?? ZERO, `position of ${amount.unit} then`);
      const own = steps?.positions
        .get(cell(row, 0))
        ?.filter(({ unit }) => unit === amount.unit || unit === `X${amount.unit}`);
      reading.check(
        isMadeOf(
          amount.value,
          (own ?? []).map(({ value }) => value),
        ),
        `step ${cell(row, 0)}: no position of ${cell(row, 1)}`,
      );
    }
    reading.equal(end, atEnd ?? ZERO, `position of ${amount.unit} in the end`);
    const exact = reading.condensed ? then.value : (atThen ?? ZERO);
    reading.equal(
      moved,
      subtractRationals(atEnd ?? ZERO, exact),
      `what ${amount.unit} moved by`,
      reading.condensed ? ULP : ZERO,
    );
    totals[0] = sum([totals[0], exact]);
    totals[1] = sum([totals[1], atEnd ?? ZERO]);
  }
  const last = rows.at(-1) ?? [];
  const slack = reading.condensed ? multiplyRationals(ULP, rational(BigInt(rows.length))) : ZERO;
  const [then, end] = totals;
  const shown = (printed: string | undefined, expected: Rational, what: string): void => {
    const read: Figure = reading.figure(printed, what);
    reading.equal(read, expected, what, slack);
  };
  shown(cell(last, 3), then, "positions in all");
  shown(cell(last, 4), end, "positions in the end");
  shown(cell(last, 5), subtractRationals(end, then), "positions moved by");
  for (const { values } of sentences.filter(({ key }) => key === "desk.result")) {
    shown(values["traded"], then, "gained by prices");
    shown(values["moved"], subtractRationals(end, then), "moved");
    shown(values["result"], end, "result of the desk");
  }
}

function withoutTime(printed: string): string {
  return printed.replace(/[,，]\d{4}-\d{2}-\d{2}\d{2}:\d{2}:\d{2}$/, "");
}

export const RESULT_KEYS: readonly WordKey[] = ["gains.how", "where.moved", "desk.mid-end", "desk.result"];
