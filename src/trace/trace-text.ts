import { visibleJson } from "../language.ts";
import type { Trace } from "./trace.ts";

/** Columns within which an object or a list stands on one line. */
const WIDTH = 110;

/**
 * A trace as JSON that is easy to read and to compare: what fits a line stands on one, keys keep their order, and the
 * text ends with a line break. The same trace gives the same bytes.
 *
 * @example
 * ```ts
 * import { traceText, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * traceText(trace).startsWith('{\n  "format": "corridor-trace/'); // true
 * ```
 */
export function traceText(trace: Trace): string {
  return `${jsonText(trace)}\n`;
}

/** Any JSON value, set out in the same way. */
export function jsonText(value: unknown, indent = "", taken = 0): string {
  const flat = onOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + taken + flat.length <= WIDTH)
    return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}${jsonText(item, deeper, 1)}`);
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const fields = definedFields(value).map(([name, field]) => {
    const label = `${visibleJson(name)}: `;
    return `${deeper}${label}${jsonText(field, deeper, label.length + 1)}`;
  });
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return visibleJson(value);
  const fields = definedFields(value).map(([name, field]) => `${visibleJson(name)}: ${onOneLine(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function definedFields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
