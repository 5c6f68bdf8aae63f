import type { Trace, TraceInvariant } from "../trace/trace.ts";
import { expectationSubject, expectationText } from "./expectation-text.ts";
import { escapeAttribute, escapeMarkup } from "./markup.ts";
import { expectationPlace } from "./sections/verdict.ts";
import { Speaker } from "./speaker.ts";
import { isExercised, verdictOf, type PlacedExpectation } from "./verdict.ts";
import type { Language } from "../language.ts";

interface Case {
  readonly group: "expectations" | "invariants" | "run";
  readonly name: string;
  readonly failure: { readonly type: string; readonly message: string } | undefined;
  /** Why it was not put to the test. */
  readonly skipped?: string;
}

/**
 * Traces as JUnit XML, which continuous integration reads: a suite for each scenario, a case for each expectation, each
 * invariant, and for the run as a whole. There are no times, so that the same runs give the same file.
 */
export function junitReport(traces: readonly Trace[], language: Language): string {
  const suites = traces.map((trace) => ({ trace, cases: casesOf(trace, language) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="corridor" ${countsOf(all)}>`,
    ...suites.flatMap(({ trace, cases }) => suite(trace, cases)),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite({ scenario }: Trace, cases: readonly Case[]): string[] {
  return [
    `  <testsuite name="${escapeAttribute(scenario.name)}" ${countsOf(cases)} errors="0" skipped="${skippedOf(cases)}" time="0" timestamp="${scenario.startsAt.replace("Z", "")}" hostname="localhost">`,
    ...cases.flatMap((one) => testCase(scenario.name, one)),
    "  </testsuite>",
  ];
}

function skippedOf(cases: readonly Case[]): number {
  return cases.filter(({ skipped }) => skipped !== undefined).length;
}

function countsOf(cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return `tests="${cases.length}" failures="${failures}"`;
}

function testCase(scenario: string, { group, name, failure, skipped }: Case): string[] {
  const attributes = `name="${escapeAttribute(name)}" classname="${escapeAttribute(`${scenario}.${group}`)}" time="0"`;
  if (skipped !== undefined)
    return [
      `    <testcase ${attributes}>`,
      `      <skipped message="${escapeAttribute(skipped)}"/>`,
      "    </testcase>",
    ];
  if (failure === undefined) return [`    <testcase ${attributes}/>`];
  const { type, message } = failure;
  return [
    `    <testcase ${attributes}>`,
    `      <failure type="${type}" message="${escapeAttribute(message)}">${escapeMarkup(message)}</failure>`,
    "    </testcase>",
  ];
}

function casesOf(trace: Trace, language: Language): Case[] {
  const speaker = new Speaker(language, trace);
  const { expectations, invariants, outcome } = verdictOf(trace);
  const run: Case = {
    group: "run",
    name: speaker.say("junit.run"),
    failure: outcome === "passed" ? undefined : { type: outcome, message: speaker.say(`outcome.${outcome}`) },
  };
  return [
    ...distinct(
      expectations.map((placed) => expectationCase(placed, speaker, trace.scenario)),
      speaker,
    ),
    ...invariants.map((invariant) => invariantCase(invariant, speaker)),
    run,
  ];
}

function expectationCase(placed: PlacedExpectation, speaker: Speaker, scenario: Trace["scenario"]): Case {
  const { expectation } = placed;
  const name = speaker.labelled(expectationPlace(placed, speaker), expectationSubject(expectation, speaker));
  if (expectation.met) return { group: "expectations", name, failure: undefined };
  const message = expectationText(expectation, speaker);
  // What decided nothing in the run decides nothing in a build.
  return scenario.expectations === "ignored"
    ? { group: "expectations", name, failure: undefined, skipped: message }
    : { group: "expectations", name, failure: { type: "expectation", message } };
}

function invariantCase({ name, checks, broken }: TraceInvariant, speaker: Speaker): Case {
  const invariant = speaker.invariant(name);
  if (!isExercised({ name, checks, ...(broken === undefined ? {} : { broken }) }))
    return { group: "invariants", name: invariant, failure: undefined, skipped: speaker.say("verdict.idle") };
  if (broken === undefined) return { group: "invariants", name: invariant, failure: undefined };
  const { step, subject, left, right } = broken;
  const values = { invariant, step: String(step), subject: speaker.party(subject), left, right };
  return {
    group: "invariants",
    name: invariant,
    failure: { type: "invariant", message: speaker.say("verdict.broken", values) },
  };
}

/** Readers drop a case whose name another one has: the second of a name is numbered. */
function distinct(cases: readonly Case[], speaker: Speaker): Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    return times === 1
      ? one
      : { ...one, name: speaker.say("join.detail", { text: one.name, detail: String(times) }) };
  });
}
