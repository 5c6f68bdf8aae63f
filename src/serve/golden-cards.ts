import { createHash } from "node:crypto";
import { isFile } from "../files/disk.ts";
import { goldenOf } from "../files/golden.ts";
import { readScenarioFile } from "../files/scenarios.ts";
import { traceFileText } from "../files/traces.ts";
import { Texts } from "../report/player/texts.ts";
import { TRACE_FORMAT } from "../trace/trace-format.ts";
import type { Trace } from "../trace/trace.ts";
import { VERSION } from "../version.ts";
import type { PlayedCard } from "../workers/play.ts";
import type { ShelfScenario } from "./shelf.ts";

const OUTCOMES: readonly string[] = ["passed", "failed", "broken"];
const MARKS: readonly string[] = ["normal", "refusal", "fault", "way-out"];

/**
 * What the library shows of a scenario that was not run yet: of its golden trace, where this version wrote it from the
 * file as it is now.
 *
 * @param text Reads the scenario's file.
 * @returns Nothing where there is no such trace, or it cannot be read: a run states what is wrong.
 */
export function goldenCard({ file, name }: ShelfScenario, text: () => string): PlayedCard | undefined {
  try {
    const golden = goldenOf(file, name);
    if (!isFile(golden)) return undefined;
    // Not checked by its schema, which takes longer than all else: what the card needs is.
    const trace = JSON.parse(traceFileText(golden)) as Trace;
    return isOf(trace, file, text()) ? cardOf(trace) : undefined;
  } catch {
    return undefined;
  }
}

function isOf({ format, tool, scenario, outcome, steps }: Trace, file: string, text: string): boolean {
  return (
    format === TRACE_FORMAT &&
    tool.version === VERSION &&
    [hashOfText, hashOfAll].some((hash) => hash(text, file) === scenario.sha256) &&
    OUTCOMES.includes(outcome) &&
    steps.every(({ role }) => MARKS.includes(role))
  );
}

/** Of a scenario that names no other file: it need not be read. */
function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hashOfAll(text: string, file: string): string {
  return readScenarioFile(file, { text }).sha256;
}

function cardOf(trace: Trace): PlayedCard {
  const texts = new Texts(trace);
  return {
    marks: trace.steps.map(({ verb, role }) => ({
      verb: texts.of((speaker) => speaker.verb(verb)),
      mark: role,
    })),
    outcome: { name: trace.outcome, label: texts.say(`outcome.short.${trace.outcome}`) },
  };
}
