import type { TraceFraction, TraceMoney } from "../trace/trace.ts";

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is an exact fraction, or a rate, of a trace. */
export function isFraction(value: unknown): value is TraceFraction {
  return (
    isRecord(value) && typeof value["numerator"] === "string" && typeof value["denominator"] === "string"
  );
}

/** Whether a value is an amount of a trace. */
export function isMoney(value: unknown): value is TraceMoney {
  return isRecord(value) && typeof value["minor"] === "string" && typeof value["asset"] === "string";
}
