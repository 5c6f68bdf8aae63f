import { addRationals, type Rational } from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { figure, ZERO } from "./figures.ts";
import { readBands, readBanks } from "./fees.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { Reading } from "./reading.ts";
import { squashed, templateOf, valuesOf, type Words } from "./words.ts";

const UNITS = { day: 86_400n, days: 86_400n, hours: 3_600n, minutes: 60n, seconds: 1n } as const;

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
export function readTerms(table: PrintedTable, reading: Reading): void {
  const { rows } = table;
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
  const stops = guards.map(({ rest = "" }) => stopsIn(rest, reading));
  const consents = rows.flatMap((row) => {
    const text = cell(row, 1);
    const { part, least = "" } =
      valuesOf(text, "terms.at-most-least", words) ?? valuesOf(text, "terms.at-most", words) ?? {};
    return part === undefined ? [] : [{ cost: figure(part)?.value ?? ZERO, least: figure(least) }];
  });
  const forward = rows.find((one) => cell(one, 0) === squashed(words["where.forward-spread"]));
  const gas = valuesOf(rowOf("terms.gas"), "terms.gas-price", words);
  reading.check(
    gas !== undefined || rowOf("terms.gas") === squashed(words["terms.gas-not-priced"]),
    "gas is neither priced nor not",
  );
  reading.terms = {
    payFees: readBands(table, "where.pay-fee", "terms.pay-fee", reading),
    redeemFees: readBands(table, "where.redeem-fee", "terms.redeem-fee", reading),
    firmFees: readBands(table, "terms.redeem-firm", "terms.redeem-fee", reading),
    banks: readBanks(table, reading),
    forward: forward === undefined ? ZERO : percent("where.forward-spread", "terms.forward"),
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
    consents,
    bounds: [
      ...consents.flatMap(({ cost, least }) => [cost, ...(least === undefined ? [] : [least.value])]),
      ...guards.flatMap(({ minimum = "", maximum = "" }, at) => {
        const { breaker = "", spread = "" } = stops[at] ?? {};
        return [minimum, maximum, breaker, spread].map((one) => figure(one)?.value ?? ZERO);
      }),
    ],
    ages: guards.flatMap(({ age = "" }) => agesIn(age, reading)),
    cooldowns: stops.map(({ cooldown }) => cooldown),
    closedSpreads: stops.flatMap(({ spread = "" }) => figure(spread)?.value ?? []),
    gasPrice: gas === undefined ? undefined : figure((gas["price"] ?? "").replace("gwei", "")),
    gasRate: gas === undefined ? undefined : reading.rate(gas["rate"], "the price of gas"),
  };
}

interface Stops {
  readonly breaker: string | undefined;
  readonly cooldown: bigint;
  readonly spread: string | undefined;
}

/** When a pair's breaker stops it and for how long, and what a closed market takes off its last rate. */
function stopsIn(rest: string, reading: Reading): Stops {
  const { words } = reading;
  const { own = rest, spread } = closedIn(rest, words) ?? {};
  const resting = valuesOf(own, "terms.breaker", words);
  const byHand = valuesOf(own, "terms.breaker.by-hand", words);
  const { breaker, cooldown } = resting ?? byHand ?? {};
  reading.check(
    breaker !== undefined || own === squashed(words["terms.breaker.none"]),
    `no circuit breaker, nor none: ${own}`,
  );
  return { breaker, spread, cooldown: resting === undefined ? 0n : seconds(cooldown ?? "", reading) };
}

/** What a closed market does is said after the breaker, where a file states it. */
function closedIn(rest: string, words: Words): Record<string, string> | undefined {
  for (const key of ["terms.closed.reject", "terms.closed.queue", "terms.closed.widen"] as const) {
    const match = new RegExp(`^(?<own>.*)${templateOf(key, words).source.slice(1)}`, "u").exec(rest);
    if (match !== null) return { ...match.groups };
  }
  return undefined;
}

/** The greatest ages of a pair, which must be as many seconds as they are shown in. */
function agesIn(text: string, reading: Reading): bigint[] {
  const { words } = reading;
  const always = valuesOf(text, "terms.age", words) ?? valuesOf(text, "terms.age-stated", words);
  const due = valuesOf(text, "terms.age-due", words);
  const separator = squashed(words["join.list"]);
  const each = due?.["ages"]?.split(new RegExp(`(?<=\\D)${separator}|(?<=\\d\\d:\\d\\d)${separator}`)) ?? [];
  const listed = each
    .map((one) => valuesOf(one, "terms.age-of", words))
    .filter((values) => values !== undefined);
  reading.check(
    always !== undefined || (listed.length > 0 && listed.length === each.length),
    `no age: ${text}`,
  );
  return [...(always === undefined ? [] : [always]), ...listed].map((values) => {
    const { age = "", seconds: count = "", heartbeat } = values;
    const total = seconds(age, reading);
    reading.check(BigInt(count.replaceAll(",", "")) === total, `an age of ${age} is no ${count} s`);
    // An age that the file states has no parts.
    const graceSaid = (always ?? due)?.["grace"];
    if (graceSaid === undefined) return total;
    const grace = seconds(graceSaid, reading);
    if (heartbeat === undefined) reading.check(total > grace, `${age} is no more than ${grace} s of grace`);
    else
      reading.check(
        seconds(heartbeat, reading) + grace === total,
        `${heartbeat} and ${grace} s are no ${age}`,
      );
    return total;
  });
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
