import { SettlementError } from "../errors.ts";
import type { Vector } from "./vector.ts";

/**
 * Reads a vector file: a JSON array of `{ id, source, inputs: { op, … }, expected }`.
 *
 * @param text The file's contents.
 * @throws VECTOR_FILE_INVALID when it is not JSON or not such an array, naming the case; ids must differ.
 */
export function parseVectors(text: string): Vector[] {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) throw invalid("the top", "it is not an array");
  const vectors = parsed.map((entry: unknown, index) => readVector(entry, index));
  const ids = new Set<string>();
  for (const { id } of vectors) {
    if (ids.has(id)) throw invalid(id, "the id is used twice");
    ids.add(id);
  }
  return vectors;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid("the top", cause instanceof Error ? cause.message : "it is not JSON");
  }
}

function readVector(entry: unknown, index: number): Vector {
  const place = `case ${index + 1}`;
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

function invalid(place: string, problem: string): SettlementError {
  return new SettlementError("VECTOR_FILE_INVALID", { place, problem: problem.slice(0, 200) });
}
