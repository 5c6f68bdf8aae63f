import type { Trace } from "../trace/trace.ts";
import { DIFFERENCE_KINDS, type TraceDifference } from "./compare-traces.ts";
import { Speaker } from "./speaker.ts";
import { table } from "./table.ts";
import { visibleText, type Language } from "../language.ts";
import type { WordKey } from "./words/dictionary.ts";

/** Differences that are listed; the rest is counted. */
const SHOWN = 40;

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
  /** The one whose assets give amounts their decimals. */
  readonly trace: Trace;
}

/**
 * Two traces compared, as text for a terminal: how many differences of which kind, then each with both values.
 *
 * @example
 * ```ts
 * import { comparisonReport, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * comparisonReport({ left: "before", right: "now", differences: [], trace }, "en"); // "before and now are the same"
 * ```
 */
export function comparisonReport({ left, right, differences, trace }: Compared, language: Language): string {
  const speaker = new Speaker(language, trace);
  if (differences.length === 0) return speaker.say("compare.same", { left, right });
  const counts = DIFFERENCE_KINDS.map((kind) => ({
    kind,
    count: differences.filter((one) => one.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${speaker.say(`compare.${kind}` as WordKey)} ${count}`);
  const shown = differences.slice(0, SHOWN);
  const rest = differences.length - shown.length;
  return [
    speaker.say("compare.different", { left, right, count: String(differences.length) }),
    speaker.list(counts),
    "",
    ...table(
      [
        { heading: speaker.say("column.at") },
        { heading: speaker.say("compare.what") },
        { heading: visibleText(left), width: VALUE_WIDTH },
        { heading: visibleText(right), width: VALUE_WIDTH },
      ],
      shown.map((one) => [
        placeOf(one, speaker),
        one.path === "" ? speaker.say("compare.step") : visibleText(one.path),
        valueOf(one.left, one, speaker),
        valueOf(one.right, one, speaker),
      ]),
    ),
    ...(rest > 0 ? [speaker.say("compare.more", { count: String(rest) })] : []),
  ].join("\n");
}

function valueOf(json: string | undefined, { asset }: TraceDifference, speaker: Speaker): string {
  if (json === undefined) return speaker.say("compare.missing");
  const minor = /^"(-?\d+)"$/.exec(json)?.[1];
  if (asset !== "" && minor !== undefined) return speaker.money({ minor, asset });
  return json.length > SHOWN_JSON ? `${json.slice(0, SHOWN_JSON)}…` : json;
}

function placeOf({ step, verb }: TraceDifference, speaker: Speaker): string {
  if (step === 0) return speaker.say("compare.run");
  return speaker.say("verdict.at-step", { index: String(step), verb: speaker.verb(verb) });
}
