import { visibleText } from "../language.ts";
import type { Trace } from "../trace/trace.ts";

/**
 * Characters that reports for people show of a text: more than twice as many as a scenario may have. What wraps and measures
 * texts takes time that grows with the square of their lengths, and a trace of others may have any.
 */
const MOST_SHOWN_CHARACTERS = 1_000;

/**
 * A trace as reports for people show it: in every name and text of it, what would not be seen is visible, and the rest of
 * a very long one is left out. Messages, which are shown as they stand, are whole.
 */
export function shownTrace(trace: Trace): Trace {
  return shown(trace, cut);
}

function shown<Value>(value: Value, text: (text: string) => string): Value {
  if (typeof value === "string") return text(visibleText(value)) as Value & string;
  if (Array.isArray(value)) return value.map((item: unknown) => shown(item, text)) as Value & unknown[];
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [
    text(visibleText(name)),
    shown<unknown>(field, name === "messages" ? (whole) => whole : text),
  ]);
  return Object.fromEntries(fields) as Value;
}

function cut(text: string): string {
  if (text.length <= MOST_SHOWN_CHARACTERS) return text;
  // No half of a character is left over.
  return `${text.slice(0, MOST_SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
