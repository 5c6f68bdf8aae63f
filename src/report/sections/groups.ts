import type { Trace } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import { paymentGroups, type PaymentGroup } from "../payment-groups.ts";
import type { Speaker } from "../speaker.ts";
import { whereSection } from "./where.ts";

/** A run of many payments by groups: how they ended, what was done, and where the money went in sum. */
export function groupsSection(trace: Trace, speaker: Speaker): Block[] {
  const groups = paymentGroups(trace);
  return [
    outcomes(groups, speaker),
    doings(groups, speaker),
    ...groups.flatMap(({ name, totals }) =>
      totals.flatMap(({ payments, totals: sum }) =>
        whereSection(sum, speaker, {
          title: speaker.say("where.group", {
            group: name,
            count: String(payments),
            sent: speaker.money(sum.sent),
          }),
        }),
      ),
    ),
  ];
}

function outcomes(groups: readonly PaymentGroup[], speaker: Speaker): Block {
  return {
    kind: "table",
    caption: speaker.say("caption.groups"),
    columns: [
      { heading: speaker.say("column.payments") },
      { heading: speaker.say("column.count"), align: "right" },
      { heading: speaker.say("column.ended"), width: 48 },
      { heading: speaker.say("column.refusals"), align: "right" },
      { heading: speaker.say("column.transactions"), align: "right" },
      { heading: speaker.say("column.gas"), align: "right" },
    ],
    rows: groups.map((group) => [
      group.name,
      String(group.payments.length),
      speaker.list(group.statuses.map(([status, count]) => `${speaker.status(status)} ${count}`)),
      String(group.refusals),
      String(group.transactions),
      speaker.integer(group.gas.toString()),
    ]),
  };
}

function doings(groups: readonly PaymentGroup[], speaker: Speaker): Block {
  return {
    kind: "table",
    caption: speaker.say("caption.verbs"),
    columns: [
      { heading: speaker.say("column.payments") },
      { heading: speaker.say("column.step") },
      { heading: speaker.say("column.count"), align: "right" },
      { heading: speaker.say("column.first") },
      { heading: speaker.say("column.last") },
      { heading: speaker.say("column.refusals"), align: "right" },
      { heading: speaker.say("column.gas"), align: "right" },
    ],
    rows: groups.flatMap(({ name, verbs }) =>
      verbs.map(({ verb, count, first, last, refusals, gas }) => [
        name,
        speaker.verb(verb),
        String(count),
        speaker.time(first),
        speaker.time(last),
        String(refusals),
        speaker.integer(gas.toString()),
      ]),
    ),
  };
}
