import type { Trace, TraceEvent, TraceMovement, TraceReport, TraceStep } from "../../trace/trace.ts";
import type { Block, Detail, Line } from "../document.ts";
import { expectationText } from "../expectation-text.ts";
import { refusalText } from "../refusal-text.ts";
import type { Speaker } from "../speaker.ts";
import { valueText } from "../value-text.ts";
import { callLines } from "../call-tree.ts";

/** Columns of the terminal that a step's sentence may take. */
const SENTENCE_WIDTH = 51;

/** One row for each step: time, actor, sentences, movements, and the escrow's status after it. */
export function stepsSection({ steps }: Trace, speaker: Speaker, detail: Detail): Block {
  return {
    kind: "table",
    caption: speaker.say("caption.steps"),
    columns: [
      { heading: "#", align: "right" },
      { heading: speaker.say("column.time") },
      { heading: speaker.say("column.step") },
      { heading: speaker.say("column.who") },
      { heading: speaker.say("column.what"), width: SENTENCE_WIDTH },
      { heading: speaker.say("column.escrow") },
      { heading: speaker.say("column.gas"), align: "right" },
    ],
    rows: steps.map((step) => [
      String(step.index),
      // The year stands in the heading.
      speaker.time(step.at).slice(5),
      speaker.step(step),
      speaker.actor(step),
      linesOf(step, speaker, detail),
      step.payment === "" ? "" : speaker.status(step.status.after),
      step.transactions.map(({ gas }) => speaker.integer(gas)).join("\n"),
    ]),
  };
}

function linesOf(step: TraceStep, speaker: Speaker, detail: Detail): Line[] {
  const broken = step.fault === "" ? [] : [speaker.say("step.fault", { fault: speaker.fault(step.fault) })];
  const refusal = step.refusal === undefined ? [] : [refusalText(step.refusal, step.transactions, speaker)];
  const unmet = step.expectations
    .filter(({ met }) => !met)
    .map((expectation) => expectationText(expectation, speaker));
  const events = detail.events ? step.transactions.flatMap(({ events: all }) => all) : [];
  const called = detail.calls === true ? step.transactions.flatMap(({ calls }) => calls ?? []) : [];
  return [
    ...asLines("sentence", [...broken, ...step.narration.map((narration) => speaker.sentence(narration))]),
    ...asLines(
      "report",
      step.reports.map((report) => publication(report, speaker)),
    ),
    ...asLines("refusal", refusal),
    ...asLines("unmet", unmet),
    ...asLines(
      "movement",
      step.movements.map((movement) => movementText(movement, speaker)),
    ),
    ...asLines("event", events.map(eventText)),
    ...asLines(
      "call",
      called.flatMap((call) => callLines(call)),
    ),
  ];
}

function asLines(kind: Line["kind"], texts: readonly string[]): Line[] {
  return texts.map((text) => ({ kind, text }));
}

/** `seller: CNY at Pearl Bank 0.00 -> 7,477.30` */
function movementText(movement: TraceMovement, speaker: Speaker): string {
  const { holder, asset, before, after } = movement;
  const change = `${speaker.amount(before, asset)} -> ${speaker.amount(after, asset)}`;
  return speaker.labelled(speaker.party(holder), `${speaker.place(movement)} ${change}`);
}

function publication({ pair, answer, decimals, at }: TraceReport, speaker: Speaker): string {
  const digits = speaker.decimal(answer, decimals);
  return speaker.say("step.report", { pair, answer: digits, time: speaker.time(at) });
}

/** `XUSD Transfer(from buyer, to escrow, value 1035723402)` */
function eventText({ contract, name, args }: TraceEvent): string {
  const listed = Object.entries(args).map(([field, value]) => `${field} ${valueText(value)}`);
  return `${contract} ${name}(${listed.join(", ")})`;
}
