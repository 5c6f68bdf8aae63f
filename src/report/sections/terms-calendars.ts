import type { TraceTerms } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { TermRow } from "./terms-charges.ts";

/** When banks and markets work, and when payments are of value; nothing where no calendar counts. */
export function calendarRows({ calendars }: TraceTerms, speaker: Speaker): TermRow[] {
  if (calendars === undefined) return [];
  const { banks, markets, valueDate } = calendars;
  const { after, roll } = valueDate;
  return [
    ...banks.map((calendar): TermRow => [termOf(calendar.of, speaker), textOf(calendar, speaker)]),
    ...markets.map(({ pair, days }): TermRow => [
      speaker.say("terms.market", { pair }),
      speaker.say("terms.market.days", { days }),
    ]),
    ...(banks.length === 0
      ? []
      : [
          [
            speaker.say("terms.value-date"),
            speaker.say(`terms.value-date.${roll}`, { after }),
          ] satisfies TermRow,
        ]),
  ];
}

type Calendar = NonNullable<TraceTerms["calendars"]>["banks"][number];

/** A currency is a code of three capitals; whatever else has a calendar is a bank. */
function termOf(of: string, speaker: Speaker): string {
  return /^[A-Z]{3}$/.test(of) ? speaker.say("terms.calendar.currency", { of }) : speaker.party(of);
}

function textOf({ days, hours, cutOff, listed, outside }: Calendar, speaker: Speaker): string {
  return speaker.list([
    speaker.say("terms.calendar", { days, hours }),
    ...(listed === 0 ? [] : [speaker.say("terms.calendar.listed", { listed: listed.toString() })]),
    ...(cutOff === undefined ? [] : [speaker.say("terms.calendar.cut-off", { cutOff })]),
    speaker.say(`terms.calendar.${outside}`),
  ]);
}
