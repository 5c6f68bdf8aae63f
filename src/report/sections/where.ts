import type { TracePart, TracePaymentTotals } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

/**
 * Where the money went, of one payment or of several of the same kind added up.
 *
 * @param title The heading of the table, other than the usual one.
 */
export function whereSection(totals: TracePaymentTotals, speaker: Speaker, title?: string): Block[] {
  const { sent, received, mid, parts, sentAtMid, payee } = totals;
  const rows = parts.map((part) => [
    speaker.say(`where.${part.name}` as WordKey, { payee: speaker.party(payee) }),
    partAmount(part, speaker),
    speaker.exactly(part.atMid, received.asset),
  ]);
  const total = speaker.say("where.total", { sent: speaker.money(sent), mid: speaker.rate(mid) });
  const above = title ?? speaker.say("where.title", { sent: speaker.money(sent) });
  return [
    { kind: "title", level: 2, text: above },
    {
      kind: "table",
      caption: speaker.say("caption.where"),
      columns: [
        { heading: speaker.say("column.part") },
        { heading: speaker.say("column.amount"), align: "right" },
        {
          heading: speaker.say("column.at-mid", { asset: speaker.symbolOf(received.asset) }),
          align: "right",
        },
      ],
      rows: [...rows, [total, "", speaker.exactly(sentAtMid, received.asset)]],
    },
    { kind: "text", text: speaker.say("where.exact") },
    ...(received.minor === "0" ? [] : [allInText(totals, speaker)]),
  ];
}

/** The rate with every charge in it. */
function allInText({ sent, received, allIn, belowMid, mid }: TracePaymentTotals, speaker: Speaker): Block {
  const text = speaker.say("where.all-in", {
    sent: speaker.money(sent),
    received: speaker.money(received),
    rate: speaker.rate(allIn),
    below: speaker.ratio(belowMid),
    mid: speaker.rate(mid),
  });
  return { kind: "text", text };
}

/** Whole minor units as an amount, a part of one as what part of the smallest amount it is. */
function partAmount({ asset, minor }: TracePart, speaker: Speaker): string {
  if (minor.denominator === "1") return speaker.money({ minor: minor.numerator, asset });
  return speaker.say("where.residue", {
    fraction: speaker.fraction(minor),
    unit: speaker.money({ minor: "1", asset }),
  });
}
