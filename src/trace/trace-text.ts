import { visibleJson } from "../language.ts";
import type { Trace } from "./trace.ts";
import { wholeText } from "./whole-text.ts";

/** Columns within which an object or a list stands on one line. */
const WIDTH = 110;

/** Characters of a piece that is written at once, but for a single value that is longer. */
const PIECE = 1 << 16;

/**
 * A trace as JSON that is easy to read and to compare: what fits a line stands on one, keys keep their order, and the
 * text ends with a line break. The same trace gives the same bytes.
 *
 * @throws TEXT_TOO_LONG for a run of some 70,000 steps and more, whose trace is no text that can be held at once
 * @example
 * ```ts
 * import { traceText, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * traceText(trace).startsWith('{\n  "format": "corridor-trace/'); // true
 * ```
 */
export function traceText(trace: Trace): string {
  return wholeText(traceChunks(trace));
}

/** The same text piece by piece, so that a file of any length can be written of it. */
export function* traceChunks(trace: Trace): Generator<string> {
  yield* jsonChunks(trace);
  yield "\n";
}

/** Any JSON value, set out in the same way. @throws TEXT_TOO_LONG */
export function jsonText(value: unknown): string {
  return wholeText(jsonChunks(value));
}

/** The same text piece by piece. */
export function* jsonChunks(value: unknown): Generator<string> {
  let piece: string[] = [];
  let size = 0;
  for (const part of partsOf(value, "", 0)) {
    piece.push(part);
    size += part.length;
    if (size < PIECE) continue;
    yield piece.join("");
    [piece, size] = [[], 0];
  }
  yield piece.join("");
}

function* partsOf(value: unknown, indent: string, taken: number): Generator<string> {
  const flat = flatWithin(value, WIDTH - indent.length - taken);
  if (flat !== undefined || typeof value !== "object" || value === null) {
    yield flat ?? visibleJson(value);
    return;
  }
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  let before = isList ? "[\n" : "{\n";
  for (const [name, field] of isList ? value.entries() : definedFields(value)) {
    const label = isList ? "" : `${visibleJson(name)}: `;
    yield `${before}${deeper}${label}`;
    yield* partsOf(field, deeper, label.length + 1);
    before = ",\n";
  }
  yield `\n${indent}${isList ? "]" : "}"}`;
}

/** A value on one line; nothing where that takes more columns than there are, of which no more is written. */
function flatWithin(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = visibleJson(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let left = room;
  for (const [name, field] of isList ? value.entries() : definedFields(value)) {
    const label = isList ? "" : `${visibleJson(name)}: `;
    const flat = flatWithin(field, left - label.length);
    if (flat === undefined) return undefined;
    parts.push(`${label}${flat}`);
    left -= label.length + flat.length + 2;
    if (left < 0) return undefined;
  }
  const line = parts.join(", ");
  const text = isList ? `[${line}]` : line === "" ? "{}" : `{ ${line} }`;
  return text.length <= room ? text : undefined;
}

function* definedFields(value: object): Generator<[string, unknown]> {
  for (const entry of Object.entries(value)) if (entry[1] !== undefined) yield entry;
}
