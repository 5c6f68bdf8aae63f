import { addRationals, type Rational } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { figure, ZERO } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { Reading } from "./reading.ts";
import { squashed, valuesOf } from "./words.ts";

const UNITS = { days: 86_400n, hours: 3_600n, minutes: 60n, seconds: 1n } as const;

/** A length of time in seconds. */
function seconds(printed: string, reading: Reading): bigint {
  for (const [unit, size] of Object.entries(UNITS)) {
    const count = valuesOf(printed, `duration.${unit}` as WordKey, reading.words)?.["count"];
    if (count !== undefined && /^[\d,]+$/.test(count)) return BigInt(count.replaceAll(",", "")) * size;
  }
  reading.miss(`${printed} is no length of time`);
  return 0n;
}

/** Reads the table of terms, whose ages must add up. */
export function readTerms({ rows }: PrintedTable, reading: Reading): void {
  const { words } = reading;
  const rowOf = (term: WordKey): string => {
    const row = rows.find((one) => cell(one, 0) === squashed(words[term]));
    if (row === undefined) reading.miss(`no term ${words[term]}`);
    return row === undefined ? "" : cell(row, 1);
  };
  const percent = (term: WordKey, key: WordKey): Rational =>
    figure(valuesOf(rowOf(term), key, words)?.["part"] ?? "")?.value ?? ZERO;
  const period = (term: WordKey, key: WordKey): [WordKey, bigint] => [
    term,
    seconds(valuesOf(rowOf(term), key, words)?.["period"] ?? "", reading),
  ];
  const guards = rows.flatMap((row) => {
    const values = valuesOf(cell(row, 1), "terms.guards", words);
    return values === undefined ? [] : [values];
  });
  for (const { age = "", seconds: count = "", heartbeat = "", grace = "" } of guards) {
    const total = seconds(age, reading);
    reading.check(BigInt(count.replaceAll(",", "")) === total, `an age of ${age} is no ${count} s`);
    const sum = seconds(heartbeat, reading) + seconds(grace, reading);
    reading.check(sum === total, `${heartbeat} and ${grace} are no ${age}`);
  }
  const consents = rows.flatMap((row) => {
    const part = valuesOf(cell(row, 1), "terms.at-most", words)?.["part"];
    return part === undefined ? [] : [figure(part)?.value ?? ZERO];
  });
  const gas = valuesOf(rowOf("terms.gas"), "terms.gas-price", words);
  reading.check(
    gas !== undefined || rowOf("terms.gas") === squashed(words["terms.gas-not-priced"]),
    "gas is neither priced nor not",
  );
  reading.terms = {
    payFee: percent("where.pay-fee", "terms.pay-fee"),
    redeemFee: percent("where.redeem-fee", "terms.redeem-fee"),
    payMargin: percent("where.pay-spread", "terms.margin"),
    redeemMargin: percent("where.redeem-spread", "terms.margin"),
    escrowFee: percent("where.escrow-fee", "terms.escrow-fee"),
    periods: new Map([
      period("terms.delivery", "terms.from-quote"),
      period("terms.inspection", "terms.from-delivery"),
      period("terms.arbitration", "terms.from-dispute"),
      period("terms.returns", "terms.from-quote"),
      period("terms.payout", "terms.from-redemption"),
    ]),
    bounds: [
      ...consents,
      ...guards.flatMap(({ minimum = "", maximum = "", breaker = "" }) =>
        [minimum, maximum, breaker].map((one) => figure(one)?.value ?? ZERO),
      ),
    ],
    ages: guards.map(({ seconds: count = "" }) => BigInt(count.replaceAll(",", ""))),
    cooldown: seconds(guards[0]?.["cooldown"] ?? "", reading),
    gasPrice: gas === undefined ? undefined : figure((gas["price"] ?? "").replace("gwei", "")),
    gasRate: gas === undefined ? undefined : reading.rate(gas["rate"], "the price of gas"),
  };
}

/**
 * The symbol of what lies at a place, and the place as the books name it, where what is pledged is not told apart; both
 * empty where it is none.
 */
export function accountAt(where: string, { words }: Reading): readonly [unit: string, place: string] {
  const pledged = valuesOf(where, "movement.pledged", words);
  const { asset = "", place = "" } =
    pledged ?? valuesOf(where, "movement.at", words) ?? valuesOf(where, "movement.chain", words) ?? {};
  const at = words["movement.at"].replace("{asset}", asset).replace("{place}", place);
  return [asset, pledged === undefined ? where : squashed(at)];
}

/** Reads what is in the accounts at first. */
export function readOpenings({ rows }: PrintedTable, reading: Reading): void {
  for (const row of rows) {
    const [who, place, amount] = [cell(row, 0), cell(row, 1), cell(row, 2)];
    const { value } = reading.figure(amount, `opening balance of ${who}`);
    reading.balances.set(`${who} ${place}`, value);
    const [, account] = accountAt(place, reading);
    reading.opened.set(account, addRationals(reading.opened.get(account) ?? ZERO, value));
  }
}
