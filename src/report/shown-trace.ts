import { visibleText } from "../language.ts";
import type { Trace } from "../trace/trace.ts";

/** A trace as reports for people show it: in every name and text of it, what would not be seen is visible. */
export function shownTrace(trace: Trace): Trace {
  return shown(trace);
}

function shown<Value>(value: Value): Value {
  if (typeof value === "string") return visibleText(value) as Value & string;
  if (Array.isArray(value)) return value.map((item: unknown) => shown(item)) as Value & unknown[];
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, shown<unknown>(field)]);
  return Object.fromEntries(fields) as Value;
}
