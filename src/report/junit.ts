import type { Trace, TraceInvariant } from "../trace/trace.ts";
import { expectationSubject, expectationText } from "./expectation-text.ts";
import { escapeAttribute, escapeMarkup } from "./markup.ts";
import { expectationPlace, unlookedPlace } from "./sections/verdict.ts";
import { Speaker } from "./speaker.ts";
import { isExercised, verdictOf, type PlacedExpectation } from "./verdict.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Language } from "../language.ts";
import { errorText } from "./error-text.ts";

interface Case {
  readonly group: "expectations" | "invariants" | "run";
  readonly name: string;
  readonly failure: { readonly type: string; readonly message: string } | undefined;
  /** Why it was not put to the test. */
  readonly skipped?: string;
}

/** A scenario that could not be run, and why. */
export interface JunitError {
  readonly name: string;
  /** Of the error as a whole. */
  readonly code: string;
  /** Everything that is wrong, in its order; of another error that itself. */
  readonly mistakes: readonly SettlementError[];
}

/**
 * Traces as JUnit XML, which continuous integration reads: a suite for each scenario, a case for each expectation, each
 * invariant, and for the run as a whole. There are no times, so that the same runs give the same file.
 *
 * @param unread Scenarios that could not be run: an error each.
 */
export function junitReport(
  traces: readonly Trace[],
  language: Language,
  unread: readonly JunitError[] = [],
): string {
  const suites = traces.map((trace) => ({ trace, cases: casesOf(trace, language) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="corridor" ${countsOf(all, unread.length)}>`,
    ...suites.flatMap(({ trace, cases }) => suite(trace, cases)),
    ...unread.flatMap((each) => errorSuite(each, language)),
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

function countsOf(cases: readonly Case[], errors = 0): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const counts = `tests="${cases.length + errors}" failures="${failures}"`;
  return errors === 0 ? counts : `${counts} errors="${errors}"`;
}

/** A scenario without a trace: one case, the run, which is an error and no failure of what was expected. */
function errorSuite({ name, code: whole, mistakes }: JunitError, language: Language): string[] {
  const texts = mistakes.map(({ code, place, given }) => {
    const at = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
    const { what, hint } = errorText(new SettlementError(code, given), language);
    return `${at}${code}: ${what}. ${hint}`;
  });
  const speaker = new Speaker(language, { assets: [] });
  const attributes = `name="${escapeAttribute(speaker.say("junit.run"))}" classname="${escapeAttribute(`${name}.run`)}"`;
  return [
    `  <testsuite name="${escapeAttribute(name)}" tests="1" failures="0" errors="1" skipped="0" time="0" hostname="localhost">`,
    `    <testcase ${attributes} time="0">`,
    `      <error type="${escapeAttribute(whole)}" message="${escapeAttribute(texts[0] ?? "")}">${escapeMarkup(texts.join("\n"))}</error>`,
    "    </testcase>",
    "  </testsuite>",
  ];
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
    ...unlookedCases(trace, speaker),
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

/** What the file expects and nothing looked at is skipped in a build, and counted there. */
function unlookedCases({ notLookedAt = [] }: Trace, speaker: Speaker): Case[] {
  return notLookedAt.map((row) => ({
    group: "expectations",
    name: unlookedPlace(row, speaker),
    failure: undefined,
    skipped: speaker.say("verdict.unlooked-count", { count: String(row.count) }),
  }));
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
