import { traceFraction } from "../../trace/trace-figures.ts";
import type { TracePaymentTotals } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";
import { costRatio } from "./where.ts";
import type { Language } from "../../language.ts";

/** What other ways of paying would have delivered, compared with this one; nothing where the scenario names none. */
export function alternativesSection(
  totals: TracePaymentTotals,
  speaker: Speaker,
  language: Language,
): Block[] {
  const { alternatives, sent, received } = totals;
  if (alternatives.length === 0) return [];
  const other = alternatives.map((way) => [
    way.title[language] ?? "",
    speaker.percent(way.costBps),
    speaker.money(way.received),
    way.asOf,
    speaker.source(way.source),
  ]);
  const here = [
    speaker.say("alternatives.here"),
    speaker.ratio(traceFraction(costRatio(totals))),
    speaker.money(received),
    "",
    "",
  ];
  // Like is to be compared with like: a figure states whose payments it is about.
  const scopes = [speaker.say("alternatives.this"), ...alternatives.map(({ scope }) => speaker.scope(scope))];
  return [
    {
      kind: "title",
      level: 2,
      text: speaker.say("alternatives.title", { sent: speaker.money(sent) }),
    },
    {
      kind: "table",
      caption: speaker.say("caption.alternatives"),
      columns: [
        { heading: speaker.say("column.way") },
        { heading: speaker.say("column.cost"), align: "right" },
        { heading: speaker.say("column.received"), align: "right" },
        { heading: speaker.say("column.as-of") },
        { heading: speaker.say("column.source") },
        { heading: speaker.say("column.scope") },
      ],
      rows: [here, ...other].map((row, index) => [...row, scopes[index] ?? ""]),
    },
    { kind: "text", text: speaker.say("alternatives.how") },
  ];
}
