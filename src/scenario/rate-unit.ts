import { SettlementError } from "../errors/settlement-error.ts";
import { DAY } from "../fx/civil-date.ts";
import { utcDay } from "../fx/oracle/summer-time.ts";
import { pairName } from "../fx/pair-name.ts";
import { pointAt, type QuotedFeed, type RatePath } from "../fx/sources/rate-path.ts";
import { isCurrencyCode } from "../money/currency.ts";
import { unitChangeOf, type Redenomination } from "../money/redenominations.ts";
import { isoTime } from "../trace/iso-time.ts";

/** The change of unit under the same code, of either currency of a pair, that came between two seconds. */
function changeBetween(
  { base, quote }: Pick<QuotedFeed, "base" | "quote">,
  since: bigint,
  until: bigint,
): Redenomination | undefined {
  const [first, last] = [utcDay(since / DAY), utcDay(until / DAY)];
  const changes = [base, quote].flatMap((code) => (isCurrencyCode(code) ? (unitChangeOf(code) ?? []) : []));
  return changes.find(({ effectiveOn }) => first < effectiveOn && effectiveOn <= last);
}

/** When what is known by the clock was published: in the night of a change of unit not before it, whose unit it is in. */
export function inUnitSince(feed: QuotedFeed, published: bigint, clock: bigint): bigint {
  return changeBetween(feed, published, clock) === undefined ? published : (clock / DAY) * DAY;
}

/**
 * Refuses a path whose rate of now was given before one of its currencies changed its unit and kept its code: each rate
 * is in the unit of its own day.
 *
 * @throws RATE_OF_OLD_UNIT
 */
export function requireUnitOf(path: RatePath, clock: bigint): void {
  const point = pointAt(path, clock);
  const change = point === undefined ? undefined : changeBetween(path, point.at, clock);
  if (point === undefined || change === undefined) return;
  throw new SettlementError("RATE_OF_OLD_UNIT", {
    pair: pairName(path),
    time: isoTime(clock),
    since: utcDay(point.at / DAY),
    code: change.from,
    on: change.effectiveOn,
    factor: change.factor,
  });
}
