import type { Trace } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";

/** Opening and closing balance of every account that changed. */
export function balancesSection({ steps }: Trace, speaker: Speaker): Block[] {
  const movements = steps.flatMap((step) => step.movements);
  const accounts = Map.groupBy(movements, ({ place, holder, asset }) =>
    JSON.stringify([place, holder, asset]),
  );
  const rows = [...accounts.values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const change = (BigInt(last.after) - BigInt(first.before)).toString();
    return [
      [
        speaker.party(first.holder),
        speaker.place(first),
        speaker.amount(first.before, first.asset),
        speaker.amount(last.after, first.asset),
        speaker.amount(change, first.asset),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : [
        { kind: "title", level: 2, text: speaker.say("caption.balances") },
        {
          kind: "table",
          caption: speaker.say("caption.balances"),
          columns: [
            { heading: speaker.say("column.holder") },
            { heading: speaker.say("column.account") },
            { heading: speaker.say("column.before"), align: "right" },
            { heading: speaker.say("column.after"), align: "right" },
            { heading: speaker.say("column.change"), align: "right" },
          ],
          rows,
        },
      ];
}
