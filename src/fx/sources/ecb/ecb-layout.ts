import { phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { type Decimal, parseDecimalOrMissing } from "../../../money/decimal.ts";
import type { Cell, Invalid } from "../csv-cells.ts";
import type { EcbDay, EcbRates } from "./ecb-rates.ts";
import { parseEcbDay } from "./parse-ecb-day.ts";

/** What is wrong with one file. */
export function invalidIn(file: string): Invalid {
  return ({ line, column }, problem, cause) =>
    new SettlementError("ECB_FILE_INVALID", { problem }, { place: { file, line, column }, cause });
}

/** A cell's day. @throws ECB_FILE_INVALID */
export function dayIn(cell: Cell, invalid: Invalid): bigint {
  const day = parseEcbDay(cell.text);
  if (day === undefined) throw invalid(cell, phrase("ecb.not-a-day", { text: cell.text.slice(0, 40) }));
  return day;
}

/** A cell's rate, above zero; nothing where it is `N/A`. @throws ECB_FILE_INVALID */
export function rateIn(cell: Cell, code: string, invalid: Invalid): Decimal | undefined {
  const problem = phrase("ecb.not-a-rate", { text: cell.text.slice(0, 40), code: code.slice(0, 40) });
  try {
    const rate = parseDecimalOrMissing(cell.text);
    if (rate === "missing") return undefined;
    if (rate.units > 0n) return rate;
  } catch (cause) {
    throw invalid(cell, problem, cause);
  }
  throw invalid(cell, problem);
}

/** A day with the cell that names it. */
export type PlacedDay = EcbDay & { readonly first: Cell };

/** Days from the oldest to the newest. @throws ECB_FILE_INVALID for none, one twice, and days that go up and down. */
export function inOrder(codes: readonly string[], days: readonly PlacedDay[], invalid: Invalid): EcbRates {
  const [one, other] = days;
  if (one === undefined) throw invalid({ line: 2, column: 1 }, phrase("ecb.no-day"));
  const newestFirst = other !== undefined && other.day < one.day;
  for (const [index, { day, first }] of days.entries()) {
    const before = days[index - 1]?.day;
    if (before === undefined) continue;
    if (before === day) throw invalid(first, phrase("ecb.day-twice", { day: first.text }));
    if (before > day !== newestFirst) {
      throw invalid(first, phrase("ecb.day-order", { day: first.text }));
    }
  }
  const ascending = newestFirst ? days.toReversed() : days;
  return { codes, days: ascending.map(({ day, rates }) => ({ day, rates })) };
}

/** Rates that come one by one, by their days. */
export class RatesByDay {
  readonly #codes = new Set<string>();
  readonly #days = new Map<bigint, { readonly first: Cell; readonly rates: Map<string, Decimal> }>();
  readonly #invalid: Invalid;

  constructor(invalid: Invalid) {
    this.#invalid = invalid;
  }

  /** Takes a day's rate; without one the currency is known, and the day is not. @throws ECB_FILE_INVALID for two. */
  add(first: Cell, code: Cell, rate: Decimal | undefined): void {
    if (code.text === "") throw this.#invalid(code, phrase("ecb.no-name"));
    this.#codes.add(code.text);
    if (rate === undefined) return;
    const day = dayIn(first, this.#invalid);
    const known = this.#days.get(day) ?? { first, rates: new Map<string, Decimal>() };
    if (known.rates.has(code.text))
      throw this.#invalid(first, phrase("ecb.rate-twice", { code: code.text.slice(0, 40), day: first.text }));
    known.rates.set(code.text, rate);
    this.#days.set(day, known);
  }

  /** All of them. @throws ECB_FILE_INVALID for none. */
  all(): EcbRates {
    const days = [...this.#days].map(([day, known]) => ({ day, ...known }));
    const ascending = days.toSorted((left, right) => (left.day < right.day ? -1 : 1));
    return inOrder([...this.#codes], ascending, this.#invalid);
  }
}
