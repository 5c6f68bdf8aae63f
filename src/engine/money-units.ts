import { DAY } from "../fx/civil-date.ts";
import { utcDay } from "../fx/oracle/summer-time.ts";
import { isCurrencyCode } from "../money/currency.ts";
import { requireSameUnit } from "../money/redenominate.ts";
import { unitChangeOf } from "../money/redenominations.ts";
import type { World } from "../world/world.ts";

/**
 * The units that a run's amounts are in: those of the day on which it begins. A currency that changes its unit and keeps
 * its code would have old and new amounts under one name, so nothing happens in a run from that day on.
 */
export class MoneyUnits {
  readonly #since: string;
  /** Of its currencies those whose unit changed once under the same code. */
  readonly #changing: readonly string[];
  /** The days of those changes that come after the run began. */
  readonly #ends: readonly string[];

  /** @param startsAt Unix seconds. */
  constructor({ customers, settlements, feeds }: World, startsAt: bigint) {
    const assets = [
      ...[...customers.values()].map(({ currency }) => currency),
      ...[...settlements.values()].map(({ currency }) => currency),
      ...[...feeds.values()].flatMap(({ base, quote }) => [base, quote]),
    ];
    const codes = new Set(assets.map(({ code }) => code));
    this.#since = utcDay(startsAt / DAY);
    this.#changing = [...codes].filter((code) => isCurrencyCode(code) && unitChangeOf(code) !== undefined);
    this.#ends = this.#changing
      .flatMap((code) => unitChangeOf(code)?.effectiveOn ?? [])
      .filter((day) => this.#since < day);
  }

  /** Whether they still count at a second, in Unix seconds. */
  countAt(unix: bigint): boolean {
    const on = utcDay(unix / DAY);
    return this.#ends.every((day) => on < day);
  }

  /**
   * @param until Unix seconds by which a step has taken its time.
   * @throws CURRENCY_REDENOMINATED
   */
  requireSame(until: bigint): void {
    for (const code of this.#changing) requireSameUnit(code, this.#since, utcDay(until / DAY));
  }
}
