import { visibleText, type Language } from "../language.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { DIFFERENCE_KINDS, stepPairs, type TraceDifference } from "./compare-traces.ts";
import { runLines } from "./compared/run-lines.ts";
import { insteadLine, shiftOf, stepLines, type Side, type Sides } from "./compared/step-lines.ts";
import { settingText } from "./sections/settings.ts";
import { shownTrace } from "./shown-trace.ts";
import { Speaker } from "./speaker.ts";
import { table, wrap } from "./table.ts";
import { PIPE_WIDTH } from "./width.ts";
import type { WordKey } from "./words/dictionary.ts";

/** Sentences, and values of the table, that are listed; the rest is counted. */
const SHOWN_LINES = 80;
const SHOWN_VALUES = 40;

/** Columns of a terminal that a value may take. */
const VALUE_WIDTH = 34;

/** Characters shown of a value. */
const SHOWN_JSON = 60;

/** Two traces, and what differs between them. */
export interface Compared {
  /** Headings of the two sides: files, or a run and its golden trace. */
  readonly left: string;
  readonly right: string;
  /** What `compareTraces` found. */
  readonly differences: readonly TraceDifference[];
  /** What was compared, in the order of the headings. */
  readonly traces: readonly [left: Trace, right: Trace];
}

/** How a comparison is shown. */
export interface ComparisonOptions {
  /** Adds every value that differs, hashes, addresses and gas among them, and what roundings leave; not unless true. */
  readonly values?: boolean;
  /** Columns of the terminal; 100 unless given. */
  readonly width?: number;
}

/**
 * Two traces compared, as text for a terminal: how many differences of which kind, then, step by step, what the right
 * one has and by how much more or less: `step 8, redeem: seller receives 7,477.30 CNY, 12.20 CNY less`.
 *
 * @example
 * ```ts
 * import { comparisonReport, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * const traces = [trace, trace] as const;
 * comparisonReport({ left: "before", right: "now", differences: [], traces }, "en"); // "before and now are the same"
 * ```
 */
export function comparisonReport(
  compared: Compared,
  language: Language,
  { values = false, width = PIPE_WIDTH }: ComparisonOptions = {},
): string {
  const [left, right] = compared.traces.map(shownTrace) as [Trace, Trace];
  const names = { left: visibleText(compared.left), right: visibleText(compared.right) };
  const speaker = new Speaker(language, right);
  const { differences } = compared;
  if (differences.length === 0) return wrap(speaker.say("compare.same", names), width, "anywhere").join("\n");
  const sides: Sides = {
    left: sideOf(names.left, left, new Speaker(language, left)),
    right: sideOf(names.right, right, speaker),
    fine: values,
  };
  const lines = linesOf(left, right, sides);
  const paragraphs = [
    ...headLines(differences, names, speaker),
    ...scenarioLine(left, right, speaker),
    "",
    ...(lines.length === 0
      ? [speaker.say("compare.nothing-read")]
      : [
          speaker.say("compare.read", names),
          ...shortened(lines, SHOWN_LINES, "compare.more-lines", speaker),
        ]),
    ...(values ? [] : ["", speaker.say("compare.how")]),
  ];
  return [
    ...paragraphs.flatMap((line) => wrap(line, width, "anywhere")),
    ...(values ? valueTable(differences, names, speaker, width) : []),
  ].join("\n");
}

interface Names {
  readonly left: string;
  readonly right: string;
}

function headLines(differences: readonly TraceDifference[], names: Names, speaker: Speaker): string[] {
  const counts = DIFFERENCE_KINDS.map((kind) => ({
    kind,
    count: differences.filter((one) => one.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${speaker.say(`compare.${kind}` as WordKey)} ${count}`);
  const { length } = differences;
  const word = length === 1 ? "compare.different.one" : "compare.different";
  return [speaker.say(word, { ...names, count: String(length) }), speaker.list(counts)];
}

function scenarioLine({ scenario: one }: Trace, { scenario: other }: Trace, speaker: Speaker): string[] {
  if (one.name === other.name) return [];
  return [speaker.say("compare.scenarios", { before: one.name, now: other.name })];
}

function sideOf(name: string, { totals }: Trace, speaker: Speaker): Side {
  return { name, speaker, payees: new Map(totals.payments.map(({ payment, payee }) => [payment, payee])) };
}

/** A sentence for each difference that people read, with its place. */
function linesOf(left: Trace, right: Trace, sides: Sides): string[] {
  const { speaker } = sides.right;
  const several = right.totals.payments.length > 1;
  const at = (place: string, lines: readonly string[]): string[] =>
    lines.map((text) => speaker.labelled(place, text));
  let shift = 0n;
  const steps = stepPairs(left, right).flatMap(([one, other]): string[] => {
    const step = other ?? one;
    if (step === undefined) return [];
    const place = placeOf(step, speaker, { before: one, several });
    if (one === undefined || other === undefined) {
      const file = one === undefined ? sides.right.name : sides.left.name;
      return at(place, [speaker.say("compare.alone", { file })]);
    }
    const lines = at(place, stepLines(one, other, sides, shift));
    shift = shiftOf(one, other);
    return lines;
  });
  return [
    ...settingLines(left, right, speaker),
    ...steps,
    ...at(speaker.say("compare.run"), runLines(left, right, sides)),
  ];
}

/** Settings with other values, or that one run alone has; nothing where one has not kept them. */
function settingLines({ settings: one }: Trace, { settings: other }: Trace, speaker: Speaker): string[] {
  if (one === undefined || other === undefined) return [];
  const [before, now] = [one, other].map(
    (settings) => new Map(settings.map((each) => [each.key, settingText(each, speaker)])),
  );
  return [...new Set([...other, ...one].map(({ key }) => key))].flatMap((key) =>
    insteadLine(key, before?.get(key) ?? "", now?.get(key) ?? "", speaker),
  );
}

function placeOf(
  { index, verb, payment }: TraceStep,
  speaker: Speaker,
  { before, several }: { readonly before: TraceStep | undefined; readonly several: boolean },
): string {
  const values = { index: String(index), verb: speaker.verb(verb) };
  const place =
    before === undefined || before.index === index
      ? speaker.say("verdict.at-step", values)
      : speaker.say("compare.place.moved", { ...values, before: String(before.index) });
  return several && payment !== "" ? speaker.say("compare.of-payment", { place, payment }) : place;
}

function shortened(lines: readonly string[], most: number, more: WordKey, speaker: Speaker): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), speaker.say(more, { count: String(rest) })] : [...lines];
}

/** Every value by its place in the trace. */
function valueTable(
  differences: readonly TraceDifference[],
  { left, right }: Names,
  speaker: Speaker,
  width: number,
): string[] {
  const shown = differences.slice(0, SHOWN_VALUES);
  const rest = differences.length - shown.length;
  return [
    "",
    speaker.say("compare.values"),
    ...table(
      [
        { heading: speaker.say("column.at") },
        { heading: speaker.say("compare.what") },
        { heading: left, width: VALUE_WIDTH },
        { heading: right, width: VALUE_WIDTH },
      ],
      shown.map((one) => [
        valuePlace(one, speaker),
        one.path === "" ? speaker.say("compare.step") : visibleText(one.path),
        valueOf(one.left, one, speaker),
        valueOf(one.right, one, speaker),
      ]),
      width,
    ),
    ...(rest > 0 ? wrap(speaker.say("compare.more", { count: String(rest) }), width) : []),
  ];
}

function valueOf(json: string | undefined, { asset }: TraceDifference, speaker: Speaker): string {
  if (json === undefined) return speaker.say("compare.missing");
  const minor = /^"(-?\d+)"$/.exec(json)?.[1];
  if (asset !== "" && minor !== undefined) return speaker.money({ minor, asset });
  return json.length > SHOWN_JSON ? `${json.slice(0, SHOWN_JSON)}…` : json;
}

function valuePlace({ step, verb }: TraceDifference, speaker: Speaker): string {
  if (step === 0) return speaker.say("compare.run");
  return speaker.say("verdict.at-step", { index: String(step), verb: speaker.verb(visibleText(verb)) });
}
