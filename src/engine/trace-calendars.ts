import { clockText, hoursText, type BankCalendar } from "../fx/calendars/bank-calendar.ts";
import { tenorText } from "../fx/calendars/business-days.ts";
import { namedDays } from "../fx/calendars/days/named-days.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { TraceTerms } from "../trace/trace.ts";

type TraceCalendar = NonNullable<TraceTerms["calendars"]>["banks"][number];

/** When banks and markets work, as the trace has it; nothing where they do at any time. */
export function traceCalendars({ calendars }: Pick<Scenario, "calendars">): Pick<TraceTerms, "calendars"> {
  if (calendars === undefined) return {};
  const { currencies, banks, markets, valueDate } = calendars;
  return {
    calendars: {
      banks: [...currencies, ...banks].map(([of, calendar]) => traceCalendar(of, calendar)),
      markets: [...markets].map(([pair, { days }]) => ({ pair, days, source: namedDays(days).source })),
      valueDate: { after: tenorText(valueDate.after), roll: valueDate.roll },
    },
  };
}

function traceCalendar(of: string, calendar: BankCalendar): TraceCalendar {
  const { days, holidays, open, earlyCloses, cutOff, outside } = calendar;
  return {
    of,
    days,
    source: namedDays(days).source,
    listed: holidays.length + open.length + earlyCloses.size,
    hours: hoursText(calendar),
    ...(cutOff === undefined ? {} : { cutOff: clockText(cutOff) }),
    outside,
  };
}
