import type { AskingOptions } from "../asking/asked.ts";
import type { Verdict } from "../asking/verdict.ts";
import type { CaseOutcome } from "../report/check-case.ts";
import type { ReportedCase } from "../report/run-report.ts";
import { askVector, vectorSession } from "./ask-vector.ts";
import { type ConformanceVector, requireVectors, type VectorConverter } from "./vector.ts";

/** Which vectors are asked, by their ids or by their operations, and how. */
export interface VectorOptions extends Pick<AskingOptions, "timeoutMs"> {
  /** Ids of vectors, or operations, that are not asked, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>;
  /** Ids of vectors, or operations, that alone are asked; there is nothing of the others then. */
  readonly only?: readonly string[];
}

/**
 * Puts published vectors to a converter, one after the other, without a test runner.
 *
 * @param vectors A vector file as `JSON.parse` gives it.
 * @returns A report for each: `passed`, `failed` with a finding, `not-offered` or `skipped` with the reason.
 * @throws KitError VECTORS_INVALID, CONVERTER_INVALID, CLAIM_INVALID
 * @example
 * ```ts
 * const mine = { name: "mine", convert: () => 0n, answerVector: () => ({ minor: "108" }) };
 * const vectors = [{ id: "one", inputs: { op: "convert", amount: "100" }, expected: { minor: "108" } }];
 * const reports = await checkVectors(mine, vectors);
 * reports.map(({ outcome }) => outcome); // ["passed"]
 * ```
 */
export async function checkVectors(
  converter: VectorConverter,
  vectors: unknown,
  { skip = {}, only, ...options }: VectorOptions = {},
): Promise<ReportedCase[]> {
  const session = vectorSession(converter, options);
  const reports: ReportedCase[] = [];
  for (const vector of requireVectors(vectors).filter((one) => isNamed(one, only))) {
    const reason = whySkipped(vector, skip);
    const outcome =
      reason === undefined
        ? outcomeOf(await askVector(vector, session))
        : { ...LEFT_OUT, outcome: "skipped" as const, reasons: [reason] };
    reports.push({ ...reported(vector), ...outcome });
  }
  return reports;
}

/** Why a vector is not to be asked; nothing where it is. */
export function whySkipped(
  { id, inputs }: ConformanceVector,
  skip: Readonly<Record<string, string>>,
): string | undefined {
  const name = [id, String(inputs.op)].find((one) => Object.hasOwn(skip, one));
  return name === undefined ? undefined : skip[name];
}

/** Whether a vector is one of those that alone are asked; every one is without such a list. */
export function isNamed({ id, inputs }: ConformanceVector, only?: readonly string[]): boolean {
  return only === undefined || only.includes(id) || only.includes(String(inputs.op));
}

const LEFT_OUT = { asked: 0, of: 1, findings: [] };

function outcomeOf(verdict: Verdict): CaseOutcome {
  switch (verdict.verdict) {
    case "right":
      return { outcome: "passed", asked: 1, of: 1, findings: [], reasons: [] };
    case "wrong":
      return { outcome: "failed", asked: 1, of: 1, findings: [verdict.finding], reasons: [] };
    case "not-offered":
      return { ...LEFT_OUT, outcome: "not-offered", reasons: [verdict.reason] };
  }
}

function reported({ id, source, inputs }: ConformanceVector) {
  const op = String(inputs.op);
  const [family = op] = op.split(".");
  return {
    id,
    family,
    failure: op,
    rule: "",
    reason: source === undefined ? "" : `The case is from ${source}.`,
  };
}
