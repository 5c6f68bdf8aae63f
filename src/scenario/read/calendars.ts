import { nameUnknown } from "../../fields/closest-name.ts";
import { isBusinessDay } from "../../fx/calendars/bank-calendar.ts";
import type { Calendars } from "../../fx/calendars/calendars.ts";
import { marketHolidays } from "../../fx/calendars/market-holidays.ts";
import { DAY } from "../../fx/civil-date.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { ScenarioCustomer, ScenarioRate } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapEntry, type MapNode } from "../source/source-node.ts";

/** What calendars may be of, and when the scenario begins. */
interface Known {
  readonly scope: HeaderScope;
  readonly customers: readonly ScenarioCustomer[];
  /** The one that keeps the reserve, and in what. */
  readonly custodian: { readonly bank: string; readonly currency: string } | undefined;
  /** Unix seconds; nothing where it is wrong. */
  readonly clock: bigint | undefined;
  /** Nothing where they are wrong. */
  readonly calendars: Calendars | undefined;
}

/** Refuses a calendar that nobody has, and one that does not know the year in which the scenario begins. */
export function requireCalendars(
  root: MapNode,
  { scope, customers, custodian, clock, calendars }: Known,
  problems: Problems,
): void {
  const reserve = custodian === undefined ? [] : [custodian];
  const currencies = [
    ...new Set([
      ...customers.map(({ currency }) => currency.code),
      ...reserve.map(({ currency }) => currency),
    ]),
  ];
  const sections = [
    ["currencies", "currency", currencies],
    ["banks", "bank", [...scope.banks, ...reserve.map(({ bank }) => bank)]],
    ["markets", "pair", scope.pairs],
  ] as const;
  for (const [section, what, known] of sections)
    for (const { key, keySpan } of entriesOf(root, section)) {
      if (!known.includes(key)) {
        // Where no party could be read, that is the mistake.
        if (known.length > 0) problems.add(nameUnknown(what, key, known), keySpan);
        continue;
      }
      const calendar = calendars?.[section].get(key);
      if (calendar === undefined || clock === undefined) continue;
      problems.attempt(keySpan, () => isBusinessDay(calendar, clock / DAY));
    }
}

/** The rates with the holidays of their markets, from the clock until the last step. */
export function withHolidays(
  rates: readonly ScenarioRate[],
  {
    root,
    calendars,
    clock,
    latest,
  }: {
    readonly root: MapNode;
    readonly calendars: Calendars | undefined;
    readonly clock: bigint;
    readonly latest: bigint;
  },
  problems: Problems,
): ScenarioRate[] {
  return rates.map((rate) => {
    const pair = pairName(rate);
    const calendar = calendars?.markets.get(pair);
    const entry = entriesOf(root, "markets").find(({ key }) => key === pair);
    if (calendar === undefined || entry === undefined) return rate;
    const holidays = problems.attempt(entry.keySpan, () => marketHolidays(calendar, clock, latest));
    return holidays === undefined ? rate : { ...rate, holidays };
  });
}

function entriesOf(root: MapNode, section: string): readonly MapEntry[] {
  const node = valueOf(valueOf(root, "calendars"), section);
  return node?.kind === "map" ? node.entries : [];
}
