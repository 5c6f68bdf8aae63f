import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { DAY } from "../../fx/civil-date.ts";
import { BASIS_POINTS } from "../../fx/fee.ts";
import { plainCalendar } from "../../fx/calendars/bank-calendar.ts";
import { marketHolidays } from "../../fx/calendars/market-holidays.ts";
import { pairName } from "../../fx/pair-name.ts";
import { formatDecimal } from "../../money/decimal.ts";
import { shown } from "../../fx/desk/desk-terms.ts";
import { divideCeil } from "../../money/rounding.ts";
import { openingOf, pairPlanOf } from "../pair-plan.ts";
import type { BandEnd } from "../schema/guard-fields.ts";
import type { GuardsText, OwnGuardsText } from "../schema/guards.ts";
import type { GuardTerms, LimitTerms, Scenario, ScenarioRate } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type SourceNode } from "../source/source-node.ts";
import { HolidayLists } from "../holiday-lists.ts";

/**
 * The guards of every pair, and the limit of the corridors. A file without `guards` leaves all of it as it usually is.
 *
 * @param node Where `guards` stands; nothing where it is not written.
 */
export function withGuards(
  node: SourceNode | undefined,
  guards: GuardsText | undefined,
  { rates, startsAt, latest }: Pick<Scenario, "rates" | "startsAt"> & { readonly latest: bigint },
  problems: Problems,
): Pick<Scenario, "rates" | "limit"> {
  if (node === undefined || guards === undefined) return { rates };
  const lists = new HolidayLists();
  const guarded = rates.map((rate): ScenarioRate => {
    const own = guards.pairs[pairName(rate)] ?? {};
    const terms = problems.attempt(node.span, () => termsOf(guards, own, openingOf(rate, startsAt)));
    if (terms === undefined) return rate;
    const dated = problems.attempt(holidaysSpan(node, pairName(rate)), () =>
      withHolidaysOf(rate, own.holidays ?? guards.holidays, { startsAt, latest }),
    );
    if (dated === undefined) return rate;
    const known = { ...dated, guards: terms };
    problems.attempt(node.span, () => lists.numberOf(known.holidays ?? []));
    problems.attempt(bandSpan(node, pairName(rate)), () => requireBand(known, startsAt));
    return known;
  });
  const limit = problems.attempt(valueOf(node, "perTransaction")?.span ?? node.span, () => limitOf(guards));
  return {
    rates: guarded,
    ...(limit === undefined ? {} : { limit }),
  };
}

/** Refuses guards of a pair that has no rate, with the pair that is meant where it is written the other way round. */
export function requireGuardedPairs(
  node: SourceNode | undefined,
  pairs: readonly string[],
  problems: Problems,
): void {
  const own = valueOf(node, "pairs");
  for (const { key, keySpan } of own?.kind === "map" ? own.entries : []) {
    // What no map of a file may have is refused with the map.
    if (pairs.includes(key) || key === "__proto__") continue;
    const turned = key.split("/").toReversed().join("/");
    problems.add(
      pairs.includes(turned)
        ? new SettlementError("PAIR_TURNED", { given: key, pair: turned })
        : nameUnknown("pair", key, pairs),
      keySpan,
    );
  }
}

/** A pair with the days that its guards name, which go before those of its market's calendar. */
function withHolidaysOf(
  rate: ScenarioRate,
  holidays: GuardsText["holidays"],
  { startsAt, latest }: { readonly startsAt: bigint; readonly latest: bigint },
): ScenarioRate {
  if (holidays === undefined) return rate;
  const { holidays: _, ...others } = rate;
  if (typeof holidays === "bigint") return others;
  if (!("days" in holidays)) return { ...others, holidays };
  return { ...others, holidays: marketHolidays(plainCalendar(holidays.days), startsAt, latest) };
}

/** Where a pair's holidays stand: its own, or those of all, or the guards themselves. */
function holidaysSpan(node: SourceNode, pair: string) {
  const own = valueOf(valueOf(valueOf(node, "pairs"), pair), "holidays");
  return (own ?? valueOf(node, "holidays") ?? node).span;
}

function termsOf(all: GuardsText, own: OwnGuardsText, opening: bigint): GuardTerms {
  const { maximumAge = all.maximumAge, band = {}, holidays = all.holidays } = own;
  const hours = own.hours ?? all.hours;
  return {
    ...(maximumAge === undefined ? {} : { maximumAge }),
    breakerBps: own.breakerBps ?? all.breakerBps,
    breakerCooldown: own.breakerCooldown ?? all.breakerCooldown,
    minimumAnswer: answerOfEnd(band.minimum ?? all.band.minimum, opening),
    maximumAnswer: answerOfEnd(band.maximum ?? all.band.maximum, opening),
    ...hours,
    calendar: typeof holidays === "bigint" ? holidays : hours.calendar,
    closedPolicy: own.closedPolicy ?? all.closedPolicy,
    closedSpreadBps: own.closedSpreadBps ?? all.closedSpreadBps,
  };
}

/** An end in the feed's decimals, rounded down. */
function answerOfEnd(end: BandEnd, opening: bigint): bigint {
  return "answer" in end ? end.answer : (opening * end.ofOpeningBps) / BASIS_POINTS;
}

/** Refuses a band in which the pair's opening is not: nothing would ever be converted. @throws BAND_EXCLUDES */
export function requireBand(rate: ScenarioRate, startsAt: bigint): void {
  const { minimumAnswer, maximumAnswer, decimals } = pairPlanOf(rate, startsAt);
  const opening = openingOf(rate, startsAt);
  if (minimumAnswer < opening && opening < maximumAnswer) return;
  const [given, least, most] = [opening, minimumAnswer, maximumAnswer].map((units) =>
    formatDecimal({ units, decimals }),
  );
  throw new SettlementError("BAND_EXCLUDES", {
    pair: pairName(rate),
    opening: given ?? "",
    minimum: least ?? "",
    maximum: most ?? "",
  });
}

/** Where a pair's band stands: its own, or that of all, or the guards themselves. */
function bandSpan(node: SourceNode, pair: string) {
  const own = valueOf(valueOf(valueOf(node, "pairs"), pair), "band");
  return (own ?? valueOf(node, "band") ?? node).span;
}

/**
 * What a corridor lets through: so much at once, refilling evenly by what is for a day. The time in which all of it
 * refills is rounded up to a second.
 *
 * @throws LIMITS_CROSSED
 */
function limitOf({ perDay, perTransaction = perDay }: GuardsText): LimitTerms {
  if (perTransaction.minor > perDay.minor)
    throw new SettlementError("LIMITS_CROSSED", {
      perTransaction: shown(perTransaction),
      perDay: shown(perDay),
    });
  return {
    capacity: perTransaction.minor,
    window: divideCeil(perTransaction.minor * DAY, perDay.minor),
  };
}
