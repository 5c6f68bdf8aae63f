import type { Trace, TraceInvariant } from "../../trace/trace.ts";
import type { Block, Detail, TableBlock } from "../document.ts";
import {
  expectationSubject,
  expectationText,
  expectationValue,
  expectedText,
  missedText,
} from "../expectation-text.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { isExercised, verdictOf, type PlacedExpectation, type Verdict } from "../verdict.ts";

/** Expectations that are listed; of more, only what was not met. */
const LISTED = 60;

/** The expectations, the invariants, and the outcome of the run. */
export function verdictSection(trace: Trace, speaker: Speaker, detail: Detail): Block[] {
  const verdict = verdictOf(trace);
  const broken = verdict.invariants.flatMap((invariant) => brokenText(invariant, speaker));
  return [
    { kind: "title", level: 2, text: speaker.say("verdict.title") },
    ...(detail.verdicts && verdict.expectations.length <= LISTED
      ? withRows(expectationTable(verdict, speaker))
      : unmetLines(verdict, speaker)),
    ...(detail.verdicts ? withRows(invariantTable(verdict, speaker)) : []),
    ...broken.map((text): Block => ({ kind: "text", text, tone: "bad" })),
    { kind: "text", text: countsText(verdict, speaker) },
    ...unlookedTexts(trace, speaker).map((text): Block => ({ kind: "text", text })),
    ...askedTexts(trace, speaker).map((text): Block => ({ kind: "text", text })),
    {
      kind: "text",
      text: speaker.say(`outcome.${trace.outcome}`),
      tone: trace.outcome === "passed" ? "good" : "bad",
    },
  ];
}

/** How the run was asked to be other than its file: what it expects decided nothing, or it ended early. */
function askedTexts({ scenario, until }: Trace, speaker: Speaker): string[] {
  return [
    ...(scenario.expectations === undefined ? [] : [speaker.say("verdict.ignored")]),
    ...(until === undefined ? [] : [speaker.say("verdict.until", { step: until })]),
  ];
}

/** `9 of 9 expectations met; 9 of 9 invariants held (126 checks), 1 not exercised` */
function countsText(verdict: Verdict, speaker: Speaker): string {
  const { met, expectations, held, exercised, invariants, checks } = verdict;
  const idle = invariants.length - exercised;
  return speaker.say(idle === 0 ? "verdict.counts" : "verdict.counts-idle", {
    idle: String(idle),
    met: String(met),
    expectations: String(expectations.length),
    held: String(held),
    invariants: String(exercised),
    checks: speaker.integer(String(checks)),
  });
}

/** Places that are named of what was not looked at; of more, how many there are. */
const NAMED = 6;

/** `Not looked at: 14 of the expectations of the file (step 8, redeem: status; at the end: received)`; nothing where all were. */
function unlookedTexts(trace: Trace, speaker: Speaker): string[] {
  const { notLookedAt = [] } = trace;
  const { unlooked } = verdictOf(trace);
  if (unlooked === 0) return [];
  const named = notLookedAt.slice(0, NAMED).map((row) => unlookedPlace(row, speaker));
  const more = notLookedAt.length - named.length;
  const all = more > 0 ? [...named, speaker.say("verdict.unlooked-more", { count: String(more) })] : named;
  const places = all.join(speaker.say("glossary.semicolon"));
  return [speaker.say("verdict.unlooked", { count: String(unlooked), places })];
}

/** Where an expectation that was not looked at stands in the file, and its keys. */
export function unlookedPlace(
  { step, verb, label, what }: NonNullable<Trace["notLookedAt"]>[number],
  speaker: Speaker,
): string {
  const name = speaker.stepName({ verb, ...(label === undefined ? {} : { label }) });
  const place =
    step === 0
      ? speaker.say("verdict.at-end")
      : speaker.say("verdict.at-file-step", { index: String(step), verb: name });
  return speaker.labelled(place, what.join(speaker.say("glossary.comma")));
}

/** Where an expectation stands: its step, which payment of several, and the line of the file; or the end of the run. */
export function expectationPlace({ step, payment }: PlacedExpectation, speaker: Speaker): string {
  if (step === undefined) return speaker.say("verdict.at-end");
  const verb = [speaker.stepName(step), payment].filter((part) => part !== undefined).join(" ");
  const { index, line, file = "" } = step;
  const values = { index: String(index), verb, line: String(line), file };
  if (line === 0) return speaker.say("verdict.at-step", values);
  return speaker.say(file === "" ? "verdict.at-line" : "verdict.at-file-line", values);
}

function withRows(block: TableBlock): Block[] {
  return block.rows.length === 0 ? [] : [block];
}

function unmetLines({ expectations }: Verdict, speaker: Speaker): Block[] {
  return expectations
    .filter(({ expectation }) => !expectation.met)
    .map((placed) => ({
      kind: "text",
      text: speaker.labelled(expectationPlace(placed, speaker), expectationText(placed.expectation, speaker)),
      tone: "bad",
    }));
}

/** The sentence of an invariant that did not hold; none where it held. */
export function brokenText({ name, broken }: TraceInvariant, speaker: Speaker): string[] {
  if (broken === undefined) return [];
  const { step, subject, left, right } = broken;
  const invariant = speaker.invariant(name);
  return [
    speaker.say("verdict.broken", {
      invariant,
      step: String(step),
      subject: speaker.party(subject),
      left,
      right,
    }),
  ];
}

function expectationTable({ expectations }: Verdict, speaker: Speaker): TableBlock {
  return {
    kind: "table",
    caption: speaker.say("caption.expectations"),
    columns: [
      { heading: speaker.say("column.at") },
      { heading: speaker.say("column.expectation"), width: 40 },
      { heading: speaker.say("column.expected"), width: 30 },
      { heading: speaker.say("column.actual"), width: 30 },
      { heading: speaker.say("column.met") },
    ],
    rows: expectations.map((placed) => {
      const { expectation } = placed;
      return [
        expectationPlace(placed, speaker),
        expectationSubject(expectation, speaker),
        expectedText(expectation, speaker),
        expectationValue(expectation, expectation.actual, speaker),
        metText(expectation, speaker),
      ];
    }),
  };
}

/** `yes`, or `no` and by how much it missed. */
function metText(expectation: PlacedExpectation["expectation"], speaker: Speaker): string {
  if (expectation.met) return speaker.say("verdict.yes");
  const missed = missedText(expectation, speaker);
  return missed === undefined ? speaker.say("verdict.no") : speaker.say("verdict.no-by", { missed });
}

function invariantTable({ invariants }: Verdict, speaker: Speaker): TableBlock {
  return {
    kind: "table",
    caption: speaker.say("caption.invariants"),
    columns: [
      { heading: speaker.say("column.invariant") },
      { heading: speaker.say("column.checks"), align: "right" },
      { heading: speaker.say("column.held") },
    ],
    rows: invariants.map((invariant) => [
      speaker.invariant(invariant.name),
      speaker.integer(String(invariant.checks)),
      speaker.say(heldKey(invariant)),
    ]),
  };
}

function heldKey(invariant: TraceInvariant): WordKey {
  if (!isExercised(invariant)) return "verdict.idle";
  return invariant.broken === undefined ? "verdict.yes" : "verdict.no";
}
