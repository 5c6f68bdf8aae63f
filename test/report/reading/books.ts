import {
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { isSame, sum, ZERO } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { Reading, Sentence } from "./reading.ts";
import { sumOf } from "./results.ts";
import { squashed, valuesOf } from "./words.ts";

export const BOOK_KEYS: readonly WordKey[] = [
  "books.circulating",
  "books.reserve-none",
  "books.reserve",
  "books.checks",
];

/** What every bank began with, what was booked, and the sums, which are equal. */
export function readBooks({ rows }: PrintedTable, reading: Reading): void {
  for (const row of rows) {
    const [bank, asset] = [cell(row, 0), cell(row, 1)];
    const [opened, booked, debits, credits] = [2, 3, 4, 5].map((at) =>
      reading.figure(cell(row, at), `books of ${bank}`),
    );
    if (opened === undefined || booked === undefined || debits === undefined || credits === undefined)
      continue;
    const place = squashed(reading.words["movement.at"].replace("{asset}", asset).replace("{place}", bank));
    reading.equal(opened, reading.opened.get(place) ?? ZERO, `what ${bank} begins with`);
    const expected = reading.condensed ? bookedInAll(asset, place, reading) : reading.booked.get(place);
    reading.equal(booked, expected ?? ZERO, `what ${bank} books in ${asset}`);
    const total = sum([opened.value, booked.value]);
    reading.equal(debits, total, `debits of ${bank}`);
    reading.equal(credits, total, `credits of ${bank}`);
  }
}

/**
 * Of hundreds of payments, whose steps are not shown: what was sent; what was paid out; and at the custodian what was
 * bought, and twice what was redeemed, which are not in circulation any more.
 */
function bookedInAll(asset: string, place: string, reading: Reading): Rational {
  const sent = sumOf(reading.parts, "sent", asset);
  if (sent.numerator > 0n) return sent;
  const paid = sum([sumOf(reading.parts, "paid-out", asset), sumOf(reading.parts, "redeem-fee", asset)]);
  if (paid.numerator > 0n) return paid;
  const opened = reading.opened.get(place) ?? ZERO;
  reading.check(opened.numerator > 0n, `nothing is known of ${place}`);
  const { bought, circulating } = reading.tokens;
  return subtractRationals(
    multiplyRationals(bought, rational(3n)),
    multiplyRationals(circulating, rational(2n)),
  );
}

/** Whose the tokens in circulation are, and how much was done. */
export function readBookSentences(sentences: readonly Sentence[], reading: Reading): void {
  for (const { key, values } of sentences) {
    if (key === "books.checks") {
      const gas = reading.figure(values["gas"], "gas in all").value;
      reading.check(isSame(gas, rational(reading.gas)), `gas in all is ${reading.gas}`);
      const transactions = reading.figure(values["transactions"], "transactions").value;
      reading.check(
        isSame(transactions, rational(reading.transactions)),
        `transactions are ${reading.transactions}`,
      );
    }
    if (key === "books.circulating") readCirculation(values, reading);
    if (key === "books.reserve-none") {
      const chain = squashed(reading.words["movement.chain"].replace("{asset}", values["token"] ?? ""));
      for (const [place, minor] of reading.balances)
        if (place.endsWith(chain)) reading.check(minor.numerator === 0n, `${place} is not empty`);
    }
  }
}

function readCirculation(values: Readonly<Record<string, string>>, reading: Reading): void {
  const supply = reading.figure(values["supply"], "tokens in circulation");
  const reserve = reading.figure(values["reserve"], "the reserve");
  reading.equal(reserve, supply.value, "the reserve");
  const chain = squashed(reading.words["movement.chain"].replace("{asset}", supply.unit));
  const held = [...reading.balances].filter(([place]) => place.endsWith(chain)).map(([, minor]) => minor);
  if (!reading.condensed) reading.equal(supply, sum(held), "tokens in circulation");
  const whose = values["whose"] ?? "";
  const separator = squashed(reading.words["join.list"]);
  const parts = whose.split(new RegExp(`(?<!\\d)${separator}(?=[\\d,]+\\.\\d+${supply.unit})`));
  const amounts = parts.map((part) => {
    for (const why of ["fee", "held", "credit", "own"] as const) {
      const amount = valuesOf(part, `books.part.${why}`, reading.words)?.["amount"];
      if (amount !== undefined) return reading.figure(amount, "a part in circulation").value;
    }
    return supply.value;
  });
  reading.equal(supply, sum(amounts), "parts in circulation");
}
