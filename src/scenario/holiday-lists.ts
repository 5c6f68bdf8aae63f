import { SettlementError } from "../errors/settlement-error.ts";
import { FIRST_LIST, NO_HOLIDAYS } from "../fx/oracle/market-hours.ts";
import type { HolidayPlan } from "../ports.ts";
import { MOST_HOLIDAYS, type Holiday } from "./schema/guard-fields.ts";

/** The oracle's lists have numbers of 8 bits, from 2. */
const LAST_LIST = 255n;

/** The lists of holidays that a scenario's pairs name, each of them once. */
export class HolidayLists {
  /** Every day of every list. */
  readonly days: HolidayPlan[] = [];
  readonly #numbers = new Map<string, bigint>();

  /**
   * The number by which the oracle knows holidays; those of none are 0. Days that are closed from two seconds on are
   * closed from the first.
   *
   * @throws HOLIDAYS_TOO_MANY
   */
  numberOf(holidays: readonly Holiday[]): bigint {
    const closed = new Map<bigint, bigint>();
    for (const { day, closedFrom } of holidays) {
      const known = closed.get(day);
      if (known === undefined || closedFrom < known) closed.set(day, closedFrom);
    }
    if (closed.size === 0) return NO_HOLIDAYS;
    const identity = [...closed].map(([day, from]) => `${day}:${from}`).join(" ");
    const known = this.#numbers.get(identity);
    if (known !== undefined) return known;
    const calendar = FIRST_LIST + BigInt(this.#numbers.size);
    const found = this.days.length + closed.size;
    if (found > MOST_HOLIDAYS || calendar > LAST_LIST)
      throw new SettlementError("HOLIDAYS_TOO_MANY", { found, most: MOST_HOLIDAYS });
    this.#numbers.set(identity, calendar);
    for (const [day, closedFrom] of closed) this.days.push({ calendar, day, closedFrom });
    return calendar;
  }
}
