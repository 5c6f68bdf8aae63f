import { KitError } from "../asking/refused.ts";
import { show } from "../asking/show.ts";
import type { Awaitable } from "../converter/conversion.ts";
import type { Converter } from "../converter/converter.ts";

/** A published case: what goes in, and what must come out. Amounts and rates are texts. */
export interface ConformanceVector {
  readonly id: string;
  /** Where the case is from. */
  readonly source?: string;
  /** `op`, the operation, and its inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A vector as a converter is asked it. */
export interface VectorQuestion {
  readonly op: string;
  /** The inputs without `op`. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A converter that answers vectors as a whole. */
export interface VectorConverter extends Converter {
  /**
   * The results of a vector by the names that its `expected` has: texts, whole numbers, truth values, lists, objects. A
   * vector that must not be answered is refused by throwing; an operation that the converter does not have is `NotOffered`.
   */
  answerVector?(question: VectorQuestion): Awaitable<unknown>;
}

/** Keys of `expected` that only remark on a case. */
export const REMARKS: ReadonlySet<string> = new Set(["doc_claim", "note", "notes", "comment", "description"]);

/** The name that the source has for a refusal, beside `error` or `reverts`. */
export const UPSTREAM_NAME = "upstream_error";

/**
 * The cases of a vector file as it is parsed by `JSON.parse`.
 *
 * @throws KitError VECTORS_INVALID for what is no list of cases with an id, inputs with an op, and something expected beside remarks.
 */
export function requireVectors(vectors: unknown): readonly ConformanceVector[] {
  if (!Array.isArray(vectors)) throw invalid("Vectors", vectors, "a list of cases");
  const ids = new Set<string>();
  return vectors.map((one: unknown, at): ConformanceVector => {
    const { id, source, inputs, expected } = isRecord(one) ? one : {};
    if (typeof id !== "string" || id === "") throw invalid(`Case ${at + 1}`, one, "an object with an id");
    if (ids.has(id)) throw invalid(`Case ${at + 1}`, id, "a case with an id of its own");
    if (!isRecord(inputs) || typeof inputs.op !== "string")
      throw invalid(`The inputs of ${id}`, inputs, "an object with an op");
    if (
      !isRecord(expected) ||
      Object.keys(expected).every((name) => REMARKS.has(name) || name === UPSTREAM_NAME)
    )
      throw invalid(`What is expected of ${id}`, expected, "an object with a result");
    ids.add(id);
    return { id, ...(typeof source === "string" ? { source } : {}), inputs, expected };
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(what: string, got: unknown, due: string): KitError {
  return new KitError("VECTORS_INVALID", `${what} must be ${due}, and not ${show(got)}.`);
}
