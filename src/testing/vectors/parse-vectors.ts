import { phrase, type Parameter, type Phrase } from "../../errors/phrases.ts";
import { requireFormat, type KnownFormat } from "../../errors/require-format.ts";
import { SettlementError, type SourcePlace } from "../../errors/settlement-error.ts";
import { scanJson } from "./scan-json.ts";
import type { Vector } from "./vector.ts";

/** A list of cases is version 1, which has no other mark; a later one would be an object that names its format. */
const VECTORS_FORMAT: KnownFormat = { name: "exchange-rate-vectors", version: 1 };

/**
 * Reads a vector file: a JSON array of `{ id, source, inputs: { op, … }, expected }`. A byte order mark is no part of
 * it.
 *
 * @param text The file's contents.
 * @param file For the places in messages.
 * @throws FORMAT_NEWER, FORMAT_FOREIGN; VECTOR_FILE_INVALID with line and column when it is not JSON or not such an array; ids must differ.
 */
export function parseVectors(text: string, file: string = "the vector file"): Vector[] {
  const json = text.replace(/^\uFEFF/, "");
  const { items, fault } = scanJson(json);
  const invalid = (offset: number, place: Parameter, problem: Phrase): SettlementError =>
    new SettlementError("VECTOR_FILE_INVALID", { place, problem }, { place: placeOf(json, offset, file) });
  if (fault !== undefined) throw invalid(fault.offset, phrase("vectors.json"), fault.problem);
  const parsed: unknown = JSON.parse(json);
  if (isRecord(parsed) && typeof parsed.format === "string")
    requireFormat(parsed.format, VECTORS_FORMAT, file);
  if (!Array.isArray(parsed)) throw invalid(0, phrase("vectors.top"), phrase("vectors.array"));

  const ids = new Set<string>();
  return parsed.map((entry: unknown, index) => {
    const refuse: Refuse = (place, problem) => invalid(items[index] ?? 0, place, problem);
    const vector = readVector(entry, phrase("vectors.case", { number: index + 1 }), refuse);
    if (ids.has(vector.id)) throw refuse(shownId(vector.id), phrase("vectors.twice"));
    ids.add(vector.id);
    return vector;
  });
}

type Refuse = (place: Parameter, problem: Phrase) => SettlementError;

function readVector(entry: unknown, place: Parameter, invalid: Refuse): Vector {
  if (!isRecord(entry)) throw invalid(place, phrase("vectors.object"));
  const { id, source = "", inputs, expected } = entry;
  if (typeof id !== "string" || id === "") throw invalid(place, phrase("vectors.id"));
  if (typeof source !== "string") throw invalid(shownId(id), phrase("vectors.source"));
  if (!isRecord(inputs) || typeof inputs.op !== "string") throw invalid(shownId(id), phrase("vectors.op"));
  if (!isRecord(expected)) throw invalid(shownId(id), phrase("vectors.expected"));
  return { id, source, inputs, expected };
}

/** Of a long id what fits a message. */
function shownId(id: string): string {
  return id.length > 80 ? `${id.slice(0, 77)}...` : id;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function placeOf(text: string, offset: number, file: string): SourcePlace {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
