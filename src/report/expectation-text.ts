import type { Comparator } from "../trace/comparators.ts";
import type { TraceExpectation } from "../trace/trace.ts";
import type { Speaker } from "./speaker.ts";
import type { WordKey } from "./words/dictionary.ts";

/** The subject of an expectation: `status of payment`, `balance of seller`. */
export function expectationSubject({ name, subject, status }: TraceExpectation, speaker: Speaker): string {
  const whole = subject === "" ? WHOLE[name] : undefined;
  const key = whole ?? (`expectation.${name}` as WordKey);
  return speaker.say(key, { subject: speaker.party(subject), status: speaker.status(status ?? "") });
}

/** Figures that are of one payment or of all there is. */
const WHOLE: Partial<Record<TraceExpectation["name"], WordKey>> = { gas: "expectation.gas-used" };

/** A value of an expectation, in the unit that people read. */
export function expectationValue({ name, asset }: TraceExpectation, value: string, speaker: Speaker): string {
  if (asset !== "" && /^-?\d+$/.test(value)) return speaker.money({ minor: value, asset });
  if (name === "status") return speaker.status(value);
  if (value === "none") return speaker.say("expectation.none");
  if (name === "gas" && /^\d+$/.test(value)) return speaker.integer(value);
  return name === "cost" ? `${value} bps` : value;
}

/** What is expected, as an expression: `>= 7,400.00 CNY`, `7,477.30 CNY ± 0.01 CNY`. */
export function expectedText(expectation: TraceExpectation, speaker: Speaker): string {
  const { expected, is = "=", to = "" } = expectation;
  const value = expectationValue(expectation, expected, speaker);
  if (is === "=") return value;
  const values = { value, to: distanceOrBound(expectation, to, speaker) };
  const key = WORDED[is];
  return key === undefined ? `${is} ${value}` : speaker.say(key, values);
}

/** Comparisons that have words; the others are written as they are in a scenario. */
const WORDED: Partial<Record<Comparator, WordKey>> = {
  "!=": "expectation.is.not",
  between: "expectation.is.between",
  outside: "expectation.is.outside",
  within: "expectation.is.within",
  beyond: "expectation.is.beyond",
};

function distanceOrBound(expectation: TraceExpectation, to: string, speaker: Speaker): string {
  const { is, name } = expectation;
  const isDistance = is === "within" || is === "beyond";
  return isDistance && name === "time" ? `${to} s` : expectationValue(expectation, to, speaker);
}

/** By how much a value missed what was expected, in its unit; nothing where it was met or no distance can be given. */
export function missedText(expectation: TraceExpectation, speaker: Speaker): string | undefined {
  const { missedBy, name } = expectation;
  if (missedBy === undefined) return undefined;
  return name === "time" ? `${missedBy} s` : expectationValue(expectation, missedBy, speaker);
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
  const { met, is, actual } = expectation;
  const missed = missedText(expectation, speaker);
  const values = {
    what: expectationSubject(expectation, speaker),
    expected: expectedText(expectation, speaker),
    actual: expectationValue(expectation, actual, speaker),
    missed: missed ?? "",
  };
  if (met) return speaker.say(is === undefined ? "expectation.met" : "expectation.met-by", values);
  return speaker.say(missed === undefined ? "expectation.unmet" : "expectation.missed", values);
}
