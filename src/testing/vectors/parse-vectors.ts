import { SettlementError, type SourcePlace } from "../../errors/settlement-error.ts";
import { scanJson } from "./scan-json.ts";
import type { Vector } from "./vector.ts";

/**
 * Reads a vector file: a JSON array of `{ id, source, inputs: { op, … }, expected }`. A byte order mark is no part of
 * it.
 *
 * @param text The file's contents.
 * @param file For the places in messages.
 * @throws VECTOR_FILE_INVALID with line and column when it is not JSON or not such an array; ids must differ.
 */
export function parseVectors(text: string, file: string = "the vector file"): Vector[] {
  const json = text.replace(/^\uFEFF/, "");
  const { items, fault } = scanJson(json);
  const invalid = (offset: number, place: string, problem: string): SettlementError =>
    new SettlementError("VECTOR_FILE_INVALID", { place, problem }, { place: placeOf(json, offset, file) });
  if (fault !== undefined) throw invalid(fault.offset, "its JSON", fault.problem);
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) throw invalid(0, "the top", "it is not an array");

  const ids = new Set<string>();
  return parsed.map((entry: unknown, index) => {
    const refuse: Refuse = (place, problem) => invalid(items[index] ?? 0, place, problem);
    const vector = readVector(entry, `case ${index + 1}`, refuse);
    if (ids.has(vector.id)) throw refuse(vector.id, "the id is used twice");
    ids.add(vector.id);
    return vector;
  });
}

type Refuse = (place: string, problem: string) => SettlementError;

function readVector(entry: unknown, place: string, invalid: Refuse): Vector {
  if (!isRecord(entry)) throw invalid(place, "it is not an object");
  const { id, source = "", inputs, expected } = entry;
  if (typeof id !== "string" || id === "") throw invalid(place, "it has no id");
  if (typeof source !== "string") throw invalid(id, "its source is not text");
  if (!isRecord(inputs) || typeof inputs.op !== "string") throw invalid(id, "its inputs name no op");
  if (!isRecord(expected)) throw invalid(id, "it has no expected results");
  return { id, source, inputs, expected };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function placeOf(text: string, offset: number, file: string): SourcePlace {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
