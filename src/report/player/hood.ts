import type { Trace, TraceExpectation, TraceStep, TraceTransaction, TraceValue } from "../../trace/trace.ts";
import { expectationSubject, expectationValue, expectedText, missedText } from "../expectation-text.ts";
import { argumentText, refusalUnits } from "../refusal-text.ts";
import type { WordKey } from "../words/dictionary.ts";
import { aboutOf, fieldsOf, type About } from "./field-text.ts";
import type { Field, PlayerCheck, PlayerTransaction } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { longTime } from "./times.ts";
import { ownValue } from "../../own-value.ts";

/** A transaction as it was mined, in figures that people read; the trace has it as it is. */
export function playerTransaction(
  { hash, block, at, gas, signer, call, events, revert }: TraceTransaction,
  step: TraceStep,
  { methods = {} }: Trace,
  texts: Texts,
): PlayerTransaction {
  const names = methods[`${call.contract}.${call.method}`] ?? [];
  const values = Object.fromEntries(call.args.map((value, at) => [names[at] || String(at + 1), value]));
  const about = Object.values(values).reduce<About>(
    (known, value) => (isStructure(value) ? aboutOf(value, known, texts.tokens) : known),
    aboutOf(values, { contract: call.contract, redeems: /redeem/i.test(call.method) }, texts.tokens),
  );
  return {
    hash,
    block: texts.en.integer(block),
    at: texts.of((speaker) => longTime(at, speaker)),
    gas: texts.en.integer(gas),
    signer: texts.party(signer),
    contract: call.contract,
    method: call.method,
    parameters: names,
    args: fieldsOf(values, about, texts),
    events: events.map(({ contract, name, args }) => ({
      contract,
      name,
      args: fieldsOf(args, { ...about, contract }, texts),
    })),
    ...(revert === undefined
      ? {}
      : { revert: { error: revert.error, args: revertFields(revert, step, texts) } }),
  };
}

function isStructure(value: TraceValue): value is Readonly<Record<string, TraceValue>> {
  return typeof value === "object" && !Array.isArray(value);
}

/** Why it was refused, in the units that the step's refusal states. */
function revertFields(
  { args }: NonNullable<TraceTransaction["revert"]>,
  { refusal, transactions }: TraceStep,
  texts: Texts,
): Field[] {
  return Object.entries(args).map(([name, value]) => ({
    name,
    value: texts.of((speaker) =>
      argumentText(
        value,
        refusal === undefined ? undefined : ownValue(refusalUnits(refusal, transactions, speaker), name),
        speaker,
      ),
    ),
  }));
}

/** Two figures of a step that must be equal. */
export function checkText(check: TraceStep["checks"][number], trace: Trace, texts: Texts): PlayerCheck {
  const { name, subject, left, right } = check;
  const asset = trace.assets.find(({ code }) => subject === code || subject.endsWith(` ${code}`))?.code;
  const figure = (minor: string): string =>
    asset === undefined ? texts.en.integer(minor) : texts.en.amount(minor, asset);
  return {
    text: texts.say(`player.check.${name}` as WordKey, (speaker) => ({ subject: speaker.party(subject) })),
    detail: comparedText(figure(left), figure(right)),
    met: left === right,
  };
}

function comparedText(left: string, right: string): string {
  return `${left} ${left === right ? "=" : "≠"} ${right}`;
}

/** Something that had to be so: the sentence of the scenario's text that it stands for, otherwise what it is about. */
export function expectationCheck(expectation: TraceExpectation, texts: Texts): PlayerCheck {
  const { met, is, expected, actual, claim } = expectation;
  return {
    text: texts.of((speaker) =>
      claim === undefined ? expectationSubject(expectation, speaker) : speaker.translated(claim),
    ),
    detail: texts.of((speaker) => {
      const what = expectationSubject(expectation, speaker);
      // Who did it, gained or lost by it is expected by name.
      const names = is === undefined ? texts.names : new Set<string>();
      const missed = missedText(expectation, speaker);
      const values = {
        expected: names.has(expected) ? speaker.party(expected) : expectedText(expectation, speaker),
        actual: names.has(actual) ? speaker.party(actual) : expectationValue(expectation, actual, speaker),
        missed: missed ?? "",
      };
      const text = speaker.say(playerKey(expectation, missed), values);
      return claim === undefined ? text : speaker.labelled(what, text);
    }),
    met,
  };
}

function playerKey({ met, is }: TraceExpectation, missed: string | undefined): WordKey {
  if (met) return is === undefined ? "player.as-expected" : "player.as-compared";
  return missed === undefined ? "player.expected" : "player.missed";
}

/** Invariants that something in the run put to the test, and those that did not hold. */
export function invariantChecks({ invariants }: Trace, texts: Texts): PlayerCheck[] {
  return invariants.map(({ name, checks, broken }) => ({
    text: texts.of((speaker) => speaker.invariant(name)),
    detail:
      broken === undefined
        ? texts.say("player.checks", (speaker) => ({ count: speaker.integer(String(checks)) }))
        : texts.of((speaker) =>
            speaker.labelled(speaker.party(broken.subject), comparedText(broken.left, broken.right)),
          ),
    met: broken === undefined,
  }));
}
