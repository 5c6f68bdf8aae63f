import type { Trace, TraceExpectation, TraceStep, TraceTransaction, TraceValue } from "../../trace/trace.ts";
import { expectationSubject, expectationValue } from "../expectation-text.ts";
import { valueText } from "../value-text.ts";
import type { WordKey } from "../words/dictionary.ts";
import type { Field, PlayerCheck, PlayerTransaction } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { longTime } from "./times.ts";

/** A transaction as it was mined, in figures that people read. */
export function playerTransaction(
  { hash, block, at, gas, signer, call, events, revert }: TraceTransaction,
  texts: Texts,
): PlayerTransaction {
  return {
    hash,
    block: texts.en.integer(block),
    at: texts.of((speaker) => longTime(at, speaker)),
    gas: texts.en.integer(gas),
    signer: texts.party(signer),
    contract: call.contract,
    method: call.method,
    args: call.args.flatMap((value, position) => argumentFields(value, String(position + 1))),
    events: events.map(({ contract, name, args }) => ({ contract, name, args: fieldsOf(args) })),
    ...(revert === undefined ? {} : { revert: { error: revert.error, args: fieldsOf(revert.args) } }),
  };
}

/** A structure by its fields; what has no name by its place. */
function argumentFields(value: TraceValue, place: string): Field[] {
  return typeof value === "object" && !Array.isArray(value)
    ? fieldsOf(value as Readonly<Record<string, TraceValue>>)
    : [{ name: place, value: fullText(value) }];
}

function fieldsOf(args: Readonly<Record<string, TraceValue>>): Field[] {
  return Object.entries(args).map(([name, value]) => ({ name, value: fullText(value) }));
}

/** Codes of currencies as letters; hashes in full, for the explorer. */
function fullText(value: TraceValue): string {
  return typeof value === "string" && value.length > 42 ? value : valueText(value);
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
  const { met, expected, actual, claim } = expectation;
  return {
    text: texts.of((speaker) =>
      claim === undefined ? expectationSubject(expectation, speaker) : speaker.translated(claim),
    ),
    detail: texts.of((speaker) => {
      const what = expectationSubject(expectation, speaker);
      const values = {
        expected: expectationValue(expectation, expected, speaker),
        actual: expectationValue(expectation, actual, speaker),
      };
      const text = speaker.say(met ? "player.as-expected" : "player.expected", values);
      return claim === undefined ? text : speaker.labelled(what, text);
    }),
    met,
  };
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
