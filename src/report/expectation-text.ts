import type { TraceExpectation } from "../trace/trace.ts";
import type { Speaker } from "./speaker.ts";
import type { WordKey } from "./words/dictionary.ts";

/** The subject of an expectation: `status of payment`, `balance of seller`. */
export function expectationSubject({ name, subject }: TraceExpectation, speaker: Speaker): string {
  const key = `expectation.${name}` as WordKey;
  return speaker.say(key, { subject: speaker.party(subject) });
}

/** A value of an expectation, in the unit that people read. */
export function expectationValue({ name, asset }: TraceExpectation, value: string, speaker: Speaker): string {
  if (asset !== "" && /^-?\d+$/.test(value)) return speaker.money({ minor: value, asset });
  if (name === "status") return speaker.status(value);
  return value === "none" ? speaker.say("expectation.none") : value;
}

/** `status of payment: Funded was expected, and it is None` */
export function expectationText(expectation: TraceExpectation, speaker: Speaker): string {
  const text = outcomeText(expectation, speaker);
  const { claim } = expectation;
  return claim === undefined
    ? text
    : speaker.say("expectation.claim", { claim: speaker.translated(claim), text });
}

function outcomeText(expectation: TraceExpectation, speaker: Speaker): string {
  return speaker.say(expectation.met ? "expectation.met" : "expectation.unmet", {
    what: expectationSubject(expectation, speaker),
    expected: expectationValue(expectation, expectation.expected, speaker),
    actual: expectationValue(expectation, expectation.actual, speaker),
  });
}
